package io.rexorm.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A new database on a server of a test's own. */
record ServerDatabase(PostgresServer server, String name) implements TestDatabase {

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.POSTGRES;
    }

    @Override
    public String dialect() {
        return "postgres";
    }

    @Override
    public String url() {
        return server.url(name);
    }

    @Override
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    @Override
    public List<String> openConnections() throws SQLException {
        return rows("SELECT application_name || ': ' || query FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    @Override
    public String toString() {
        return "postgres " + url();
    }
}
