package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.dialect.Blocker;
import java.util.List;

/**
 * Something that others were in the way of, and that is about to be tried again.
 *
 * @param title the migration
 * @param cause why the last attempt failed
 * @param blockers who was in the way, as far as that is known
 * @param attempt which attempt comes next, from 2
 * @param attempts how many there are at most
 * @param pauseMillis how long the pause before it is
 */
public record Retry(
        String title, RexException cause, List<Blocker> blockers, int attempt, int attempts, long pauseMillis) {

    public Retry {
        blockers = List.copyOf(blockers);
    }
}
