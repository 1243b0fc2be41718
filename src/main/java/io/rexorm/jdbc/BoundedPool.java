package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A pool of at most so many sessions, the one that was used last being used next. */
final class BoundedPool implements SessionPool {
    /** A server may have ended what was idle for longer. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(30);

    private final Supplier<Session> opener;
    private final PoolSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Deque<Lease> idle = new ArrayDeque<>();
    private final List<Lease> inUse = new ArrayList<>();
    private final Runnable back;
    private int open;
    private boolean closed;

    BoundedPool(Supplier<Session> opener, PoolSettings settings) {
        this(opener, settings, () -> {});
    }

    /** With what is done when a session has come back. */
    BoundedPool(Supplier<Session> opener, PoolSettings settings, Runnable back) {
        this.opener = opener;
        this.settings = settings;
        this.back = back;
    }

    @Override
    public Lease take() {
        Lease kept = idleOrRoom();
        while (kept != null) {
            if (kept.nanos() < FRESH || kept.session().isAlive()) {
                return kept.taken();
            }
            kept.spoil();
            kept.giveBack();
            kept = idleOrRoom();
        }
        return opened();
    }

    /** An idle session, or null where there is room for one more, which the caller has to fill. */
    private @Nullable Lease idleOrRoom() {
        lock.lock();
        try {
            long left = settings.patience().toNanos();
            while (true) {
                requireOpen();
                Lease lease = idle.pollFirst();
                if (lease != null) {
                    inUse.add(lease);
                    return lease;
                }
                if (open < settings.size()) {
                    open++;
                    return null;
                }
                if (left <= 0 || isAllOurs()) {
                    throw exhausted();
                }
                left = freed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RexException(
                    ErrorCode.INTERRUPTED, "the thread was interrupted while it waited for a connection", null, e);
        } finally {
            lock.unlock();
        }
    }

    private Lease opened() {
        Lease lease;
        try {
            lease = new Lease(opener.get(), this::back).taken();
        } catch (Throwable e) {
            lock.lock();
            try {
                open--;
                freed.signal();
            } finally {
                lock.unlock();
            }
            throw e;
        }
        lock.lock();
        try {
            inUse.add(lease);
            requireOpen();
        } catch (RexException e) {
            lease.session().close();
            throw e;
        } finally {
            lock.unlock();
        }
        return lease;
    }

    private void back(Lease lease) {
        boolean keep = !lease.isSpoiled();
        try {
            lease.session().rollback();
        } catch (RexException e) {
            keep = false;
        }
        lock.lock();
        try {
            if (!inUse.remove(lease)) {
                return;
            }
            if (keep && !closed) {
                lease.idle();
                idle.addFirst(lease);
            } else {
                open--;
            }
            freed.signal();
        } finally {
            lock.unlock();
        }
        if (!keep || closed) {
            close(lease);
        }
        back.run();
    }

    @Override
    public List<String> holders() {
        lock.lock();
        try {
            List<String> holders = new ArrayList<>();
            for (Lease lease : inUse) {
                holders.add(lease.describe());
            }
            return holders;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        List<Lease> all = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            all.addAll(idle);
            all.addAll(inUse);
            idle.clear();
            freed.signalAll();
        } finally {
            lock.unlock();
        }
        all.forEach(BoundedPool::close);
    }

    private static void close(Lease lease) {
        try {
            lease.session().close();
        } catch (RexException e) {
            // The connection is gone, which is what was wanted.
        }
    }

    private void requireOpen() {
        if (closed) {
            throw ConnectionException.ofClosedPool();
        }
    }

    /** Whether nobody else will ever give one back. */
    private boolean isAllOurs() {
        for (Lease lease : inUse) {
            if (!lease.isHeldByThisThread()) {
                return false;
            }
        }
        return inUse.size() == open;
    }

    private PoolTimeoutException exhausted() {
        String wait = isAllOurs()
                ? "this thread waits for a connection that it has itself"
                : "no connection was free within " + settings.patience().toMillis() + " ms";
        return new PoolTimeoutException(wait, holders(), null);
    }
}
