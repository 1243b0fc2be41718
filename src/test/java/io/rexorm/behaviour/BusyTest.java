package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others use the tables that a migration changes: nobody waits for long, and everybody gets on in the end. */
@EachDatabase
class BusyTest {
    private final TestDatabase database;
    private final boolean postgres;
    private Project project;

    BusyTest(TestDatabase database) {
        this.database = database;
        this.postgres = database.kind() == DatabaseKind.POSTGRES;
    }

    @BeforeEach
    void aTable(@TempDir Path folder) {
        project = Project.in(folder).using(database);
        project.migration("1_a", "CREATE TABLE a (n int);", "DROP TABLE a;");
        project.run("migrate").assertExit(0);
        project.migration("2_m", "ALTER TABLE a ADD COLUMN m int;", "ALTER TABLE a DROP COLUMN m;");
    }

    /** A transaction of somebody else that keeps the table from being changed. */
    private Connection holder() throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            if (postgres) {
                connection.setAutoCommit(false);
                statement.execute("SET application_name = 'report'");
                statement.execute("SELECT count(*) FROM a");
            } else {
                statement.execute("BEGIN IMMEDIATE");
            }
        }
        return connection;
    }

    private void release(Connection holder) throws SQLException {
        if (postgres) {
            holder.rollback();
        } else {
            try (Statement statement = holder.createStatement()) {
                statement.execute("ROLLBACK");
            }
        }
    }

    @Test
    void triesAgainUntilTheTableIsFree() throws SQLException {
        try (Connection holder = holder();
                RunningCommand running = project.start("migrate", "--lock-timeout", "200ms")) {
            running.awaitStderr("attempt 2 of 10");
            release(holder);
            running.await()
                    .assertExit(0)
                    .assertStdoutContains("applied  2_m")
                    .assertStderrContains("2_m was rolled back: ");
        }
        assertThat(database.rows("SELECT m FROM a")).isEmpty();
    }

    @Test
    void readersGoOnWhileAMigrationWaits() throws SQLException {
        try (Connection holder = holder();
                RunningCommand running = project.start("migrate", "--lock-timeout", "300ms")) {
            for (int attempt = 2; attempt <= 3; attempt++) {
                running.awaitStderr("attempt " + attempt + " of 10");
                assertThat(database.rows("SELECT count(*) FROM a")).containsExactly("0");
            }
            release(holder);
            running.await().assertExit(0);
        }
    }

    @Test
    void theFirstRunOfAllTriesAgainToo() throws SQLException {
        assumeFalse(postgres);
        database.execute("DROP TABLE rex_migrations");
        database.execute("DROP TABLE a");
        try (Connection holder = holder();
                RunningCommand running = project.start("migrate", "--lock-timeout", "200ms")) {
            running.awaitStderr("attempt 2 of 10");
            release(holder);
            running.await().assertExit(0).assertStdoutContains("applied  1_a", "applied  2_m");
        }
    }

    @Test
    void theFirstRunOfAllGivesUpInTheEndAndSaysWhatToDo() throws SQLException {
        assumeFalse(postgres);
        database.execute("DROP TABLE rex_migrations");
        project.set("REXORM_MIGRATIONS_LOCK_ATTEMPTS", "1");
        try (Connection holder = holder()) {
            project.run("migrate", "--lock-timeout", "100ms")
                    .assertExit(1)
                    .assertStderrContains("database is locked", "run the same command again when it has ended");
            release(holder);
        }
    }

    @Test
    void givesUpInTheEndAndSaysWhatToDo() throws SQLException {
        project.set("REXORM_MIGRATIONS_LOCK_ATTEMPTS", "2");
        try (Connection holder = holder()) {
            project.run("migrate", "--lock-timeout", "100ms")
                    .assertExit(1)
                    .assertStderrContains(
                            "attempt 2 of 2",
                            "nothing of 2_m remains: it was rolled back",
                            "next  run the same command again");
            release(holder);
        }
        assertThat(database.rows("SELECT version FROM rex_migrations")).containsExactly("1");
    }

    @Test
    void allInOneTransactionIsTriedAgainAsAWhole() throws SQLException {
        project.migration("3_b", "CREATE TABLE b (n int);");
        try (Connection holder = holder();
                RunningCommand running = project.start("migrate", "--transaction", "all", "--lock-timeout", "200ms")) {
            running.awaitStderr("attempt 2 of 10");
            release(holder);
            running.await().assertExit(0).assertStdoutContains("applied  2_m", "applied  3_b", "2 migrations applied");
        }
        assertThat(tables(database)).contains("b");
    }

    /** A reader does not keep SQLite from writing, only from committing. */
    @Test
    void theRowIsThereThoughTheFirstCommitFailed() throws SQLException {
        assumeFalse(postgres);
        database.execute("PRAGMA journal_mode = DELETE");
        try (Connection reader = database.connect();
                Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT * FROM a").close();
            try (RunningCommand running = project.start("migrate", "--lock-timeout", "200ms")) {
                running.awaitStderr("attempt 2 of 10");
                statement.execute("ROLLBACK");
                running.await().assertExit(0);
            }
        }
        assertThat(database.rows("SELECT version, status FROM rex_migrations ORDER BY version"))
                .containsExactly("1|applied", "2|applied");
    }

    @EachDatabase(DatabaseKind.POSTGRES)
    static class PostgresBlockersTest {
        private final BusyTest others;
        private final TestDatabase database;

        PostgresBlockersTest(TestDatabase database) {
            this.database = database;
            others = new BusyTest(database);
        }

        @BeforeEach
        void aTable(@TempDir Path folder) {
            others.aTable(folder);
        }

        @Test
        void namesWhoIsInTheWay() throws SQLException {
            others.project.set("REXORM_MIGRATIONS_LOCK_ATTEMPTS", "1");
            try (Connection holder = others.holder()) {
                String pid = database.rows("SELECT pid FROM pg_stat_activity WHERE application_name = 'report'")
                        .get(0);
                others.project
                        .run("migrate", "--lock-timeout", "2s")
                        .assertExit(1)
                        .assertStderrContains(
                                "blocked  2_m waits for process " + pid + " (",
                                "report, idle in transaction for ",
                                "SELECT count(*) FROM a",
                                "SELECT pg_terminate_backend(" + pid + ")",
                                "SQLSTATE 55P03");
                others.release(holder);
            }
        }

        @Test
        void anIndexThatIsBuiltConcurrentlyMayWaitLonger() throws SQLException {
            others.project.write(
                    "migrations/2_m.sql", "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON a (n);\n");
            try (Connection holder = database.connect()) {
                holder.setAutoCommit(false);
                try (Statement statement = holder.createStatement()) {
                    statement.execute("INSERT INTO a VALUES (1)");
                }
                try (RunningCommand running = others.project.start("migrate", "--lock-timeout", "100ms")) {
                    running.awaitStderr("blocked  2_m waits for process ");
                    assertThat(database.rows("SELECT count(*) FROM a")).containsExactly("0");
                    database.execute("INSERT INTO a VALUES (2)");
                    holder.rollback();
                    running.await().assertExit(0);
                }
            }
        }
    }
}
