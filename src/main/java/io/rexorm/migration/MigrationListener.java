package io.rexorm.migration;

import org.jspecify.annotations.Nullable;

/** Hears how a run goes. Called on the thread that runs it. */
public interface MigrationListener {
    /** Hears nothing. */
    MigrationListener NONE = new MigrationListener() {};

    /**
     * Another process holds the lock; this one waits.
     *
     * @param holder who holds it, or null where that cannot be known
     */
    default void waiting(@Nullable String holder) {}

    /** A migration begins. */
    default void started(String title) {}

    /**
     * A statement of the current migration begins.
     *
     * @param number which one, from 1
     * @param total how many there are
     */
    default void statement(int number, int total) {}

    /** A migration has ended well. */
    default void finished(MigrationStep step) {}

    /** Something that does not stop the run, but that somebody should know. */
    default void warned(String message) {}
}
