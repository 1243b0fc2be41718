package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Command;
import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is destroyed that nobody has confirmed. */
@EachDatabase
class ConfirmationTest {
    private final Path folder;
    private final TestDatabase database;

    ConfirmationTest(@TempDir Path folder, TestDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    @BeforeEach
    void oneApplied() {
        project(InProcessCommand.piped())
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .run("migrate")
                .assertExit(0);
    }

    private Project project(Command command) {
        return Project.in(folder, command).using(database);
    }

    private String name() {
        String url = database.url();
        String path = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean tableIsThere() throws SQLException {
        String schema = database.schema("rex_migrations");
        return schema.contains("table a") || schema.contains("column a.id");
    }

    private CommandResult answered(String answer, String... arguments) {
        return project(InProcessCommand.answered(answer)).run(arguments);
    }

    @Test
    void refusesWhereNobodyCanBeAsked() throws SQLException {
        for (String command : new String[] {"reset", "fresh"}) {
            project(InProcessCommand.piped())
                    .run(command)
                    .assertExit(2)
                    .assertStderrContains("nobody is here to confirm it", "add --yes");
        }
        assertThat(tableIsThere()).isTrue();
    }

    @Test
    void refusesOnABuildServerEvenWithATerminal() {
        project(InProcessCommand.answered(name()))
                .set("CI", "true")
                .run("reset")
                .assertExit(2);
    }

    @Test
    void asksForTheNameOfTheDatabase() throws SQLException {
        answered("y", "reset")
                .assertExit(2)
                .assertStderrContains("'y' is not the name of the database", "nothing was changed");
        assertThat(tableIsThere()).isTrue();
        answered(name(), "reset").assertExit(0).assertStderrContains("type its name to go on (" + name() + "): ");
        assertThat(tableIsThere()).isFalse();
    }

    @Test
    void takesYesForAnAnswer() throws SQLException {
        project(InProcessCommand.piped()).run("reset", "--yes").assertExit(0).assertStdoutContains("reverted  1_a");
        assertThat(tableIsThere()).isFalse();
    }

    @Test
    void aDatabaseThatWasMigratedAsProductionNeedsToBeKnown() throws SQLException {
        Project project = project(InProcessCommand.piped());
        project.write("rexorm.yaml", "profiles:\n  production: {}\n");
        project.run("migrate", "--env", "production").assertExit(0).assertStdoutContains("nothing to do");

        project.run("reset", "--yes")
                .assertExit(2)
                .assertStderrContains("'" + name() + "' is stamped as production", "--i-know");
        project.run("fresh", "--yes").assertExit(2);
        answered(name(), "reset").assertExit(2);
        project.run("rollback", "--all").assertExit(2).assertStderrContains("stamped as production", "--i-know");
        project.run("rollback", "--to", "0").assertExit(2).assertStderrContains("stamped as production");
        project.run("rollback", "--all", "--dry-run").assertExit(0);
        assertThat(tableIsThere()).isTrue();
        project.run("reset", "--yes", "--i-know").assertExit(0);
        assertThat(tableIsThere()).isFalse();
    }

    @Test
    void whatWouldLeaveNoMigrationOfProductionHasToBeKnownHoweverItIsSaid() throws SQLException {
        Project project = project(InProcessCommand.piped());
        project.write("rexorm.yaml", "profiles:\n  production: {}\n")
                .migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;")
                .write("migrations/R__v.sql", "DROP VIEW IF EXISTS v;\nCREATE VIEW v AS SELECT 7 AS id;\n");
        project.run("migrate", "--env", "production").assertExit(0);

        for (String selection : new String[] {"rollback --step 2", "rollback -n 9", "redo --step 2", "redo -n 9"}) {
            project.run(selection.split(" "))
                    .assertExit(2)
                    .assertStdoutEmpty()
                    .assertStderrContains("this rolls back every migration in the database", "add --i-know");
        }
        project.run("redo").assertExit(0).assertStdoutContains("applied  2_b");
        project.run("redo", "--step", "2", "--i-know").assertExit(0).assertStdoutContains("applied  1_a");
        project.run("rollback", "--batch").assertExit(2).assertStderrContains("'" + name() + "' is stamped");
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  2_b");
        for (String last : new String[] {"rollback", "redo", "rollback --only 1"}) {
            project.run(last.split(" ")).assertExit(2).assertStderrContains("stamped as production");
        }
        assertThat(tableIsThere()).isTrue();
        project.run("rollback", "--i-know").assertExit(0).assertStdoutContains("reverted  1_a");
        project.run("rollback").assertExit(0).assertStdoutContains("nothing to do");
    }

    @Test
    void aDatabaseThatIsStampedIsNotDroppedEither() throws SQLException {
        Project project = project(InProcessCommand.piped());
        project.write("rexorm.yaml", "profiles:\n  production: {}\n");
        project.run("migrate", "--env", "production").assertExit(0);

        project.run("db:drop", "--yes", "--force")
                .assertExit(2)
                .assertStderrContains("this drops the database, and '" + name() + "' is stamped as production");
        answered(name(), "db:drop").assertExit(2).assertStderrContains("add --i-know");
        assertThat(tableIsThere()).isTrue();
    }

    @Test
    void whatCannotBeLookedAtMayBeProduction() throws SQLException {
        database.execute("ALTER TABLE rex_migrations DROP COLUMN checksum");
        Project project = project(InProcessCommand.piped());
        for (String command : new String[] {"reset", "fresh", "db:drop"}) {
            project.run(command, "--yes")
                    .assertExit(2)
                    .assertStderrContains(
                            "whether '" + name() + "' is stamped as production cannot be read", "--i-know");
        }
        assertThat(tableIsThere()).isTrue();
        project.run("fresh", "--yes", "--i-know").assertExit(0).assertStdoutContains("applied  1_a");
    }

    @Test
    void theStampIsNoMigration() throws SQLException {
        Project project = project(InProcessCommand.piped());
        project.write("rexorm.yaml", "profiles:\n  production: {}\n").migration("2_b", "CREATE TABLE b (id int);");
        project.run("migrate", "-e", "production").assertExit(0);
        project.run("migrate", "-e", "production").assertExit(0);

        assertThat(database.rows("SELECT name, kind FROM rex_migrations WHERE status <> 'applied'"))
                .containsExactly("production|stamp");
        project.run("status").assertExit(0).assertStdoutContains("2 applied, 0 pending");
        project.run("history").assertExit(0);
        assertThat(project.run("history", "--json").stdout()).doesNotContain("production");
    }

    @Test
    void lookingUnderTheProfileStampsNothing() throws SQLException {
        Project project = project(InProcessCommand.piped());
        project.write("rexorm.yaml", "profiles:\n  production: {}\n");
        String before = database.data();
        for (String command : new String[] {"status", "plan", "validate", "history"}) {
            project.run(command, "-e", "production").assertExit(0);
        }
        assertThat(database.data()).isEqualTo(before);
    }
}
