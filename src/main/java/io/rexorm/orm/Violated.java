package io.rexorm.orm;

import io.rexorm.jdbc.QueryException.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A broken constraint in the words of the entity: the sentence, the properties, the constraint's name. */
record Violated(
        Failure failure, List<String> properties, @Nullable String constraint) {

    Violated {
        properties = List.copyOf(properties);
    }
}
