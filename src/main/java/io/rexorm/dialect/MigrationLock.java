package io.rexorm.dialect;

import io.rexorm.jdbc.QueryException;
import org.jspecify.annotations.Nullable;

/** A lock between processes. It is gone when the process that holds it is, however that ends. */
public interface MigrationLock {

    /**
     * Takes the lock where it is free, and does not wait. No transaction stays open because of it.
     *
     * @return whether this process now holds it
     */
    boolean tryAcquire();

    /** Gives the lock back. Does nothing where it is not held. */
    void release();

    /** Who holds the lock, for people: {@code process 4711 of ann on build-7, for 12 s}. Null where that cannot be known. */
    @Nullable
    String holder();

    /**
     * Ends the session that holds the lock, and whatever runs in it is rolled back.
     *
     * @return whether one was ended: false where nobody holds it, or where the database cannot end another's session
     * @throws QueryException when the role may not
     */
    boolean endHolder();
}
