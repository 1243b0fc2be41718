package io.rexorm.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A database of one test's own, empty at first.
 *
 * <p>It knows nothing of the code under test: what it says about a database comes from the driver alone.
 *
 * <pre>{@code
 * @EachDatabase
 * void createsTheTable(TestDatabase database) throws SQLException {
 *     …
 *     assertThat(database.rows("SELECT name FROM users")).containsExactly("ann");
 * }
 * }</pre>
 */
public interface TestDatabase extends AutoCloseable {

    /** Which database it is. */
    DatabaseKind kind();

    /** The name of its dialect: {@code postgres} or {@code sqlite}. */
    String dialect();

    /** The address as {@code rexorm --url} takes it: {@code sqlite:/path/test.db}, {@code postgresql://…}. */
    String url();

    /** A new JDBC connection, which the test closes. */
    Connection connect() throws SQLException;

    /** What is connected to the database at this moment, a line for each connection. */
    List<String> openConnections() throws SQLException;

    /** Drops the database. */
    @Override
    void close() throws SQLException;

    /** Runs statements, one after the other, each in its own transaction. */
    default void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows of a query in the order of the query, with {@code |} between the columns: {@code 1|ann|null}. */
    default List<String> rows(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int column = 1; column <= columns; column++) {
                    row.add(result.getString(column));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    /** Waits until a query gives a row: until another process has come to a certain point. */
    default void awaitRow(String query) throws SQLException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (rows(query).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no row ever came of " + query);
            }
        }
    }

    /** Everything in the catalog, see {@link Catalog#schema}. */
    default String schema(String... exceptTables) throws SQLException {
        try (Connection connection = connect()) {
            return Catalog.schema(connection, exceptTables);
        }
    }

    /** Every row of every table, see {@link Catalog#data}. */
    default String data(String... exceptTables) throws SQLException {
        try (Connection connection = connect()) {
            return Catalog.data(connection, exceptTables);
        }
    }
}
