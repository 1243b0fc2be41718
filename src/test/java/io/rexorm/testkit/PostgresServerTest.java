package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(PostgresServer.isInstallable(), "the binaries of PostgreSQL are not there");
        server = PostgresServer.start(Map.of("work_mem", "5MB"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void keepsCommittedRowsAndNoOthersWhenKilled() throws Exception {
        Connection open = server.connect("postgres");
        execute(open, "CREATE TABLE kept (id int)");
        execute(open, "INSERT INTO kept SELECT generate_series(1, 100)");
        open.setAutoCommit(false);
        execute(open, "INSERT INTO kept VALUES (101)");

        server.killHard();

        assertThatThrownBy(open::commit).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> server.connect("postgres")).isInstanceOf(SQLException.class);
        server.startAgain();
        assertThat(value("SELECT count(*) FROM kept")).isEqualTo("100");
        assertThat(server.log()).contains("automatic recovery in progress");
    }

    @Test
    void takesSettings() throws Exception {
        assertThat(value("SHOW work_mem")).isEqualTo("5MB");
    }

    @Test
    void givesTheAddressAsTheCommandTakesIt() {
        assertThat(server.url("shop")).isEqualTo("postgresql://postgres@127.0.0.1:" + server.port() + "/shop");
    }

    @Test
    void isGoneWithItsFolderWhenClosed() throws Exception {
        PostgresServer other = PostgresServer.start();
        assertThat(other.folder()).exists();

        other.close();
        other.close();

        assertThat(other.folder()).doesNotExist();
        try (ServerSocket nobodyListens = new ServerSocket(other.port())) {
            assertThat(nobodyListens.isBound()).isTrue();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
