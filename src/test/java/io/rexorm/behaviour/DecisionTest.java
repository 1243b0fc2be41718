package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decides about the history: {@code resolve} and {@code baseline}; and that {@code history} remembers it. */
@EachDatabase
class DecisionTest {
    private final TestDatabase database;
    private final Project project;

    DecisionTest(@TempDir Path folder, TestDatabase database) {
        this.database = database;
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;");
    }

    private void failHalfWay() {
        project.write(
                "migrations/3_c.sql",
                "-- migrate:up transaction:false\nCREATE TABLE c (id int);\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE c;\n");
        project.run("migrate").assertExit(1);
    }

    private List<String> states() {
        return project.run("history", "--json")
                .assertExit(0)
                .stdout()
                .lines()
                .filter(line -> line.contains("\"state\"") || line.contains("\"version\""))
                .map(line -> line.substring(line.indexOf(": \"") + 3, line.lastIndexOf('"')))
                .toList();
    }

    @Test
    void rollbackOfAFailedMigrationSaysWhatToDo() throws SQLException {
        failHalfWay();
        for (String[] arguments : new String[][] {{"rollback"}, {"rollback", "--all"}, {"rollback", "--only", "3"}}) {
            project.run(arguments)
                    .assertExit(4)
                    .assertStderrContains(
                            "3_c failed half-way, after 1 of 2 statements: ",
                            "rexorm migrate",
                            "rexorm resolve 3 --reverted");
        }
        project.run("rollback", "--only", "2").assertExit(0);
    }

    @Test
    void rollbackOfAMigrationWhoseProcessWasStoppedSaysWhatToDo() throws SQLException {
        project.run("migrate").assertExit(0);
        database.execute("UPDATE rex_migrations SET status = 'running' WHERE version = '2'");
        project.run("rollback")
                .assertExit(4)
                .assertStderrContains("2_b was begun and never ended", "rexorm resolve 2 --reverted");
    }

    @Test
    void resolvesAFailedMigrationAsUndone() throws SQLException {
        failHalfWay();
        database.execute("DROP TABLE c");
        project.run("resolve", "3", "--reverted", "--reason", "dropped c by hand")
                .assertExit(0)
                .assertStdoutContains("reverted  3_c", "1 migration noted as reverted, nothing run");
        project.migration("3_c", "CREATE TABLE c (id int);", "DROP TABLE c;");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  3_c");
        assertThat(states()).containsSubsequence("failed", "3", "reverted", "3", "applied", "3");
        project.run("history").assertStdoutContains("dropped c by hand");
    }

    @Test
    void resolvesAFailedMigrationAsDone() {
        failHalfWay();
        project.run("resolve", "3", "--applied", "--reason", "did the rest by hand")
                .assertExit(0);
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        project.run("status").assertStdoutContains("3 applied, 0 pending");
        project.run("resolve", "3", "--applied", "--reason", "again")
                .assertExit(0)
                .assertStdoutContains("nothing to do");
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  3_c");
    }

    @Test
    void resolvesAMigrationThatNeverRan() throws SQLException {
        project.run("migrate", "--to", "1").assertExit(0);
        project.run("resolve", "2", "--applied", "--reason", "was there").assertExit(0);
        assertThat(database.rows("SELECT status, reason FROM rex_migrations WHERE version = '2'"))
                .containsExactly("applied|was there");
        project.run("status").assertStdoutContains("2 applied, 0 pending");
    }

    @Test
    void resolvesAMigrationWhoseFileIsGone() throws IOException {
        project.run("migrate").assertExit(0);
        Files.delete(project.path("migrations/2_b.sql"));
        project.run("resolve", "2", "--reverted", "--reason", "gone for good").assertExit(0);
        project.run("validate").assertExit(0);
    }

    @Test
    void resolvesInADatabaseThatIsNotThereYet() {
        project.set("DATABASE_URL", "sqlite:new.db");
        project.run("resolve", "7", "--applied", "--reason", "x")
                .assertExit(2)
                .assertStderrContains("no migration with version 7");
        project.run("resolve", "1", "--reverted", "--reason", "x").assertExit(0).assertStdoutContains("nothing to do");
        assertThat(project.path("new.db")).doesNotExist();
        project.run("resolve", "1", "--applied", "--reason", "x").assertExit(0).assertStdoutContains("applied  1_a");
        project.run("status").assertExit(0).assertStdoutContains("1 applied, 1 pending");
    }

