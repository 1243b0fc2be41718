package io.rexorm.jdbc;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One session of our own for as long as nobody wants another at the same time, and from then on a pool that is larger. A program that
 * runs one statement after the other neither loads HikariCP nor has its threads.
 *
 * <p>The pool has room for one fewer until that first session has come back and is closed, so that there are never more than the settings say.
 */
final class GrowingPool implements SessionPool {
    private final SessionPool first;
    private final AtomicBoolean firstInUse = new AtomicBoolean();
    private final int size;
    private final IntFunction<HikariConnections> opener;
    private final JdbcAdapter adapter;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Grown grown;
    private boolean closed;

    private record Grown(HikariConnections connections, SessionPool sessions) {}

    GrowingPool(
            Supplier<Session> first,
            PoolSettings settings,
            IntFunction<HikariConnections> opener,
            JdbcAdapter adapter) {
        this.first = new BoundedPool(first, new PoolSettings(1, settings.patience()), this::firstIsBack);
        this.size = settings.size();
        this.opener = opener;
        this.adapter = adapter;
    }

    @Override
    public Lease take() {
        Grown larger = grown;
        if (larger == null && firstInUse.compareAndSet(false, true)) {
            try {
                return first.take();
            } catch (Throwable e) {
                firstIsBack();
                throw e;
            }
        }
        return (larger == null ? grow() : larger).sessions().take();
    }

    private Grown grow() {
        Grown larger;
        lock.lock();
        try {
            larger = grown;
            if (larger != null) {
                return larger;
            }
            if (closed) {
                throw ConnectionException.ofClosedPool();
            }
            HikariConnections connections = opener.apply(size - 1);
            larger = new Grown(connections, new DataSourcePool(connections, adapter, first::holders));
            grown = larger;
        } finally {
            lock.unlock();
        }
        retireIfFree(larger);
        return larger;
    }

    private void firstIsBack() {
        firstInUse.set(false);
        Grown larger = grown;
        if (larger != null) {
            retireIfFree(larger);
        }
    }

    /** Closes the first session, once: from then on it counts as in use. */
    private void retireIfFree(Grown larger) {
        if (firstInUse.compareAndSet(false, true)) {
            first.close();
            larger.connections().resize(size);
        }
    }

    @Override
    public List<String> holders() {
        Grown larger = grown;
        return (larger == null ? first : larger.sessions()).holders();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        first.close();
        Grown larger = grown;
        if (larger != null) {
            larger.sessions().close();
        }
    }
}
