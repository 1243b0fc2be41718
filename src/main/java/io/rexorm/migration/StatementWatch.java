package io.rexorm.migration;

import io.rexorm.dialect.Blocker;
import io.rexorm.dialect.SessionWatch;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the statement that runs, on a thread of its own: tells how far a long one is, and who is in its way. It asks
 * the database nothing before a statement has lasted for a while.
 */
final class StatementWatch implements AutoCloseable {
    private static final long TICK_MILLIS = 250;
    private static final long PATIENCE_MILLIS = 1_000;

    /** How often it is said again who is in the way. */
    private static final long REMINDER_MILLIS = 30_000;

    private final @Nullable SessionWatch database;
    private final MigrationListener listener;
    private final long patienceMillis;
    private final Thread thread = new Thread(this::watch, "rexorm-watch");
    private String title = "";
    private int number;
    private int total;

    /** When the statement began; zero where none runs. */
    private long began;

    private long told;
    private List<Blocker> blockers = List.of();
    private boolean closed;

    /** @param lockTimeout how long a statement waits for a lock: who is in the way is found out before that is over */
    StatementWatch(@Nullable SessionWatch database, MigrationListener listener, Duration lockTimeout) {
        this.database = database;
        this.listener = listener;
        long half = lockTimeout.isZero() ? PATIENCE_MILLIS : Math.max(50, lockTimeout.toMillis() / 2);
        this.patienceMillis = Math.min(PATIENCE_MILLIS, half);
        thread.setDaemon(true);
        thread.start();
    }

    /** The statements that begin now belong to this. */
    synchronized void enter(String migration) {
        title = migration;
    }

    /** A statement begins. */
    synchronized void begin(int which, int of) {
        number = which;
        total = of;
        blockers = List.of();
        told = 0;
        began = System.nanoTime();
    }

    /** The statement has ended, however it did. */
    synchronized void end() {
        began = 0;
    }

    /** Who was in the way of the last statement, as far as that was seen. */
    synchronized List<Blocker> blockers() {
        return blockers;
    }

    private void watch() {
        long tick = Math.min(TICK_MILLIS, Math.max(10, patienceMillis / 2));
        while (true) {
            StatementProgress now;
            synchronized (this) {
                if (closed) {
                    return;
                }
                try {
                    wait(tick);
                } catch (InterruptedException e) {
                    return;
                }
                long millis = began == 0 ? 0 : (System.nanoTime() - began) / 1_000_000;
                if (closed || millis < patienceMillis) {
                    continue;
                }
                now = new StatementProgress(title, number, total, millis, null);
            }
            tell(now);
        }
    }

    /** The database is asked without holding the monitor: the statement may end meanwhile. */
    private void tell(StatementProgress now) {
        List<Blocker> found = database == null ? List.of() : database.blockers();
        String detail = database == null || !found.isEmpty() ? null : database.progress();
        boolean news;
        synchronized (this) {
            if (closed || began == 0 || number != now.number()) {
                return;
            }
            if (!found.isEmpty()) {
                blockers = found;
            }
            news = !found.isEmpty() && (told == 0 || now.millis() - told >= REMINDER_MILLIS);
            told = news ? now.millis() : told;
        }
        if (news) {
            listener.blocked(now, found);
        }
        listener.progress(new StatementProgress(now.title(), now.number(), now.total(), now.millis(), detail));
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (database != null) {
            database.close();
        }
    }
}
