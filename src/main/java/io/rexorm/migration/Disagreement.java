package io.rexorm.migration;

import io.rexorm.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in which the files and the history do not agree, or a file that could not run.
 *
 * @param status the migration
 * @param code why {@code migrate} would refuse to run, or null where it would only warn
 * @param message what is wrong, in a sentence that names the file
 * @param hint what to do next, or null
 * @param difference the lines that have changed since it was applied, each with its sign; empty where that is not known
 */
public record Disagreement(
        MigrationStatus status,
        @Nullable ErrorCode code,
        String message,
        @Nullable String hint,
        List<String> difference) {

    public Disagreement {
        difference = List.copyOf(difference);
    }

    Disagreement(MigrationStatus status, @Nullable ErrorCode code, String message, @Nullable String hint) {
        this(status, code, message, hint, List.of());
    }
}
