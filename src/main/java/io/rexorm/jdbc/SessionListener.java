package io.rexorm.jdbc;

import io.rexorm.sql.RenderedSql;

/** Hears what a {@link Session} does. Called on the session's own thread. */
public interface SessionListener {
    /** Hears nothing. */
    SessionListener NONE = new SessionListener() {};

    /**
     * A statement was run, and the database accepted it.
     *
     * @param nanos how long it took
     */
    default void executed(RenderedSql statement, long nanos) {}

    /** The database sent a notice or a warning with a statement. */
    default void warned(String message) {}
}
