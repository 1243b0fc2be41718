package io.rexorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Between sessions of one process; {@code ConcurrencyTest} and {@code PoolerTest} have several. */
@EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
class PostgresMigrationLockTest {
    private static final TableName HISTORY = new TableName(null, "rex_migrations");

    private final PostgresDialect dialect = new PostgresDialect();
    private TestDatabase database;
    private Session first;
    private Session second;

    @BeforeEach
    void connect() throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
        first = dialect.connect(settings(), Dialect.Access.WRITE);
        second = dialect.connect(settings(), Dialect.Access.WRITE);
    }

    @AfterEach
    void close() throws SQLException {
        first.close();
        second.close();
        database.close();
    }

    private ConnectionSettings settings() {
        return dialect.parseUrl(database.url());
    }

    private MigrationLock lock(Session session, TableName history) {
        return dialect.migrations().lock(session, settings(), history);
    }

    @Test
    void isHeldByOneAtATime() {
        MigrationLock one = lock(first, HISTORY);
        MigrationLock two = lock(second, HISTORY);
        assertThat(one.tryAcquire()).isTrue();
        assertThat(two.tryAcquire()).isFalse();
        one.release();
        one.release();
        assertThat(two.tryAcquire()).isTrue();
        two.release();
        assertThat(one.holder()).isNull();
    }

    @Test
    void isOneForATableHoweverItsNameIsWritten() {
        MigrationLock one = lock(first, HISTORY);
        assertThat(one.tryAcquire()).isTrue();
        assertThat(lock(second, new TableName("public", "rex_migrations")).tryAcquire())
                .isFalse();
        assertThat(lock(second, new TableName("audit", "rex_migrations")).tryAcquire())
                .isTrue();
    }

    @Test
    void isThatOfTheTableWhichTheSearchPathFinds() throws SQLException {
        database.execute("CREATE SCHEMA app", "CREATE TABLE public.rex_migrations (id int)");
        first.execute("SET search_path = app, public");
        assertThat(lock(first, HISTORY).tryAcquire()).isTrue();
        assertThat(lock(second, HISTORY).tryAcquire()).isFalse();
    }

    @Test
    void namesTheHolderToARoleThatMaySeeLittle() throws SQLException {
        String role = "rexorm_" + UUID.randomUUID().toString().replace("-", "");
        MigrationLock one = lock(first, HISTORY);
        one.tryAcquire();
        assertThat(lock(second, HISTORY).holder())
                .matches("process \\d+ of \\w+( from [0-9a-f.:]+)? \\(rexorm\\), for \\d+ s");
        database.execute("CREATE ROLE " + role);
        try {
            second.execute("SET ROLE " + role);
            assertThat(lock(second, HISTORY).holder()).matches("process \\d+ of \\w+( \\(rexorm\\))?");
        } finally {
            second.execute("RESET ROLE");
            database.execute("DROP ROLE " + role);
        }
    }

    @Test
    void asksTheServerToLookWhetherItsClientAndTheMachineAreStillThere() {
        lock(first, HISTORY).tryAcquire();
        assertThat(setting("version() || current_setting('client_connection_check_interval')"))
                .matches(".*linux.*1s|(?!.*linux).*0");
        assertThat(setting("current_setting('tcp_keepalives_idle')")).isEqualTo("15");
        assertThat(setting("version() || ' ' || current_setting('tcp_user_timeout')"))
                .matches(".*linux.* (30000|30s)|(?!.*linux).* 0");
    }

    private String setting(String expression) {
        return first.query(RenderedSql.of("SELECT " + expression), row -> row.requiredText(1))
                .get(0);
    }
}
