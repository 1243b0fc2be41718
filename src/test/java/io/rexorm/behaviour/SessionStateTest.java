package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.PostgresRole;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations of one run begin as if each had a session of its own: what runs alone, and what runs after others, does the same. */
class SessionStateTest {

    @Nested
    @EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
    class OnPostgres {
        private TestDatabase database;
        private Project project;

        @BeforeEach
        void aProject(@TempDir Path folder) throws Exception {
            database = DatabaseKind.POSTGRES.fresh();
            project = Project.in(folder, InProcessCommand.piped()).using(database);
        }

        @AfterEach
        void drop() throws Exception {
            database.close();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "standard_conforming_strings = off   | standard_conforming_strings | on",
                    "session_replication_role = replica  | session_replication_role    | origin",
                    "bytea_output = 'escape'             | bytea_output                | hex",
                    "DateStyle = 'ISO, DMY'              | DateStyle                   | ISO, MDY",
                    "lock_timeout = '1h'                 | lock_timeout                | 5s",
                    "statement_timeout = '1h'            | statement_timeout           | 0",
                    "check_function_bodies = false       | check_function_bodies       | on",
                    "client_min_messages = warning       | client_min_messages         | notice",
                    "row_security = off                  | row_security                | on",
                    "default_transaction_read_only = on  | default_transaction_read_only | off",
                    "client_connection_check_interval = 0| application_name            | rexorm",
                })
        void settingsEndWithTheirMigration(String set, String name, String value) throws SQLException {
            for (String marker : new String[] {"-- migrate:up", "-- migrate:up transaction:false"}) {
                project.write("migrations/1_set.sql", marker + "\nSET " + set + ";\n-- migrate:down\n-- nothing\n")
                        .migration(
                                "2_look",
                                "CREATE TABLE seen AS SELECT current_setting('" + name + "') AS value;",
                                "DROP TABLE seen;");
                project.run("migrate").assertExit(0);
                assertThat(database.rows("SELECT value FROM seen")).containsExactly(value);
                project.run("rollback", "--all").assertExit(0);
            }
        }

        @Test
        void aSettingOfItsOwnEndsToo() throws SQLException {
            project.migration("1_set", "SET app.tenant = 'seven';")
                    .migration(
                            "2_look",
                            "CREATE TABLE seen AS SELECT coalesce(current_setting('app.tenant', true), '') AS value;");
            project.run("migrate").assertExit(0);
            assertThat(database.rows("SELECT value FROM seen")).containsExactly("");
        }

        @ParameterizedTest
        @ValueSource(strings = {"SET ROLE ", "SET LOCAL ROLE ", "SET SESSION AUTHORIZATION "})
        void aRoleEndsWithItsMigrationAndDoesNotWriteTheHistory(String set) throws SQLException {
            try (PostgresRole role = PostgresRole.create(database)) {
                database.execute("GRANT CREATE ON SCHEMA public TO " + role.name());
                project.migration("1_a", set + role.name() + ";\nCREATE TABLE a (id int);")
                        .migration("2_b", "CREATE TABLE b (id int);");
                project.run("migrate").assertExit(0);
                assertThat(database.rows("SELECT tableowner = current_user FROM pg_tables WHERE tablename IN ('a', 'b')"
                                + " ORDER BY tablename"))
                        .containsExactly("f", "t");
                assertThat(database.rows("SELECT count(*) FROM rex_migrations")).containsExactly("2");
            }
        }

