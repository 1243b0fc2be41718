package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrations.dump}: each run that has changed something leaves the schema in a file. */
@EachDatabase
class AutomaticDumpTest {
    private final TestDatabase database;
    private Project project;

    AutomaticDumpTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aDumpIsConfigured(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .write("rexorm.yaml", "migrations: {dump: db/schema.sql}\n")
                .write("db/.gitkeep", "")
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;");
    }

    /** What a dump by hand would hold now. */
    private String current() {
        return project.run("db:dump", "-").assertExit(0).stdout();
    }

    private String dumped() {
        return project.read("db/schema.sql");
    }

    @Test
    void followsEachRunThatHasChangedSomething() {
        String[][] runs = {
            {"migrate", "--to", "1"},
            {"migrate"},
            {"rollback"},
            {"redo"},
            {"reset", "--yes"},
            {"migrate", "--fake"},
            {"fresh", "--yes"}
        };
        for (String[] run : runs) {
            project.write("db/schema.sql", "-- as it was before\n");
            project.run(run).assertExit(0).assertStdoutContains("dumped  db/schema.sql\n");
            assertThat(dumped()).as(String.join(" ", run)).isEqualTo(current()).contains("rex_migrations");
        }
    }

    @Test
    void doesNotFollowARunThatHasChangedNothing() throws IOException {
        project.run("migrate").assertExit(0);
        Files.delete(project.path("db/schema.sql"));
        String shown = project.run("migrate").assertExit(0).stdout();
        assertThat(shown).contains("nothing to do").doesNotContain("dumped");
        project.run("migrate", "--dry-run").assertExit(0);
        project.run("rollback", "--sql").assertExit(0);
        assertThat(project.path("db/schema.sql")).doesNotExist();
    }

    @Test
    void holdsWhatWasDoneBeforeAFailure() {
        project.migration("3_c", "CREATE TABLE a (id int);");
        project.run("migrate").assertExit(1);
        assertThat(dumped()).isEqualTo(current()).contains("b", "'2'");
    }

    @Test
    void isLeftOutWhereNobodyWantsIt() {
        String[][] runs = {{"migrate"}, {"rollback"}, {"redo"}, {"reset", "--yes"}, {"fresh", "--yes"}};
        for (String[] run : runs) {
            String[] arguments = new String[run.length + 1];
            System.arraycopy(run, 0, arguments, 0, run.length);
            arguments[run.length] = "--no-dump";
            assertThat(project.run(arguments).assertExit(0).stdout()).doesNotContain("dumped");
        }
        assertThat(project.path("db/schema.sql")).doesNotExist();
    }

    @Test
    void saysThatTheRunIsDoneWhereTheDumpIsNot() throws Exception {
        // A folder of that name is in the way of whoever writes, root too.
        Files.createDirectories(project.path("db/schema.sql"));
        project.run("migrate", "--to", "1")
                .assertExit(1)
                .assertStdoutContains("applied  1_a", "1 migration applied")
                .assertStderrContains(
                        "error  the run is done, and only the dump after it is not: cannot write db/schema.sql",
                        "next  when that is mended: rexorm db:dump");
        String json = project.run("migrate", "--json").assertExit(1).stdout();
        assertThat(json).containsOnlyOnce("\"schemaVersion\"").contains("\"version\": \"2\"", "\"state\": \"applied\"");
        assertThat(json).contains("\"code\": \"file-not-written\"", "the run is done");
        project.run("status", "--exit-code").assertExit(0).assertStdoutContains("2 applied, 0 pending");
        Files.delete(project.path("db/schema.sql"));
        project.run("db:dump").assertExit(0).assertStdout("dumped  db/schema.sql\n");
    }

    @Test
    void printsOneDocument() {
        String json = project.run("migrate", "--json")
                .assertExit(0)
                .assertStderrEmpty()
                .stdout();
        assertThat(json)
                .containsOnlyOnce("\"schemaVersion\"")
                .contains("\"error\": null")
                .doesNotContain("dumped");
        assertThat(dumped()).isEqualTo(current());
        project.run("rollback", "--quiet").assertExit(0).assertStdoutEmpty().assertStderrEmpty();
        assertThat(dumped()).isEqualTo(current());
    }
}
