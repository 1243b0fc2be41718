package io.rexorm.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement was, for the message of its failure.
 *
 * @param entity the entity's simple name, or null where the statement was no entity's
 * @param property the property that the failure is about, or null
 * @param parameters what was bound, by type and size: {@code text(3)}; values only where they were asked for
 */
public record Origin(@Nullable String entity, @Nullable String property, List<String> parameters) {
    public Origin {
        parameters = List.copyOf(parameters);
    }
}
