package io.rexorm.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done, partial failure included.
 *
 * @param batch the run's number in the history
 * @param steps the migrations that are done, in the order in which they ran
 * @param failure why it stopped before the end, or null where it did not
 */
public record MigrationResult(
        long batch, List<MigrationStep> steps, @Nullable MigrationFailure failure) {

    public MigrationResult {
        steps = List.copyOf(steps);
    }
}
