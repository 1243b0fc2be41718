package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan}, and {@code --dry-run} and {@code --sql} of {@code migrate} and {@code rollback}: they show and change nothing. */
@EachDatabase
class PlanCommandTest {
    private final TestDatabase database;
    private Project project;
    private String before;

    PlanCommandTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void oneAppliedTwoPending(@TempDir Path folder) throws SQLException {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        project.run("migrate").assertExit(0);
        project.migration("2_b", "CREATE TABLE b (id int); -- two\nINSERT INTO b VALUES (1);", "DROP TABLE b;");
        project.write("migrations/3_c.sql", "-- migrate:up transaction:false\nCREATE TABLE c (name text)\n");
        before = database.schema() + database.data();
    }

    @AfterEach
    void nothingHasChanged() throws SQLException {
        assertThat(database.schema() + database.data()).isEqualTo(before);
    }

    @Test
    void showsALineAMigration() {
        String shown = project.run("plan").assertExit(0).assertStderrEmpty().stdout();
        assertThat(shown).endsWith("""
                would apply  2_b  2 statements
                would apply  3_c   1 statement
                2 migrations; nothing was changed
                """);
        project.run("migrate", "--dry-run").assertExit(0).assertStdout(shown);
    }

    @Test
    void showsTheSelectionOnly() {
        project.run("plan", "--step", "1").assertExit(0).assertStdoutContains("1 migration; nothing was changed");
        assertThat(project.run("plan", "--only", "3").stdout()).contains("3_c").doesNotContain("2_b");
        assertThat(project.run("plan", "--to", "2").stdout()).contains("2_b").doesNotContain("3_c");
        project.run("plan", "--step", "1", "--to", "2").assertExit(2).assertStderrContains("do not go together");
    }

    @Test
    void printsTheSqlAsItWouldRunWithTheRowsOfTheHistory() {
        String sql =
                project.run("plan", "--sql").assertExit(0).assertStderrEmpty().stdout();
        assertThat(sql).contains("""
                CREATE TABLE b (id int);
                INSERT INTO b VALUES (1);
                INSERT INTO "rex_migrations" (""");
        assertThat(sql.substring(sql.indexOf("-- 3_c"))).startsWith("-- 3_c\nCREATE TABLE c (name text);\nBEGIN;\n");
        project.run("migrate", "--sql").assertExit(0).assertStdout(sql);
        project.run("migrate", "--sql=-").assertExit(0).assertStdout(sql);
        project.run("migrate", "--sql", "--step", "1")
                .assertExit(0)
                .assertStdout(sql.substring(0, sql.indexOf("-- 3_c")));
        project.run("plan", "--sql", "--to", "1").assertExit(0).assertStdout("-- nothing to do\n");
    }

    @Test
    void writesTheSqlToAFile() {
        project.run("plan", "--sql", "out.sql")
                .assertExit(0)
                .assertStdoutEmpty()
                .assertStderrContains("written: out.sql");
        assertThat(project.read("out.sql")).contains("-- 2_b\nBEGIN;\n");
        project.run("plan", "--sql", "no/out.sql").assertExit(1).assertStderrContains("cannot write no/out.sql");
    }

    @Test
    void aScriptIsNoDocument() {
        project.run("plan", "--sql", "--json")
                .assertExit(2)
                .assertStdoutContains("\"code\": \"usage\"")
                .assertStderrContains("--sql prints a script, and --json one JSON document", "--sql FILE --json");
        project.run("migrate", "--sql", "out.sql", "--json")
                .assertExit(0)
                .assertStderrEmpty()
                .assertStdout("""
                {
                  "schemaVersion": 1,
                  "file": "out.sql"
                }
                """);
        assertThat(project.read("out.sql")).contains("-- 2_b\nBEGIN;\n");
        project.run("plan", "--sql", "out.sql", "--quiet")
                .assertExit(0)
                .assertStdoutEmpty()
                .assertStderrEmpty();
    }

    @Test
    void printsTheDataOfCopyToo() {
        project.write(
                "migrations/3_c.sql",
                "-- migrate:up dialect:postgres\nCOPY b (id) FROM stdin;\n2\n\\N\n\\.\nSELECT 1;\n-- migrate:up dialect:sqlite\nSELECT 1;\n");
        String copy = database.dialect().equals("postgres") ? "COPY b (id) FROM stdin;\n2\n\\N\n\\.\n" : "";
        project.run("plan", "--only", "3", "--sql").assertExit(0).assertStdoutContains(copy + "SELECT 1;\nINSERT INTO");
    }

    @Test
    void printsOneDocument() {
        project.run("plan", "--json").assertExit(0).assertStdout("""
                {
                  "schemaVersion": 1,
                  "plan": [
                    {
                      "version": "2",
                      "name": "b",
                      "action": "apply",
                      "complete": true,
                      "statements": [
                        "CREATE TABLE b (id int)",
                        "INSERT INTO b VALUES (1)"
                      ]
                    },
                    {
                      "version": "3",
                      "name": "c",
                      "action": "apply",
                      "complete": true,
                      "statements": [
                        "CREATE TABLE c (name text)"
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void showsWhatARollbackWouldUndo() {
        assertThat(project.run("rollback", "--dry-run").assertExit(0).stdout())
                .endsWith("would revert  1_a  1 statement\n1 migration; nothing was changed\n");
        project.run("rollback", "--all", "--sql").assertExit(0).assertStdoutContains("DROP TABLE a;\nINSERT INTO");
        project.run("rollback", "--dry-run", "--json").assertStdoutContains("\"action\": \"revert\"");
    }

    @Test
    void saysThatThereIsNothingToDo() {
        assertThat(project.run("plan", "--to", "1").assertExit(0).stdout()).endsWith("\nnothing to do\n");
        project.run("plan", "--to", "1", "--json").assertStdout("{\n  \"schemaVersion\": 1,\n  \"plan\": []\n}\n");
    }

    @Test
    void isQuietWhenAsked() {
        project.run("plan", "--quiet").assertExit(0).assertStdoutEmpty().assertStderrEmpty();
    }

    @Test
    void failsAsTheRunItselfWould() {
        project.migration("1_a", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
        project.run("plan").assertExit(4).assertStderrContains("migrations/1_a.sql was edited");
    }

    @Test
    void theDocumentOfARefusedPlanHasAPlanToo() {
        String begins = "{\n  \"schemaVersion\": 1,\n  \"plan\": [],\n  \"error\": {\n";
        assertThat(project.run("rollback", "--only", "2", "--dry-run", "--json").stdout())
                .startsWith(begins);
        project.migration("1_a", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
        assertThat(project.run("plan", "--json").assertExit(4).stdout()).startsWith(begins);
        assertThat(project.run("migrate", "--dry-run", "--json").assertExit(4).stdout())
                .startsWith(begins);
    }
}
