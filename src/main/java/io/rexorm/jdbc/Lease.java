package io.rexorm.jdbc;

import io.rexorm.CallSite;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A session that is taken from a pool, until it is given back. Used by one thread at a time. */
public final class Lease {
    private final Session session;
    private final Consumer<Lease> pool;
    private @Nullable Thread holder;
    private long since;
    private @Nullable String callSite;
    private boolean spoiled;

    Lease(Session session, Consumer<Lease> pool) {
        this.session = session;
        this.pool = pool;
    }

    /** The session. */
    public Session session() {
        return session;
    }

    /** Notes where in the program it was taken, for what may be held beyond the method that took it. */
    public void heldFrom(@Nullable String place) {
        callSite = place;
    }

    /** Notes that the connection is of no use any more: it is closed and not given to others. */
    public void spoil() {
        spoiled = true;
    }

    /** Gives the session back. An open transaction is rolled back. */
    public void giveBack() {
        pool.accept(this);
    }

    Lease taken() {
        holder = Thread.currentThread();
        since = System.nanoTime();
        callSite = null;
        return this;
    }

    void idle() {
        holder = null;
        since = System.nanoTime();
    }

    boolean isSpoiled() {
        return spoiled;
    }

    boolean isHeldByThisThread() {
        return holder == Thread.currentThread();
    }

    long nanos() {
        return System.nanoTime() - since;
    }

    /** {@code thread main for 3 s at app.SignUp.register(SignUp.java:41)}. */
    String describe() {
        Thread thread = holder;
        if (thread == null) {
            return "nobody";
        }
        String place = callSite == null ? CallSite.of(thread) : callSite;
        return "thread " + thread.getName() + (thread.isAlive() ? "" : ", which has ended,") + " for "
                + nanos() / 1_000_000_000 + " s" + (place == null ? "" : " at " + place);
    }
}