    @Test
    void resolveWantsToKnowEverything() {
        project.run("migrate").assertExit(0);
        project.run("resolve").assertExit(2).assertStderrContains("which version?");
        project.run("resolve", "2").assertExit(2).assertStderrContains("--applied or --reverted");
        project.run("resolve", "2", "--applied", "--reverted").assertExit(2).assertStderrContains("do not go together");
        project.run("resolve", "2", "--applied").assertExit(2).assertStderrContains("why?", "--reason");
        project.run("resolve", "7", "--applied", "--reason", "x")
                .assertExit(2)
                .assertStderrContains("no migration with version 7");
        project.run("resolve", "two", "--applied", "--reason", "x")
                .assertExit(2)
                .assertStderrContains("not 'two'");
    }

    @Test
    void baselineCountsAsAppliedAndNeverRuns() throws SQLException {
        database.execute("CREATE TABLE a (id int)");
        project.migration("0.5_early", "CREATE TABLE a (id int);", "DROP TABLE a;");
        project.run("baseline", "1")
                .assertExit(0)
                .assertStdoutContains(
                        "baseline  0.5_early", "baseline  1_a", "2 migrations noted as applied, none of them run");
        project.run("status").assertStdoutContains("baseline  1 ", "pending   2", "1 pending, 2 baseline");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_b");
        project.run("baseline", "1")
                .assertExit(4)
                .assertStderrContains(
                        "the database has a history already: 2_b is applied", "rexorm resolve 1 --applied");
    }

    @Test
    void baselineTwiceIsTheSameAsOnce() throws SQLException {
        project.run("baseline", "1").assertExit(0);
        String before = database.data();
        project.run("baseline", "1").assertExit(0).assertStdoutContains("nothing to do");
        assertThat(database.data()).isEqualTo(before);
        project.run("baseline", "2").assertExit(0).assertStdoutContains("1 migration noted");
    }

    @Test
    void baselineNeedsNoFileOfThatVersion() {
        project.run("baseline", "0.9").assertExit(0).assertStdoutContains("baseline  0.9");
        project.run("status").assertStdoutContains("baseline  0.9", "pending   1");
        project.run("migrate").assertExit(0).assertStdoutContains("2 migrations applied");
    }

    @Test
    void baselineSeesWhatIsMergedBelowItLater() {
        project.run("baseline", "2").assertExit(0);
        project.migration("1.5_late", "CREATE TABLE late (id int);");
        project.run("migrate").assertExit(4).assertStderrContains("1.5_late.sql is out of order");
    }

    @Test
    void baselineCannotBeRolledBack() {
        project.run("baseline", "1").assertExit(0);
        project.run("migrate").assertExit(0);
        project.run("rollback", "--all").assertExit(0).assertStdoutContains("1 migration rolled back");
        project.run("rollback", "--only", "1")
                .assertExit(4)
                .assertStderrContains("1_a is part of the baseline", "resolve 1 --reverted");
        project.run("resolve", "1", "--reverted", "--reason", "shall run").assertExit(0);
        project.run("migrate").assertExit(0).assertStdoutContains("applied  1_a");
    }

    @Test
    void baselineWantsAVersion() {
        project.run("baseline").assertExit(2).assertStderrContains("which version?");
        project.run("baseline", "latest").assertExit(2).assertStderrContains("takes a version, not 'latest'");
    }

    @Test
    void historyTellsEverythingInTheOrderOfTime() throws SQLException {
        project.run("history").assertExit(0).assertStdoutContains("nothing has happened yet");
        project.run("migrate").assertExit(0);
        project.run("rollback").assertExit(0);
        project.run("migrate").assertExit(0);
        assertThat(states()).containsExactly("applied", "1", "applied", "2", "reverted", "2", "applied", "2");
        project.run("history").assertExit(0).assertStdoutContains("State", "Batch", "Duration", "By", "Host");
        assertThat(project.run("history", "--limit", "1").stdout())
                .contains("applied")
                .doesNotContain("reverted");
        assertThat(database.rows("SELECT count(*) FROM rex_migrations WHERE status = 'applied'"))
                .containsExactly("2");
    }

    @Test
    void historyTellsOfARepairedMigrationOnce() {
        project.run("migrate").assertExit(0);
        project.migration("2_b", "CREATE TABLE b (id bigint);", "DROP TABLE b;");
        project.run("repair", "--yes").assertExit(0);
        assertThat(states()).containsExactly("applied", "1", "applied", "2");
        project.run("history").assertStdoutContains("repaired at ");
    }
}
