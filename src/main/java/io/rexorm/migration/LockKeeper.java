package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.MigrationLock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for the migration lock, and gives it back in the end. No transaction is open while it waits. */
final class LockKeeper {
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final MigrationLock lock;

    private final Duration wait;
    private final MigrationListener listener;
    private final StopRequest stop;

    LockKeeper(MigrationLock lock, Duration wait, RunContext context) {
        this.lock = lock;
        this.wait = wait;
        this.listener = context.listener();
        this.stop = context.stop();
    }

    /**
     * Does the work while no other process can.
     *
     * @throws MigrationException with {@link ErrorCode#LOCK_NOT_OBTAINED} when the lock is not free within the time
     */
    <T> T hold(Supplier<T> work) {
        try {
            acquire();
            return work.get();
        } finally {
            release();
        }
    }

    private void acquire() {
        long end = System.nanoTime() + wait.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        boolean told = false;
        while (!lock.tryAcquire()) {
            stop.check();
            if (System.nanoTime() - end >= 0) {
                throw notObtained(lock.holder(), wait);
            }
            if (!told && pause > 4 * FIRST_PAUSE_MILLIS) {
                listener.waiting(lock.holder());
                told = true;
            }
            sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause));
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Where the connection is gone so is the lock, and what the work has to say matters more. */
    private void release() {
        try {
            lock.release();
        } catch (RexException e) {
            listener.warned("the migration lock could not be given back, it ends with this process: " + e.getMessage());
        }
    }

    private static MigrationException notObtained(@Nullable String holder, Duration wait) {
        String who = holder == null ? "another process" : holder;
        return new MigrationException(
                ErrorCode.LOCK_NOT_OBTAINED,
                "waited " + text(wait) + ", and the migration lock is still held by " + who,
                "wait longer with --lock-wait 5m, or end that process: its lock ends with it");
    }

    private static String text(Duration wait) {
        return wait.toMillis() < 1_000 ? wait.toMillis() + " ms" : wait.toSeconds() + " s";
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException(
                    ErrorCode.INTERRUPTED, "interrupted while waiting for the migration lock", null, e);
        }
    }
}
