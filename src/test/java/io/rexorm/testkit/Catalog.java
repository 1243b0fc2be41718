package io.rexorm.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Text snapshots of a database, to compare before and after, or with what a test expects.
 *
 * <p>They are sorted, hold no identifiers that change from run to run, and are read without the code under test.
 */
public final class Catalog {
    private Catalog() {}

    /**
     * Everything in the database's catalog that a migration can make, an object a line; on PostgreSQL also what an
     * extension brought.
     *
     * @param exceptTables tables to leave out with all that belongs to them: the history table, say
     */
    public static String schema(Connection connection, String... exceptTables) throws SQLException {
        return isPostgres(connection)
                ? new PostgresCatalog(connection, Set.of(exceptTables)).schema()
                : new SqliteCatalog(connection, Set.of(exceptTables)).schema();
    }

    /**
     * Every table with the number of its rows, and the rows, sorted.
     *
     * @param exceptTables tables to leave out
     */
    public static String data(Connection connection, String... exceptTables) throws SQLException {
        return isPostgres(connection)
                ? new PostgresCatalog(connection, Set.of(exceptTables)).data()
                : new SqliteCatalog(connection, Set.of(exceptTables)).data();
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
