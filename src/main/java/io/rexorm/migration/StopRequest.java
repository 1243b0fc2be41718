package io.rexorm.migration;

import io.rexorm.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks a run to stop: what runs is given up, what can be rolled back is rolled back, and the lock is given back. Safe for
 * use by several threads.
 */
public final class StopRequest {
    private volatile boolean requested;
    private @Nullable Runnable canceller;
    private boolean running;

    /**
     * Asks for it.
     *
     * @return whether a run is at work that will come to its end because of it
     */
    public synchronized boolean request() {
        requested = true;
        if (canceller == null) {
            return false;
        }
        canceller.run();
        return true;
    }

    /**
     * Asks again for the statement that runs, if one does: what reached the database before its statement did has stopped nothing.
     */
    public synchronized void repeat() {
        if (running && canceller != null) {
            canceller.run();
        }
    }

    /** Whether it was asked for. */
    public boolean isRequested() {
        return requested;
    }

    /** A run begins, or has ended with null: this is how its statement is given up. */
    synchronized void attach(@Nullable Runnable cancel) {
        canceller = cancel;
    }

    /** Goes no further where it was asked for. */
    void check() {
        if (requested) {
            throw interrupted(null);
        }
    }

    /** A statement of a migration is sent; not where it was asked to stop. */
    synchronized void begin() {
        check();
        running = true;
    }

    /** That statement has come to its end. What follows, a rollback, is not given up. */
    synchronized void end() {
        running = false;
    }

    static MigrationException interrupted(@Nullable Throwable cause) {
        return new MigrationException(ErrorCode.INTERRUPTED, "given up, as it was asked for", null, cause);
    }
}
