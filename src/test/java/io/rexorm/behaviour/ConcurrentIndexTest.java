package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
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

/** Statements of PostgreSQL that cannot run in a transaction, cut off in every way there is. */
@EachDatabase(DatabaseKind.POSTGRES)
class ConcurrentIndexTest {
    private static final String INDEX = "CREATE UNIQUE INDEX CONCURRENTLY u_mail ON u (mail);";

    private final TestDatabase database;
    private Project project;

    ConcurrentIndexTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aTable(@TempDir Path folder) {
        project = Project.in(folder).using(database);
        project.migration("1_u", "CREATE TABLE u (mail text); INSERT INTO u VALUES ('a'), ('b');");
        project.run("migrate").assertExit(0);
    }

    private void migration(String sql) {
        project.write("migrations/2_i.sql", "-- migrate:up transaction:false\n" + sql + "\n");
    }

    private void assertIndexed() throws SQLException {
        assertThat(
                        database.rows(
                                "SELECT relname, indisvalid FROM pg_index JOIN pg_class ON oid = indexrelid WHERE indrelid = 'u'::regclass"))
                .containsExactly("u_mail|t");
        assertThat(database.rows("SELECT status, reason FROM rex_migrations WHERE version = '2'"))
                .containsExactly("applied|null");
    }

    @Test
    void anIndexThatCouldNotBeBuiltIsDroppedAtOnce() throws SQLException {
        database.execute("INSERT INTO u VALUES ('a')");
        migration(INDEX);
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains("dropped the invalid index u_mail", "Key (mail)=(a) is duplicated");
        assertThat(database.rows("SELECT * FROM pg_index WHERE indrelid = 'u'::regclass"))
                .isEmpty();

        database.execute("DELETE FROM u WHERE ctid = (SELECT max(ctid) FROM u)");
        project.run("migrate").assertExit(0);
        assertIndexed();
    }

    @Test
    void anIndexWhoseBuilderWasKilledIsBuiltAgain() throws SQLException {
        migration(INDEX);
        try (Connection holder = openTransaction()) {
            RunningCommand running = project.start("migrate");
            awaitInvalidIndex();
            running.killHard();
            awaitEndOfTheServersPart();
            holder.rollback();
        }
        CommandResult result = project.run("migrate").assertExit(0);
        result.assertStderrContains("resumed  2_i after 0 of 1 statements");
        assertIndexed();
    }

    @Test
    void anIndexThatTheServerFinishedAloneIsNotBuiltTwice() throws SQLException {
        migration(INDEX);
        project.run("migrate").assertExit(0);
        cutOff("2", "up: statement 1 of 1 begun");
        project.run("plan").assertExit(0).assertStdoutContains("would resume  2_i  0 statements left");
        project.run("migrate").assertExit(0).assertStderrContains("resumed  2_i after 1 of 1 statements");
        assertIndexed();
    }

    @Test
    void anIndexWithoutANameIsKnownByWhatWasThereBefore() throws SQLException {
        database.execute("CREATE INDEX old ON u (mail)", "INSERT INTO u VALUES ('a')");
        migration("CREATE UNIQUE INDEX CONCURRENTLY ON u (mail);");
        project.run("migrate").assertExit(1).assertStderrContains("dropped the invalid index u_mail_idx");
        assertThat(database.rows("SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'u'::regclass"))
                .containsExactly("old");
    }

    @Test
    void aRebuildThatFailedLeavesNoSecondIndex() throws SQLException {
        database.execute("CREATE INDEX u_mail ON u (mail)");
        migration("REINDEX INDEX CONCURRENTLY u_mail;");
        try (Connection holder = openTransaction()) {
            RunningCommand running = project.start("migrate");
            awaitInvalidIndex();
            running.killHard();
            awaitEndOfTheServersPart();
            holder.rollback();
        }
        project.run("migrate").assertExit(0);
        assertIndexed();
    }

    @Test
    void aProcedureThatWasCutOffIsAPersonsDecision() throws SQLException {
        database.execute("CREATE PROCEDURE slow() LANGUAGE plpgsql AS 'BEGIN COMMIT; PERFORM pg_sleep(60); END'");
        migration("CALL slow();\nINSERT INTO u VALUES ('z');");
        RunningCommand running = project.start("migrate");
        database.awaitRow(
                "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()");
        project.run("plan").assertExit(0).assertStdoutContains("would resume  2_i  2 statements left");
        running.killHard();
        awaitEndOfTheServersPart();
        for (String[] dry : new String[][] {{"plan"}, {"migrate", "--dry-run"}}) {
            project.run(dry)
                    .assertExit(4)
                    .assertStderrContains(
                            "2_i was stopped while statement 1 of 2 ran outside a transaction",
                            "rexorm resolve 2 --applied");
        }
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains(
                        "2_i: it was stopped while statement 1 of 2 ran outside a transaction",
                        "CALL slow()",
                        "rexorm resolve 2 --applied",
                        "rexorm resolve 2 --reverted");
        project.run("resolve", "2", "--applied", "--reason", "looked at it").assertExit(0);
        project.run("migrate").assertExit(0);
    }

