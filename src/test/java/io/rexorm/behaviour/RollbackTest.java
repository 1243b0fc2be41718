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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EachDatabase
class RollbackTest {
    private Project project;

    @BeforeEach
    void threeInTwoBatches(@TempDir Path folder, TestDatabase database) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;")
                .migration("10_c", "CREATE TABLE c (id int);", "DROP TABLE c;");
        project.run("migrate", "--to", "1").assertExit(0);
        project.run("migrate").assertExit(0);
    }

    private static List<String> applied(TestDatabase database) throws SQLException {
        return database.rows("SELECT name FROM rex_migrations WHERE status = 'applied' ORDER BY name");
    }

    @Test
    void undoesTheLastMigrationAndSaysWhich(TestDatabase database) throws SQLException {
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  10_c", "1 migration rolled back");
        assertThat(applied(database)).containsExactly("a", "b");
        assertThat(database.schema("rex_migrations")).contains("b").doesNotContain(" c ");
    }

    @Test
    void undoesAsManyAsWereAskedFor(TestDatabase database) throws SQLException {
        project.run("rollback", "--step", "2").assertExit(0);
        assertThat(applied(database)).containsExactly("a");
    }

    @Test
    void undoesEverythingAfterAVersion(TestDatabase database) throws SQLException {
        project.run("rollback", "--to", "2").assertExit(0);
        assertThat(applied(database)).containsExactly("a", "b");
    }

    @Test
    void undoesTheLastBatch(TestDatabase database) throws SQLException {
        project.run("rollback", "--batch").assertExit(0);
        assertThat(applied(database)).containsExactly("a");
    }

    @Test
    void undoesOneInTheMiddle(TestDatabase database) throws SQLException {
        project.run("rollback", "--only", "2").assertExit(0);
        assertThat(applied(database)).containsExactly("a", "c");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_b");
    }

    @Test
    void undoesAllInReverseOrder(TestDatabase database) throws SQLException {
        String all = project.run("rollback", "--all").assertExit(0).stdout();
        assertThat(all.indexOf("10_c")).isLessThan(all.indexOf("2_b"));
        assertThat(all.indexOf("2_b")).isLessThan(all.indexOf("1_a"));
        assertThat(applied(database)).isEmpty();
        project.run("rollback", "--to", "0").assertExit(0).assertStdoutContains("nothing to do");
    }

    @Test
    void keepsTheRowsOfWhatWasUndone(TestDatabase database) throws SQLException {
        project.run("rollback", "--all").assertExit(0);
        assertThat(database.rows("SELECT status FROM rex_migrations WHERE version NOT LIKE '~%'"))
                .containsExactly("reverted", "reverted", "reverted");
    }

    @Test
    void usesTheStoredDownWhenTheFileIsGone(TestDatabase database) throws SQLException, IOException {
        Files.delete(project.path("migrations/10_c.sql"));
        project.run("status").assertStdoutContains("missing");
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  10_c");
        assertThat(applied(database)).containsExactly("a", "b");
    }

    @Test
    void refusesWhenThereIsNoDownBeforeAnythingIsUndone(TestDatabase database) throws SQLException {
        project.migration("11_d", "CREATE TABLE d (id int);")
                .migration("12_e", "CREATE TABLE e (id int);", "DROP TABLE e;");
        project.run("migrate").assertExit(0);
        project.run("rollback", "--batch")
                .assertExit(4)
                .assertStderrContains("migrations/11_d.sql cannot be rolled back: it has no down section");
        assertThat(applied(database)).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void saysOnceThatADownIsEmpty() {
        project.migration("11_d", "CREATE TABLE d (id int);", "");
        project.run("migrate").assertExit(0);
        String said = project.run("rollback").assertExit(0).stderr();
        assertThat(said).containsOnlyOnce("migrations/11_d.sql:3:1: the down section is empty, nothing is undone");
    }

    @Test
    void leadsOnWhereFileAndDownAreMissing(TestDatabase database) throws SQLException, IOException {
        project.migration("11_d", "CREATE TABLE d (id int);");
        project.run("migrate").assertExit(0);
        Files.delete(project.path("migrations/11_d.sql"));
        project.run("migrate").assertExit(4).assertStderrContains("rexorm resolve 11 --reverted --reason");
        project.run("rollback", "--only", "11")
                .assertExit(4)
                .assertStderrContains(
                        "11_d cannot be rolled back: its file is missing, and the history has kept no down",
                        "rexorm resolve 11 --reverted --reason");
        project.run("resolve", "11", "--reverted", "--reason", "dropped by hand")
                .assertExit(0);
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        assertThat(applied(database)).containsExactly("a", "b", "c");
    }

    @Test
    void saysWhereADownFailsAndKeepsTheMigration(TestDatabase database) throws SQLException {
        project.migration("11_d", "CREATE TABLE d (id int);", "DROP TABLE d;\nDROP TABLE nowhere;");
        project.run("migrate").assertExit(0);
        project.run("rollback", "--step", "1")
                .assertExit(1)
                .assertStderrContains(
                        "migrations/11_d.sql:5:", "now   11_d is applied as before: nothing of its rollback remains\n");
        assertThat(applied(database)).containsExactly("a", "b", "c", "d");
        assertThat(database.rows("SELECT * FROM d")).isEmpty();
    }

    @Test
    void shownDryItChangesNothing(TestDatabase database) throws SQLException {
        String before = database.data() + database.schema();
        project.run("rollback", "--all", "--dry-run")
                .assertExit(0)
                .assertStdoutContains("would revert  10_c", "3 migrations");
        assertThat(database.data() + database.schema()).isEqualTo(before);
    }

    @Test
    void refusesTwoSelectionsAtOnce() {
        project.run("rollback", "--all", "--step", "2")
                .assertExit(2)
                .assertStderrContains("--step and --all do not go together");
    }

    @Test
    void refusesAVersionThatIsNotApplied() {
        project.run("rollback", "--only", "3").assertExit(2).assertStderrContains("no migration with version 3");
    }
}
