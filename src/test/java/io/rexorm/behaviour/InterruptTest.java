package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, and the {@code kill} of whoever stops a container. */
@EachDatabase
class InterruptTest {
    private final TestDatabase database;
    private Project project;

    InterruptTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aTable(@TempDir Path folder) {
        project = Project.in(folder).using(database);
        project.migration("1_a", "CREATE TABLE a (n int);", "DROP TABLE a;");
    }

    private String forEver() {
        return database.kind() == DatabaseKind.POSTGRES
                ? "SELECT pg_sleep(600);"
                : "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n;";
    }

    @Test
    void givesTheStatementUpAndRollsBack() throws SQLException {
        project.migration("2_b", "CREATE TABLE b (n int);\n" + forEver());
        try (RunningCommand running = project.start("migrate")) {
            running.awaitStdout("applied  1_a");
            running.interrupt();
            running.await()
                    .assertExit(130)
                    .assertStderrContains("2_b")
                    .assertStderrContains(": given up, as it was asked for")
                    .assertStderrContains("nothing of 2_b remains: it was rolled back; 1 migration before it is done");
        }
        assertThat(tables(database)).doesNotContain("b");
        project.migration("2_b", "CREATE TABLE b (n int);");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_b");
    }

    @Test
    void stopsOutsideATransactionToo() throws SQLException {
        String up = "-- migrate:up transaction:false\n";
        project.write(
                "migrations/2_b.sql", up + "INSERT INTO a VALUES (1);\n" + forEver() + "\nINSERT INTO a VALUES (2);\n");
        try (RunningCommand running = project.start("migrate")) {
            running.awaitStdout("applied  1_a");
            database.awaitRow("SELECT 1 FROM rex_migrations WHERE reason = 'up: 1 of 3 statements done'");
            running.terminate();
            running.await()
                    .assertExit(130)
                    .assertStderrContains("run the same command again: it goes on with this statement");
        }
        project.write("migrations/2_b.sql", up + "INSERT INTO a VALUES (1);\nSELECT 1;\nINSERT INTO a VALUES (2);\n");
        project.run("migrate").assertExit(0).assertStderrContains("resumed  2_b after 1 of 3 statements");
        assertThat(database.rows("SELECT n FROM a ORDER BY n")).containsExactly("1", "2");
    }

    @Test
    void stopsWaitingForAnotherProcess() {
        project.migration("2_b", forEver());
        try (RunningCommand first = project.start("migrate")) {
            first.awaitStdout("applied  1_a");
            try (RunningCommand second = project.start("migrate")) {
                second.awaitStderr("waiting  for another rexorm");
                second.interrupt();
                second.await().assertExit(130);
            }
            first.interrupt();
            first.await().assertExit(130);
        }
    }

    @Test
    void jsonStaysOneDocument() {
        project.migration("2_b", forEver());
        try (RunningCommand running = project.start("migrate", "--json", "-v")) {
            running.awaitStderr("CREATE TABLE a");
            running.interrupt();
            assertThat(running.await().assertExit(130).stdout())
                    .startsWith("{")
                    .contains("\"code\": \"interrupted\"")
                    .endsWith("}\n");
        }
    }
}
