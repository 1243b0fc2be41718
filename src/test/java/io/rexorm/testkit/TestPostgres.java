package io.rexorm.testkit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The PostgreSQL server of the main test suite, one for each JVM, started when it is first asked for. Thread-safe.
 *
 * <p>It is the server that {@code REXORM_TEST_PG_URL} names, else a container where Docker is there, else an embedded
 * {@link PostgresServer}. Tests that kill or break a server start their own.
 */
public final class TestPostgres {
    private static TestPostgres instance;
    private static IllegalStateException failure;
    private static boolean warned;

    private final PostgresAddress address;
    private final Set<String> databases = ConcurrentHashMap.newKeySet();

    private TestPostgres(PostgresAddress address) {
        this.address = address;
    }

    /**
     * Whether there is a PostgreSQL to test against; says so loudly, once, where there is none.
     *
     * @throws IllegalStateException if there is none and {@code CI} is {@code true}: a CI must not skip in silence
     */
    public static synchronized boolean isAvailable() {
        if (PostgresChoice.isPossible()) {
            return true;
        }
        String message = "NO POSTGRESQL: no REXORM_TEST_PG_URL, no Docker, and no binaries in target/postgres";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(message);
        }
        if (!warned) {
            System.err.println("[rexorm test] " + message + "; ITS TESTS ARE SKIPPED");
            warned = true;
        }
        return false;
    }

    /**
     * The server.
     *
     * @throws IllegalStateException if it cannot be started, or does not answer
     */
    public static synchronized TestPostgres get() {
        if (failure != null) {
            throw failure;
        }
        if (instance == null) {
            try {
                instance = start();
            } catch (IOException | SQLException e) {
                failure = new IllegalStateException("no PostgreSQL to test against", e);
                throw failure;
            }
        }
        return instance;
    }

    /** Creates an empty database, which {@link #drop} or the end of the JVM removes, and returns its URL. */
    public String freshDatabase() throws SQLException {
        return freshAddress().url();
    }

    PostgresAddress freshAddress() throws SQLException {
        String name = "rexorm_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name);
        databases.add(name);
        return address.withDatabase(name);
    }

    /** Drops a database, and ends whatever is connected to it. */
    void drop(String database) throws SQLException {
        execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        databases.remove(database);
    }

    /** A connection to another database, on which questions about the connections to a test's database are asked. */
    Connection connectAsObserver() throws SQLException {
        return address.connect();
    }

    private static TestPostgres start() throws IOException, SQLException {
        long begin = System.nanoTime();
        PostgresChoice choice = PostgresChoice.make();
        TestPostgres server = new TestPostgres(choice.address());
        String version = server.version();
        long millis = (System.nanoTime() - begin) / 1_000_000;
        System.out.println(
                "[rexorm test] PostgreSQL " + version + " from " + choice.origin() + ", ready in " + millis + " ms");
        if (choice.outlivesTests()) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::dropAll, "drop-databases"));
        }
        return server;
    }

    private String version() throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_version")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void dropAll() {
        for (String database : databases) {
            try {
                drop(database);
            } catch (SQLException e) {
                System.err.println("[rexorm test] cannot drop " + database + ": " + e.getMessage());
            }
        }
    }
}
