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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EachDatabase
class StatusTest {
    private Project project;

    @BeforeEach
    void oneAppliedOnePending(@TempDir Path folder, TestDatabase database) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("2_b", "CREATE TABLE b (id int); -- the second", "DROP TABLE b;");
        project.run("migrate").assertExit(0);
        project.migration("3_c", "CREATE TABLE c (id int);", "DROP TABLE c;");
    }

    @Test
    void showsEveryMigrationWithItsState() {
        project.run("status").assertExit(0).assertStdoutContains("applied  2", "pending  3", "1 applied, 1 pending");
    }

    @Test
    void exitsWithThreeWhenSomethingIsPendingAndItWasAsked() {
        project.run("status", "--exit-code").assertExit(3);
        project.run("migrate").assertExit(0);
        project.run("status", "--exit-code").assertExit(0);
    }

    @Test
    void showsTheLastOnesOnly() {
        String shown = project.run("status", "--limit", "1").assertExit(0).stdout();
        assertThat(shown).contains("pending  3").doesNotContain("applied  2").contains("1 applied, 1 pending");
    }

    @Test
    void namesAnEditedFile() {
        project.migration("2_b", "CREATE TABLE b (id bigint);", "DROP TABLE b;");
        project.run("status").assertExit(0).assertStdoutContains("edited   2", "1 edited");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains("migrations/2_b.sql was edited after it was applied", "generate:migration");
    }

    @Test
    void takesAnEditOfCommentsForWhatItIs() {
        project.migration("2_b", "CREATE TABLE b (id int);   -- number two", "DROP TABLE b;");
        project.run("status").assertStdoutContains("edited (comments)  2");
        project.run("migrate").assertExit(0).assertStderrContains("comments only");
    }

    @Test
    void doesNotMindOtherLineEnds() throws IOException {
        String text = project.read("migrations/2_b.sql").replace("\n", "\r\n");
        Files.writeString(project.path("migrations/2_b.sql"), "\uFEFF" + text);
        project.run("status").assertStdoutContains("applied  2");
    }

    @Test
    void namesAFileThatIsGone() throws IOException {
        Files.delete(project.path("migrations/2_b.sql"));
        project.run("status").assertExit(0).assertStdoutContains("missing  2", "1 missing");
        project.run("migrate").assertExit(4).assertStderrContains("2_b is applied, but its file is missing");
    }

    @Test
    void aFileThatWasRenamedIsTheMigrationOfItsVersion() throws IOException {
        Files.createDirectories(project.path("migrations/users"));
        Files.move(project.path("migrations/2_b.sql"), project.path("migrations/users/2_better_name.sql"));
        assertThat(project.run("status").assertExit(0).stdout())
                .contains("applied  2        better_name")
                .doesNotContain("missing", "edited");
        project.run("validate").assertExit(0);
        project.run("migrate").assertExit(0);
        project.run("rollback", "--only", "2").assertExit(0);
    }

    @Test
    void namesAFileThatWasMergedLate(TestDatabase database) throws SQLException {
        project.migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        project.run("status").assertExit(0).assertStdoutContains("out-of-order  1");
        project.run("migrate").assertExit(4).assertStderrContains("migrations/1_a.sql is out of order");
        assertThat(database.schema()).doesNotContain(" c ");
        project.run("migrate", "--out-of-order", "warn").assertExit(0).assertStderrContains("1_a.sql is out of order");
        project.run("status").assertStdoutContains("3 applied, 0 pending");
    }

    @Test
    void allowsAFileThatWasMergedLate() {
        project.migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        project.run("migrate", "--out-of-order", "allow").assertExit(0).assertStderrEmpty();
    }

    @Test
    void runsARepeatableAgainWhenItHasChanged(TestDatabase database) throws SQLException {
        project.write(
                "migrations/R__names.sql", "DROP VIEW IF EXISTS names;\nCREATE VIEW names AS SELECT 1 AS n FROM b;\n");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  R__names");
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        project.write(
                "migrations/R__names.sql", "DROP VIEW IF EXISTS names;\nCREATE VIEW names AS SELECT 2 AS n FROM b;\n");
        project.run("status").assertStdoutContains("outdated  R__names");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  R__names");
        database.execute("INSERT INTO b VALUES (1)");
        assertThat(database.rows("SELECT n FROM names")).containsExactly("2");
    }

    @Test
    void runsAFileWithoutVersionAgainWhereItSaysThatItIsRepeatable(TestDatabase database) throws SQLException {
        String view =
                "-- Names.\n-- migrate:repeatable\nDROP VIEW IF EXISTS names;\nCREATE VIEW names AS SELECT %d AS n;\n";
        project.write("migrations/names.sql", view.formatted(1));
        project.run("migrate").assertExit(0).assertStdoutContains("applied  R__names");
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        project.write("migrations/names.sql", view.formatted(2));
        project.run("status").assertStdoutContains("outdated  R__names");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  R__names");
        assertThat(database.rows("SELECT n FROM names")).containsExactly("2");
        project.write("migrations/R__names.sql", view.formatted(3));
        project.run("migrate").assertExit(4).assertStderrContains("two files have version R__names");
    }

    @Test
    void refusesARepeatableFileWithAVersion() {
        project.write("migrations/9_names.sql", "-- migrate:repeatable\nCREATE VIEW names AS SELECT 1 AS n;\n");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains(
                        "migrations/9_names.sql:1",
                        "A migration with a version runs once, so it cannot be repeatable.",
                        "Take the version from the file's name");
    }

    @Test
    void printsStableJson(TestDatabase database) {
        String json = project.run("status", "--json").assertExit(0).stdout();
        assertThat(json.replaceAll("\"(appliedAt|appliedBy|url)\": \"[^\"]*\"", "\"$1\": \"…\"")
                        .replaceAll("\"durationMs\": \\d+", "\"durationMs\": 0"))
                .isEqualTo("""
                        {
                          "schemaVersion": 1,
                          "database": {
                            "dialect": "%s",
                            "url": "…"
                          },
                          "format": "rexorm",
                          "migrations": [
                            {
                              "version": "2",
                              "name": "b",
                              "state": "applied",
                              "change": null,
                              "kind": "sql",
                              "batch": 1,
                              "appliedAt": "…",
                              "durationMs": 0,
                              "appliedBy": "…",
                              "file": "migrations/2_b.sql"
                            },
                            {
                              "version": "3",
                              "name": "c",
                              "state": "pending",
                              "change": null,
                              "kind": "sql",
                              "batch": null,
                              "appliedAt": null,
                              "durationMs": null,
                              "appliedBy": null,
                              "file": "migrations/3_c.sql"
                            }
                          ],
                          "summary": {
                            "applied": 1,
                            "pending": 1,
                            "failed": 0,
                            "missing": 0,
                            "edited": 0,
                            "outOfOrder": 0
                          }
                        }
                        """.formatted(database.dialect()));
    }

    @Test
    void lookingChangesNothing(@TempDir Path folder, TestDatabase database) throws SQLException {
        String before = database.schema() + database.data();
        project.run("status").assertExit(0);
        project.run("plan").assertExit(0).assertStdoutContains("would apply  3_c");
        project.run("migrate", "--dry-run").assertExit(0).assertStdoutContains("would apply  3_c");
        project.run("plan", "--sql").assertExit(0).assertStdoutContains("CREATE TABLE c (id int);");
        assertThat(database.schema() + database.data()).isEqualTo(before);
    }
}
