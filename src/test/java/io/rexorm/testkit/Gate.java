package io.rexorm.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Stops a migration on PostgreSQL in its middle, until the test lets it go on. Shut at first.
 *
 * <pre>{@code
 * try (Gate gate = Gate.shut(database)) {
 *     project.migration("1_a", "CREATE TABLE a (id int);" + Gate.SQL);
 *     RunningCommand running = project.start("migrate");
 *     gate.await();
 *     …
 *     gate.open();
 * }
 * }</pre>
 */
public final class Gate implements AutoCloseable {
    /** The statement that does not go on before the gate is open. It waits for no lock, so that no time-out ends it. */
    public static final String SQL = """
            DO $gate$ BEGIN
              WHILE NOT pg_try_advisory_xact_lock_shared(4711) LOOP PERFORM pg_sleep(0.01); END LOOP;
            END $gate$;
            """;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestDatabase database;
    private final Connection connection;

    private Gate(TestDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** A gate in the database. */
    public static Gate shut(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4711)");
        }
        return new Gate(database, connection);
    }

    /** Waits until somebody stands before the gate. */
    public void await() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        String standing = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
                + " AND pid <> pg_backend_pid() AND query LIKE '%DO $gate$%'";
        while (database.rows(standing).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nobody came to the gate");
            }
            Thread.sleep(10);
        }
    }

    /** Lets everybody through from now on. */
    public void open() throws SQLException {
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        open();
    }
}
