package io.rexorm.dialect;

import io.rexorm.jdbc.ConnectionSettings;

/** Creates and drops whole databases. Stateless. */
public interface DatabaseAdmin {

    /**
     * Whether the database is there.
     *
     * @throws io.rexorm.RexException when that cannot be known, or what is there is no database
     */
    boolean isThere(ConnectionSettings settings);

    /**
     * Creates the database, empty.
     *
     * @return false where it is there already
     * @throws io.rexorm.RexException when it cannot be created
     */
    boolean create(ConnectionSettings settings);

    /**
     * Names a database for a while that is not there yet, beside the one of the settings: what migrations make of an empty
     * database can be looked at there.
     */
    ConnectionSettings shadowOf(ConnectionSettings settings);

    /**
     * Drops the database with everything in it.
     *
     * @param force whether to end whatever is connected to it first
     * @return false where there is none
     * @throws io.rexorm.RexException when it cannot be dropped, because it is in use for example
     */
    boolean drop(ConnectionSettings settings, boolean force);
}
