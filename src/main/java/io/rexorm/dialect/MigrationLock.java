package io.rexorm.dialect;

import io.rexorm.jdbc.QueryException;
import org.jspecify.annotations.Nullable;

/** A lock between processes. It is gone when the process that holds it is, however that ends. */
public interface MigrationLock {

    /**
     * Takes the lock where it is free, and does not wait. Where it is not free, no transaction stays open.
     *
     * @return whether this process now holds it
     */
    boolean tryAcquire();

    /** Looks whether nobody holds the lock. Nothing stays of that, neither the lock nor anything in its place. */
    default boolean isFree() {
        boolean free = tryAcquire();
        if (free) {
            release();
        }
        return free;
    }

    /** Gives the lock back, and whatever was opened to ask for it. Does nothing where that is done. */
    void release();

    /**
     * Who holds the lock, for people: {@code process 4711 of ann from 10.0.0.7 (rexorm), for 12 s}. Null where that cannot be
     * known.
     */
    @Nullable
    String holder();

    /**
     * Ends the sessions that hold the lock, and whatever runs in them is rolled back.
     *
     * @return whether one was ended: false where nobody holds it, or where the database cannot end another's session
     * @throws QueryException when the role may not
     */
    boolean endHolder();
}
