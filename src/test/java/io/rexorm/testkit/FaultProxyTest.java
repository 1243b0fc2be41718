package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    private PostgresTestDatabase database;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(TestPostgres.isAvailable(), "no PostgreSQL");
        database = PostgresTestDatabase.create();
        database.execute("CREATE TABLE t (id int)");
        proxy = FaultProxy.to(database.address().host(), database.address().port());
    }

    @AfterEach
    void close() throws IOException, SQLException {
        if (database != null) {
            proxy.close();
            database.close();
        }
    }

    @Test
    void passesEverythingOn() throws SQLException {
        try (Connection connection = connect()) {
            insert(connection);
        }
        assertThat(rowsInTable()).isEqualTo("1");
    }

    @Test
    void losesTheAnswerButNotTheCommit() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        insert(connection);
        proxy.on(FaultProxy.text("COMMIT"), FaultProxy.Fault.LOSE_ANSWER);

        assertThatThrownBy(connection::commit)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08006"));

        assertThat(rowsInTable()).isEqualTo("1");
    }

    @Test
    void losesTheCommitItself() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        insert(connection);
        proxy.on(FaultProxy.text("COMMIT"), FaultProxy.Fault.LOSE_REQUEST);

        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

        assertThat(rowsInTable()).isEqualTo("0");
    }

    @Test
    void swallowsWhatComesOnOneConnection() throws SQLException {
        proxy.on(FaultProxy.text("INSERT"), FaultProxy.Fault.SWALLOW);
        Connection swallowed = connect();
        assertThatThrownBy(() -> insert(swallowed)).hasRootCauseMessage("Read timed out");
        proxy.on(request -> false, FaultProxy.Fault.NONE);
        try (Connection other = connect()) {
            insert(other);
        }
        assertThat(rowsInTable()).isEqualTo("1");
    }

    @Test
    void cutsAfterSoManyBytes() throws SQLException {
        Connection connection = connect();
        proxy.cutAfter(proxy.passed() + 10);
        assertThatThrownBy(() -> insert(connection)).isInstanceOf(SQLException.class);
        try (Connection next = connect()) {
            insert(next);
        }
        assertThat(rowsInTable()).isEqualTo("1");
    }

    @Test
    void cutsConnectionsBeforeTheCommit() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        insert(connection);

        proxy.cutAll();

        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        assertThat(rowsInTable()).isEqualTo("0");
    }

    @Test
    void swallowsEverythingInABlackHole() throws SQLException {
        Connection connection = connect();
        proxy.mode(FaultProxy.Mode.BLACKHOLE);

        assertThatThrownBy(() -> insert(connection)).hasRootCauseMessage("Read timed out");
        assertThat(rowsInTable()).isEqualTo("0");
    }

    @Test
    void refusesNewConnectionsAndKeepsOldOnes() throws SQLException {
        try (Connection old = connect()) {
            proxy.mode(FaultProxy.Mode.REFUSE);

            assertThatThrownBy(this::connect).isInstanceOf(SQLException.class);
            insert(old);
        }
        assertThat(rowsInTable()).isEqualTo("1");
    }

    private Connection connect() throws SQLException {
        PostgresAddress address = database.address();
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("socketTimeout", "1");
        properties.setProperty("sslmode", "disable");
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + proxy.port() + "/" + address.database(), properties);
    }

    private static void insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO t VALUES (1)");
        }
    }

    private String rowsInTable() throws SQLException {
        return database.rows("SELECT count(*) FROM t").get(0);
    }
}
