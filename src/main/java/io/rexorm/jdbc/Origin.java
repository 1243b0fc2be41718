package io.rexorm.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement came from, for the message of its failure.
 *
 * @param entity the entity's simple name, or null where the statement was no entity's
 * @param property the property that the failure is about, or null
 * @param callSite where in the program it was run, {@code app.SignUp.register(SignUp.java:41)}, or null
 * @param parameters what was bound, by type and size: {@code text(3)}; values only where they were asked for
 */
public record Origin(
        @Nullable String entity,
        @Nullable String property,
        @Nullable String callSite,
        List<String> parameters) {
    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin(null, null, null, List.of());

    public Origin {
        parameters = List.copyOf(parameters);
    }
}