    @Test
    void aBlockThatCommitsAndThenFailsIsAPersonsDecisionAtOnce() throws SQLException {
        migration("SELECT 1;\nDO $$ BEGIN INSERT INTO u VALUES ('z'); COMMIT; INSERT INTO nope VALUES (1); END $$;");
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains(
                        "relation \"nope\" does not exist",
                        "SQLSTATE 42P01",
                        "before this one remain, and perhaps a part of this one, which commits by itself",
                        "rexorm resolve 2 --applied",
                        "rexorm resolve 2 --reverted");
        assertThat(database.rows("SELECT mail FROM u")).contains("z");
        String before = database.data();
        for (String[] arguments : new String[][] {{"migrate"}, {"migrate", "--dry-run"}, {"plan"}, {"rollback"}}) {
            project.run(arguments)
                    .assertExit(4)
                    .assertStderrContains(
                            "2_i failed half-way, after 1 of 2 statements: ",
                            "relation \"nope\" does not exist",
                            "rexorm resolve 2 --reverted");
        }
        project.run("validate").assertExit(4).assertStdoutContains("error  2_i failed", "rexorm resolve 2 --reverted");
        assertThat(database.data()).isEqualTo(before);
        project.run("resolve", "2", "--applied", "--reason", "it was all there").assertExit(0);
        project.run("migrate").assertExit(0);
    }

    @Test
    void whatFailedAndIsDoneAllTheSameGoesOn() throws SQLException {
        migration("DROP INDEX CONCURRENTLY nope;\nINSERT INTO u VALUES ('z');");
        project.run("migrate").assertExit(1).assertStderrContains("index \"nope\" does not exist");
        project.run("validate").assertExit(0).assertStdoutContains("note   2_i failed", "finish it: rexorm migrate");
        project.run("plan").assertExit(0).assertStdoutContains("would resume  2_i  1 statement left");
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT mail FROM u")).contains("z");
    }

    /** Whichever command is typed next, and whichever way the migration went. */
    @Test
    void everyCommandLeadsToThatDecision() throws SQLException {
        project.write(
                "migrations/2_i.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down transaction:false\nCALL slow();\n");
        project.run("migrate").assertExit(0);
        cutOff("2", "down: statement 1 of 1 begun");
        project.run("migrate").assertExit(4).assertStderrContains("never ended", "rexorm rollback --only 2");
        project.run("rollback").assertExit(4).assertStderrContains("CALL slow()", "rexorm resolve 2 --reverted");
        project.run("migrate").assertExit(4).assertStderrContains("CALL slow()", "rexorm resolve 2 --applied");
        project.run("resolve", "2", "--applied", "--reason", "looked at it").assertExit(0);

        database.execute("CREATE PROCEDURE slow() LANGUAGE plpgsql AS 'BEGIN COMMIT; END'");
        project.write(
                "migrations/3_j.sql", "-- migrate:up transaction:false\nCALL slow();\n-- migrate:down\nSELECT 1;\n");
        project.run("migrate").assertExit(0);
        cutOff("3", "up: statement 1 of 1 begun");
        project.run("migrate").assertExit(4).assertStderrContains("CALL slow()", "rexorm resolve 3 --reverted");
        project.run("rollback").assertExit(4).assertStderrContains("CALL slow()", "rexorm resolve 3 --applied");
        project.run("resolve", "3", "--reverted", "--reason", "looked at it").assertExit(0);
    }

    private void cutOff(String version, String standing) throws SQLException {
        database.execute("UPDATE rex_migrations SET status = 'running', reason = '" + standing + "' WHERE version = '"
                + version + "'");
    }

    private Connection openTransaction() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO u VALUES ('open')");
        }
        return connection;
    }

    private void awaitEndOfTheServersPart() throws SQLException {
        database.awaitRow("SELECT 1 WHERE NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'rexorm'"
                + " AND datname = current_database())");
    }

    private void awaitInvalidIndex() throws SQLException {
        database.awaitRow("SELECT 1 FROM pg_index WHERE NOT indisvalid AND indrelid = 'u'::regclass");
    }
}
