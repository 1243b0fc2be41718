package io.rexorm.migration;

import io.rexorm.dialect.Blocker;
import java.util.List;
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

    /** The database was copied before the run, to a file of that name beside it. */
    default void copied(String copy) {}

    /** A migration begins. */
    default void started(String title) {}

    /**
     * A statement of the current migration begins.
     *
     * @param number which one, from 1
     * @param total how many there are
     */
    default void statement(int number, int total) {}

    /**
     * A half-done migration goes on.
     *
     * @param done how many of its statements are done
     * @param total how many there are
     */
    default void resumed(String title, int done, int total) {}

    /** A statement is taking its time. Called again and again, on a thread of its own. */
    default void progress(StatementProgress progress) {}

    /** A statement waits for locks that others hold. Called on a thread of its own. */
    default void blocked(StatementProgress progress, List<Blocker> blockers) {}

    /** Something that others were in the way of will be tried again. */
    default void retrying(Retry retry) {}

    /** A migration has ended well. */
    default void finished(MigrationStep step) {}

    /** Something that does not stop the run, but that somebody should know. */
    default void warned(String message) {}
}
