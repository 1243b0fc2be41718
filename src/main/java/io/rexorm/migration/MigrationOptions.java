package io.rexorm.migration;

import java.time.Duration;

/**
 * How migrations are run.
 *
 * @param transaction how much is one transaction
 * @param outOfOrder what to do with a migration that was merged late
 * @param lockTimeout how long a statement may wait for another session's lock; zero for ever
 * @param statementTimeout how long a statement may take; zero for ever
 * @param lockWait how long to wait for another migrating process
 * @param attempts how often something is tried that fails only because others are in the way, from 1
 * @param safetyCopies how many copies of a database that is a file are kept, each made before a run changes it
 * @param fake write the history and run nothing
 */
public record MigrationOptions(
        TransactionMode transaction,
        OutOfOrder outOfOrder,
        Duration lockTimeout,
        Duration statementTimeout,
        Duration lockWait,
        int attempts,
        int safetyCopies,
        boolean fake) {

    /** How often something is tried where nothing else is said. */
    public static final int DEFAULT_ATTEMPTS = 10;

    /** What holds where nothing else is said. */
    public static final MigrationOptions DEFAULT = new MigrationOptions(
            TransactionMode.EACH,
            OutOfOrder.FAIL,
            Duration.ofSeconds(5),
            Duration.ZERO,
            Duration.ofSeconds(60),
            DEFAULT_ATTEMPTS,
            0,
            false);
}