        @Test
        void aMigrationMayResetEverythingItself() throws SQLException {
            project.write(
                            "migrations/1_reset.sql",
                            "-- migrate:up transaction:false\nRESET ALL;\nDEALLOCATE ALL;\nCREATE TABLE a (id int);\n")
                    .migration("2_b", "CREATE TABLE b (id int);");
            project.run("migrate").assertExit(0);
            assertThat(tables(database)).contains("a", "b");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CREATE TEMP TABLE scratch AS SELECT 1 AS id",
                    "CREATE TEMPORARY TABLE scratch (id int)",
                    "SELECT 1 AS id INTO TEMP scratch",
                    "PREPARE scratch AS SELECT 1",
                    "DECLARE scratch CURSOR WITH HOLD FOR SELECT 1",
                })
        void whatIsTemporaryEndsWithItsMigration(String sql) {
            for (int i = 1; i <= 3; i++) {
                project.migration(i + "_scratch", sql + ";");
            }
            project.run("migrate").assertExit(0).assertStdoutContains("3 migrations applied");
        }

        @Test
        void aMigrationThatIsTriedInOneTransactionWithOthersBeginsCleanToo() throws SQLException {
            database.execute("CREATE SCHEMA elsewhere");
            project.migration("1_set", "SET search_path = elsewhere;\nCREATE TEMP TABLE scratch (id int);")
                    .migration("2_b", "CREATE TEMP TABLE scratch (id int);\nCREATE TABLE b (id int);");
            project.run("migrate", "--transaction", "all").assertExit(0);
            assertThat(database.rows("SELECT to_regclass('public.b')")).containsExactly("b");
        }

        @Test
        void nothingIsSentWhereNothingWasSet() {
            project.migration("1_a", "CREATE TABLE a (id int);").migration("2_b", "INSERT INTO a VALUES (1);");
            String sent = project.run("migrate", "-v").assertExit(0).stderr();
            assertThat(sent).contains("INSERT INTO a VALUES (1)").doesNotContain("RESET", "DISCARD", "SHOW");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "SET client_encoding = 'LATIN1'        | files are read as UTF-8",
                    "SET NAMES 'WIN1252'                   | files are read as UTF-8",
                    "SET LOCAL DateStyle TO 'German'       | write 'ISO, DMY'",
                    "SET datestyle = SQL, DMY              | write 'ISO, DMY'",
                    "SELECT pg_advisory_unlock_all()       | would give the migration lock back",
                    "DISCARD ALL                           | would give the migration lock back",
                })
        void whatWouldBreakTheRunIsRefusedBeforeAnythingRuns(String sql, String why) throws SQLException {
            project.migration("1_a", "CREATE TABLE a (id int);")
                    .write("migrations/2_b.sql", "-- migrate:up transaction:false\n" + sql + ";\n");
            project.run("migrate")
                    .assertExit(4)
                    .assertStderrContains("migrations/2_b.sql:2:1: ", why, "\n  next  remove it");
            assertThat(tables(database)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"SET client_encoding = 'UTF8'", "SET NAMES 'utf-8'", "SET DateStyle = DMY"})
        void whatADumpSetsIsTaken(String sql) {
            project.migration("1_a", sql + ";").run("migrate").assertExit(0);
        }
    }

    @Nested
    class OnSqlite {
        private TestDatabase database;
        private Project project;

        @BeforeEach
        void aProject(@TempDir Path folder) throws Exception {
            database = DatabaseKind.SQLITE.fresh();
            project = Project.in(folder, InProcessCommand.piped()).using(database);
        }

        @AfterEach
        void drop() throws Exception {
            database.close();
        }

        @Test
        void foreignKeysThatAMigrationSwitchesOnDoNotDeleteTheChildrenInTheNext() throws SQLException {
            project.migration(
                            "1_tables",
                            "CREATE TABLE parents (id integer PRIMARY KEY);\nINSERT INTO parents VALUES (1);\n"
                                    + "CREATE TABLE children (parent int REFERENCES parents ON DELETE CASCADE);\n"
                                    + "INSERT INTO children VALUES (1);")
                    .write("migrations/2_on.sql", "-- migrate:up transaction:false\nPRAGMA foreign_keys = ON;\n")
                    .migration(
                            "3_look",
                            "CREATE TABLE seen AS SELECT foreign_keys FROM pragma_foreign_keys;\n"
                                    + "DELETE FROM parents;\nINSERT INTO parents VALUES (1);");
            project.run("migrate").assertExit(0);
            assertThat(database.rows("SELECT * FROM seen")).containsExactly("0");
            assertThat(database.rows("SELECT * FROM children")).containsExactly("1");
        }

        @Test
        void whatIsAttachedOrTemporaryEndsWithItsMigration() {
            for (int i = 1; i <= 3; i++) {
                project.migration(i + "_scratch", "ATTACH ':memory:' AS other;\nCREATE TEMP TABLE scratch (id int);");
            }
            project.run("migrate").assertExit(0).assertStdoutContains("3 migrations applied");
        }
    }
}
