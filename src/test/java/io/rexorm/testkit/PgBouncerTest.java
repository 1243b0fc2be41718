package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.rexorm.testkit.PgBouncer#isAvailable")
class PgBouncerTest {
    private TestDatabase database;

    @BeforeEach
    void create() throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void handsOutAnotherSessionForEachTransaction() throws Exception {
        try (PgBouncer pooler = PgBouncer.before(database);
                Connection one = pooler.connect();
                Connection two = pooler.connect()) {
            String first = value(one, "SELECT pg_backend_pid()");
            assertThat(value(two, "SELECT pg_backend_pid()")).isEqualTo(first);
            two.setAutoCommit(false);
            assertThat(value(two, "SELECT pg_backend_pid()")).isEqualTo(first);
            assertThat(value(one, "SELECT pg_backend_pid()")).isNotEqualTo(first);
            two.rollback();
        }
    }

    @Test
    void takesSettings() throws Exception {
        try (PgBouncer pooler = PgBouncer.before(database, Map.of("max_client_conn", "1"));
                Connection one = pooler.connect()) {
            assertThat(value(one, "SELECT current_database()")).startsWith("rexorm_test_");
            assertThat(pooler.log()).contains("max_client_conn: 1,");
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
