package io.rexorm.orm;

import io.rexorm.RexException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The time that a transaction may take. What runs when it is over is given up. */
final class TimeLimit {
    private final Duration time;
    private final Session session;
    private final ReentrantLock lock = new ReentrantLock();
    private final ScheduledFuture<?> alarm;
    private volatile boolean over;
    private boolean ended;

    TimeLimit(Duration time, Session session, ScheduledExecutorService clock) {
        this.time = time;
        this.session = session;
        this.alarm = clock.schedule(this::expire, TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
    }

    /** Cancels under the lock, so that it cannot hit who has the connection next. */
    private void expire() {
        lock.lock();
        try {
            if (!ended) {
                over = true;
                session.cancel();
            }
        } catch (RexException e) {
            // The statement ends by itself then, and the next one is refused.
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
        alarm.cancel(false);
    }

    /** @throws TimeoutException when the time is over */
    void check() {
        if (over) {
            throw exceeded(null, null);
        }
    }

    boolean isOver() {
        return over;
    }

    TimeoutException exceeded(@Nullable String sql, @Nullable QueryException cause) {
        return new TimeoutException(
                new QueryException.Failure(
                        "the transaction took longer than " + time.toMillis() + " ms, and is rolled back",
                        null,
                        -1,
                        sql),
                cause);
    }
}
