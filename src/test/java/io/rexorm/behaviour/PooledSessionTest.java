package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.PgBouncer;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of a transaction pooler are others', too: nothing is left in them, and nothing is expected of them. */
@EnabledIf("io.rexorm.testkit.PgBouncer#isAvailable")
class PooledSessionTest {
    private TestDatabase database;
    private Project project;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
        project = Project.in(folder, InProcessCommand.piped());
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
    }

    private PgBouncer pooler(Map<String, String> settings) throws IOException {
        PgBouncer pooler = PgBouncer.before(database, settings);
        project.set("DATABASE_URL", pooler.url());
        return pooler;
    }

    @Test
    void nothingIsLeftInThePool() throws Exception {
        try (PgBouncer pooler = pooler(Map.of("default_pool_size", "2"))) {
            for (int i = 1; i <= 7; i++) {
                project.migration(i + "_t" + i, "CREATE TABLE t" + i + " (id int);", "DROP TABLE t" + i + ";");
            }
            project.write(
                    "migrations/8_vacuum.sql",
                    "-- migrate:up transaction:false\nSET lock_timeout = '8s' -- long\n;\nPREPARE p AS SELECT 1;\nVACUUM t1;\n"
                            + "-- migrate:down\n");
            project.migration(
                    "9_set",
                    "SET lock_timeout = '9s'; SELECT set_config('search_path', '', false); CREATE TABLE public.t9 (id int);",
                    "SET statement_timeout = '9s'; DROP TABLE t9;");
            project.run("migrate", "--lock-timeout", "3s", "--statement-timeout", "33s")
                    .assertExit(0);
            project.run("rollback", "--step", "3").assertExit(0);
            project.run("redo", "--step", "3").assertExit(0);
            project.run("migrate").assertExit(0);
            for (int i = 1; i <= 7; i++) {
                project.migration(i + "_t" + i, "CREATE TABLE  t" + i + " (id int); -- edited", "");
            }
            project.run("status").assertExit(0).assertStdoutContains("edited");
            for (String session : sessions(pooler)) {
                assertThat(session)
                        .isEqualTo(
                                "prepared 0, lock_timeout 0, statement_timeout 0, path \"$user\", public, check 0, locks 0");
            }
        }
    }

    @Test
    void aMigrationThatGoesOnWhereItStoppedSetsNothingInThePool() throws Exception {
        try (PgBouncer pooler = pooler(Map.of("default_pool_size", "2"))) {
            String start = "-- migrate:up transaction:false\nCREATE SCHEMA aside;\nSET search_path = aside;\n";
            project.write("migrations/1_a.sql", start + "CREATE TABLE a (id nope);\n");
            project.run("migrate").assertExit(1).assertStderrContains("type \"nope\" does not exist");
            project.write("migrations/1_a.sql", start + "CREATE TABLE a (id int);\n");
            project.run("migrate").assertExit(0).assertStderrContains("resumed  1_a after 2 of 3 statements");
            assertThat(database.rows("SELECT relnamespace::regnamespace FROM pg_class WHERE relname = 'a'"))
                    .containsExactly("public");
            for (String session : sessions(pooler)) {
                assertThat(session).contains("path \"$user\", public,");
            }
        }
    }

    /** What is set in each of the pool's two sessions, which are there at the same time because of the transactions. */
    private static List<String> sessions(PgBouncer pooler) throws SQLException {
        List<String> sessions = new ArrayList<>();
        try (Connection one = pooler.connect();
                Connection two = pooler.connect()) {
            for (Connection connection : List.of(one, two)) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("""
                            SELECT 'prepared ' || (SELECT count(*) FROM pg_prepared_statements)
                                   || ', lock_timeout ' || current_setting('lock_timeout')
                                   || ', statement_timeout ' || current_setting('statement_timeout')
                                   || ', path ' || current_setting('search_path')
                                   || ', check ' || current_setting('client_connection_check_interval')
                                   || ', locks ' || (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory')""")) {
                    row.next();
                    sessions.add(row.getString(1));
                }
            }
            one.rollback();
            two.rollback();
        }
        return sessions;
    }

    @Test
    void aStatementOutsideATransactionIsStoppedInTimeAllTheSame() throws Exception {
        try (PgBouncer pooler = pooler(Map.of())) {
            project.write("migrations/1_a.sql", "-- migrate:up transaction:false\nSELECT pg_sleep(36000);\n");
            project.run("migrate", "--statement-timeout", "300ms")
                    .assertExit(1)
                    .assertStderrContains("migrations/1_a.sql:2:1", "canceling statement");
            assertThat(pooler.log()).contains("login attempt");
        }
    }

    @Test
    void aPoolOfOneConnectionIsNamedAsTheReason() throws Exception {
        try (PgBouncer pooler = pooler(Map.of("default_pool_size", "1", "query_wait_timeout", "1"))) {
            project.migration("1_a", "CREATE TABLE a (id int);");
            project.run("migrate").assertExit(8).assertStderrContains("query_wait_timeout", "raise default_pool_size");
            assertThat(database.rows("SELECT pid FROM pg_locks WHERE locktype = 'advisory'"))
                    .isEmpty();
            assertThat(pooler.log()).contains("query_wait_timeout");
        }
    }

    @Test
    void aSearchPathThatThePoolerRefusesIsNamedWithWhatToDo() throws Exception {
        try (PgBouncer pooler = pooler(Map.of())) {
            project.migration("1_a", "CREATE TABLE a (id int);");
            project.run("status", "--url", pooler.url() + "?search_path=app")
                    .assertExit(8)
                    .assertStderrContains("unsupported startup parameter: search_path", "ALTER ROLE");
        }
    }

    @Test
    void aSearchPathThatThePoolerDropsWithoutAWordIsNoticed() throws Exception {
        try (PgBouncer pooler = pooler(Map.of("ignore_startup_parameters", "search_path"))) {
            project.migration("1_a", "CREATE TABLE a (id int);");
            project.run("migrate", "--url", pooler.url() + "?search_path=app")
                    .assertExit(2)
                    .assertStderrContains("the search path is \"$user\", public, and not app", "ALTER ROLE");
            assertThat(Tables.tables(database)).isEmpty();
        }
    }

    @Test
    void theSearchPathThatTheRoleHasAnywayIsFine() throws Exception {
        try (PgBouncer pooler = pooler(Map.of("ignore_startup_parameters", "search_path"))) {
            database.execute("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = app, public',"
                    + " current_database()); END $$");
            database.execute("CREATE SCHEMA app");
            project.migration("1_a", "CREATE TABLE a (id int);");
            project.run("migrate", "--url", pooler.url() + "?search_path=app,public")
                    .assertExit(0);
            assertThat(database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'app' ORDER BY 1"))
                    .containsExactly("a", "rex_migrations");
        }
    }
}
