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

/** {@code validate} names every disagreement and what kind of edit it is; {@code repair} takes edits over. */
@EachDatabase
class ValidateTest {
    private static final String UP = "-- the people\nCREATE TABLE people (\n    id int,\n    name text\n);";

    private final Path folder;
    private final TestDatabase database;
    private final Project project;

    ValidateTest(@TempDir Path folder, TestDatabase database) {
        this.folder = folder;
        this.database = database;
        project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    @BeforeEach
    void twoApplied() {
        project.migration("1_people", UP, "DROP TABLE people;").migration("3_c", "CREATE TABLE c (id int);");
        project.run("migrate").assertExit(0);
    }

    private void edit(String up) {
        project.migration("1_people", up, "DROP TABLE people;");
    }

    private String change() {
        String json = project.run("status", "--json").assertExit(0).stdout();
        int from = json.indexOf("\"change\": ") + 10;
        return json.substring(from, json.indexOf(',', from)).replace("\"", "");
    }

    @Test
    void saysThatAllIsWell() {
        project.run("validate").assertExit(0).assertStdout("valid: the files and the history agree\n");
    }

    @Test
    void aMarkerThatSaysRepeatableIsRefusedWhereTheVersionHasRun() {
        String marked = "-- migrate:repeatable\nCREATE TABLE c (id int);\n";
        project.write("migrations/3_c.sql", marked);
        project.run("status", "--json").assertExit(0).assertStdoutContains("\"change\": \"repeatable\"");
        project.run("status").assertExit(0).assertStdoutContains("edited (repeatable)  3 ");
        for (String command : new String[] {"migrate", "plan"}) {
            project.run(command)
                    .assertExit(4)
                    .assertStderrContains(
                            "migrations/3_c.sql was edited after it was applied: it is marked as repeatable, and has"
                                    + " run once",
                            "next  write -- migrate:up in place of the marker");
        }
        project.run("validate").assertExit(4).assertStdoutContains("marked as repeatable");
        project.run("repair", "--yes").assertExit(0).assertStdoutContains("nothing to do");

        project.write("migrations/3_c.sql", marked.replace("repeatable", "up"));
        project.run("migrate").assertExit(0);
    }

    @Test
    void aMarkerThatSaysRepeatableIsRefusedWhereAVersionIsNoted() throws SQLException {
        project.write("migrations/4_d.sql", "-- migrate:repeatable\nCREATE TABLE d (id int);\n");
        String refusal = "A migration with a version runs once, so it cannot be repeatable.";
        project.run("resolve", "4", "--applied", "--reason", "is there")
                .assertExit(4)
                .assertStderrContains("migrations/4_d.sql:1", refusal);
        project.run("baseline", "4", "--table", "other").assertExit(4).assertStderrContains(refusal);
        assertThat(database.rows("SELECT version FROM rex_migrations ORDER BY version"))
                .containsExactly("1", "3");
    }

    @Test
    void tellsCommentsFromLayoutAndFromStatements() {
        assertThat(change()).isEqualTo("null");
        edit(UP.replace("the people", "all people"));
        assertThat(change()).isEqualTo("comments");
        edit(UP.replace("    name", "  name"));
        assertThat(change()).isEqualTo("layout");
        edit(UP.replace("-- the people", "--   the people"));
        assertThat(change()).isEqualTo("layout");
        edit(UP.replace("int", "bigint"));
        assertThat(change()).isEqualTo("statements");
    }

    @Test
    void tellsAnEditOfTheDownToo() {
        project.migration("1_people", UP, "DROP TABLE people; -- all of them");
        assertThat(change()).isEqualTo("comments");
        project.migration("1_people", UP, "DROP  TABLE people;");
        assertThat(change()).isEqualTo("layout");
    }

    @Test
    void admitsThatItCannotTellWhatWasEditedOutsideTheSections() {
        project.write("migrations/1_people.sql", "-- by ann\n" + project.read("migrations/1_people.sql"));
        assertThat(change()).isEqualTo("comments-or-layout");
    }

    @Test
    void toleratesCommentsAndLayout() {
        edit(UP.replace("the people", "all people"));
        project.run("validate")
                .assertExit(0)
                .assertStdoutContains("note   migrations/1_people.sql was edited after it was applied: comments only");
        edit(UP.replace("    name", "  name"));
        project.run("validate").assertExit(0).assertStdoutContains("layout only");
    }

    @Test
    void showsWhatHasChanged() {
        edit(UP.replace("name text", "name text NOT NULL"));
        project.run("validate")
                .assertExit(4)
                .assertStdoutContains(
                        "error  migrations/1_people.sql was edited after it was applied\n",
                        "         id int,\n    -    name text\n    +    name text NOT NULL\n     );\n",
                        "1 error: migrate would not run");
    }

    @Test
    void namesAllDisagreementsAtOnce() throws IOException {
        edit(UP.replace("int", "bigint"));
        Files.delete(project.path("migrations/3_c.sql"));
        project.migration("2_b", "CREATE TABLE b (id int);").write("migrations/4_d.sql", "SELECT 'x;\n");
        project.run("validate")
                .assertExit(4)
                .assertStdoutContains(
                        "1_people.sql was edited",
                        "migrations/2_b.sql is out of order",
                        "rexorm renumber",
                        "3_c is applied, but its file is missing",
                        "migrations/4_d.sql:1:8: ",
                        "4 errors");
    }

    @Test
    void aMissingFileIsUndoneByTheDownThatTheHistoryHasKeptWhereThereIsOne() throws IOException {
        Files.delete(project.path("migrations/1_people.sql"));
        project.run("migrate").assertExit(4).assertStderrContains("file: rexorm rollback --only 1");
        project.run("rollback", "--only", "1").assertExit(0);
        Files.delete(project.path("migrations/3_c.sql"));
        String hint = "undo it by hand, as the history has kept no down, and type: rexorm resolve 3 --reverted";
        project.run("migrate").assertExit(4).assertStderrContains("3_c is applied, but its file is missing", hint);
        project.run("validate", "--json").assertExit(4).assertStdoutContains(hint);
        project.run("resolve", "3", "--reverted", "--reason", "dropped by hand").assertExit(0);
        project.run("validate").assertExit(0);
    }

    @Test
    void namesAFileThatCannotBeReadAnyMore() {
        project.write("migrations/1_people.sql", "SELECT 'x;\n");
        project.run("validate").assertExit(4).assertStdoutContains("1_people.sql was edited");
        project.run("status").assertExit(0).assertStdoutContains("edited   1");
    }

    @Test
    void followsTheSettingForWhatIsOutOfOrder() {
        project.migration("2_b", "CREATE TABLE b (id int);");
        project.run("validate", "--out-of-order", "warn")
                .assertExit(0)
                .assertStdoutContains("note   migrations/2_b.sql");
        project.run("validate", "--out-of-order", "allow").assertExit(0).assertStdoutContains("valid");
    }

    @Test
    void printsStableJson() {
        edit(UP.replace("int", "bigint"));
        assertThat(project.run("validate", "--json").assertExit(4).stdout()).isEqualTo("""
                        {
                          "schemaVersion": 1,
                          "problems": [
                            {
                              "version": "1",
                              "name": "people",
                              "state": "edited",
                              "change": "statements",
                              "severity": "error",
                              "code": "migration-edited",
                              "message": "migrations/1_people.sql was edited after it was applied",
                              "hint": "undo the edit and write a new migration: rexorm generate:migration NAME",
                              "difference": [
                                " -- the people",
                                " CREATE TABLE people (",
                                "-    id int,",
                                "+    id bigint,",
                                "     name text",
                                " );"
                              ]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void repairsAfterShowingWhatHasChanged() throws SQLException {
        edit(UP.replace("int", "bigint"));
        String before = database.data();
        project.run("repair")
                .assertExit(2)
                .assertStdoutContains(
                        "edited  migrations/1_people.sql: its statements", "-    id int,", "+    id bigint,")
                .assertStderrContains("Take over 1 edited file?", "add --yes");
        assertThat(database.data()).isEqualTo(before);

        project.run("repair", "--yes").assertExit(0).assertStdoutContains("1 migration repaired");
        project.run("status").assertStdoutContains("2 applied, 0 pending");
        project.run("validate").assertExit(0);
        project.run("repair", "--yes").assertExit(0).assertStdoutContains("nothing to do");
        assertThat(database.rows("SELECT up_sql FROM rex_migrations WHERE version = '1'")
                        .get(0))
                .contains("id bigint");
    }

    @Test
    void repairAsksAPerson() {
        edit(UP.replace("int", "bigint"));
        Project asked = Project.in(folder, InProcessCommand.answered("n")).using(database);
        asked.run("repair").assertExit(2).assertStderrContains("[y/N]", "not confirmed: nothing was changed");
        Project agreed = Project.in(folder, InProcessCommand.answered("yes")).using(database);
        agreed.run("repair").assertExit(0).assertStdoutContains("1 migration repaired");
    }

    @Test
    void lookingAtNothingCreatesNothing() throws SQLException {
        database.execute("DROP TABLE rex_migrations", "DROP TABLE people", "DROP TABLE c");
        String empty = database.schema();
        for (String command : new String[] {"validate", "history", "status", "unlock"}) {
            project.run(command).assertExit(0);
        }
        project.run("repair").assertExit(0);
        assertThat(database.schema()).isEqualTo(empty);
    }
}
