package io.rexorm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Who lends out connections and takes them back when they are closed. Thread-safe. */
interface ConnectionSource {

    /** A connection that nobody else has. */
    Connection take() throws SQLException;

    /** The prepared statements of a connection that was taken. */
    default KeptStatements statements(Connection connection) throws SQLException {
        return new KeptStatements(connection, 0);
    }

    /** A connection that was taken is of no use any more: it is not to be given to others. */
    default void evict(Connection connection) {}

    /** Closes the connections, where they are ours. */
    default void close() {}
}
