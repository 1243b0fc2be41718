package io.rexorm.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A new database on the suite's PostgreSQL server. */
record PostgresTestDatabase(TestPostgres server, PostgresAddress address) implements TestDatabase {
    private static final String CONNECTIONS = """
            SELECT coalesce(nullif(application_name, ''), '?') || ' ' || coalesce(state, '?') || ': ' || query
            FROM pg_stat_activity
            WHERE datname = ? AND backend_type = 'client backend'
            """;

    static PostgresTestDatabase create() throws SQLException {
        TestPostgres server = TestPostgres.get();
        return new PostgresTestDatabase(server, server.freshAddress());
    }

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
        return address.url();
    }

    @Override
    public Connection connect() throws SQLException {
        return address.connect();
    }

    @Override
    public List<String> openConnections() throws SQLException {
        try (Connection connection = server.connectAsObserver();
                PreparedStatement statement = connection.prepareStatement(CONNECTIONS)) {
            statement.setString(1, address.database());
            List<String> open = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    open.add(row.getString(1));
                }
            }
            return open;
        }
    }

    @Override
    public void close() throws SQLException {
        server.drop(address.database());
    }

    /** The address without the password. */
    @Override
    public String toString() {
        return "postgres " + address;
    }
}
