package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration outside a transaction that stopped half-way goes on where it stopped, and nothing runs twice. */
@EachDatabase
class ResumeTest {
    private static final String FILE = "migrations/2_fill.sql";
    private static final String UP = "-- migrate:up transaction:false\n";
    private static final String DOWN = "-- migrate:down transaction:false\n";

    private final TestDatabase database;
    private Project project;

    ResumeTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aTable(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        project.migration("1_a", "CREATE TABLE a (n int);", "DROP TABLE a;");
        project.run("migrate").assertExit(0);
    }

    private void fails(String sql) {
        project.write(FILE, sql);
        project.run("migrate").assertExit(1);
    }

    @Test
    void runsWhatIsLeftOnceTheFileIsMended() throws SQLException {
        fails(UP + "INSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);\nINSERT INTO wrong VALUES (3);\n");
        assertThat(database.rows("SELECT status, reason FROM rex_migrations WHERE version = '2'"))
                .containsExactly("failed|up: 2 of 3 statements done");
        project.run("plan").assertExit(0).assertStdoutContains("would resume  2_fill  1 statement left\n");
        assertThat(project.run("plan", "--json").assertExit(0).stdout())
                .contains("\"resume\"", "INSERT INTO wrong VALUES (3)")
                .doesNotContain("INSERT INTO a VALUES (2)");

        project.write(
                FILE,
                UP + "INSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);\nINSERT INTO a VALUES (3);\n" + DOWN
                        + "DELETE FROM a;\n");
        project.run("migrate")
                .assertExit(0)
                .assertStderrContains("resumed  2_fill after 2 of 3 statements")
                .assertStdoutContains("applied  2_fill");

        assertThat(database.rows("SELECT n FROM a ORDER BY n")).containsExactly("1", "2", "3");
        assertThat(database.rows(
                        "SELECT status, reason, error, error_statement FROM rex_migrations WHERE version = '2'"))
                .containsExactly("applied|null|null|null");
        project.run("validate").assertExit(0);
        project.run("rollback").assertExit(0);
        assertThat(database.rows("SELECT n FROM a")).isEmpty();
    }

    @Test
    void statementsThatHaveRunMustNotBeEdited() throws SQLException {
        fails(UP + "INSERT INTO a VALUES (1);\nINSERT INTO wrong VALUES (2);\n");
        project.write(FILE, UP + "INSERT INTO a VALUES (7);\nINSERT INTO a VALUES (2);\n");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains(
                        "2_fill is half done, and one of its first 1 statements, which have run, was edited since",
                        "rexorm resolve 2 --applied",
                        "rexorm resolve 2 --reverted");
        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
    }

    @Test
    void commentsAroundStatementsThatHaveRunMayBeEdited() throws SQLException {
        fails(UP + "INSERT INTO a VALUES (1);\nINSERT INTO wrong VALUES (2);\n");
        project.write(FILE, UP + "-- the first\nINSERT INTO a VALUES (1);\n\nINSERT INTO a VALUES (2);\n");
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT n FROM a ORDER BY n")).containsExactly("1", "2");
    }

    @Test
    void aSectionWithItsTransactionIsDoneWholeOrNotAtAll() throws SQLException {
        fails("-- migrate:up\nINSERT INTO a VALUES (1);\n" + UP + "INSERT INTO a VALUES (2);\n"
                + "-- migrate:up\nINSERT INTO a VALUES (3);\nINSERT INTO wrong VALUES (4);\n");
        assertThat(database.rows("SELECT n FROM a ORDER BY n")).containsExactly("1", "2");
        assertThat(database.rows("SELECT reason FROM rex_migrations WHERE version = '2'"))
                .containsExactly("up: 2 of 4 statements done");
        database.execute("CREATE TABLE wrong (n int)");
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT n FROM a ORDER BY n")).containsExactly("1", "2", "3");
        assertThat(database.rows("SELECT n FROM wrong")).containsExactly("4");
    }

    @Test
    void whatTheScriptItselfPutsBetweenBeginAndCommitIsOneTransaction() throws SQLException {
        fails(UP
                + "INSERT INTO a VALUES (1);\nBEGIN;\nINSERT INTO a VALUES (2);\nINSERT INTO wrong VALUES (3);\nCOMMIT;\n"
                + "INSERT INTO a VALUES (4);\n");
        assertThat(database.rows("SELECT n FROM a ORDER BY n")).containsExactly("1");
        database.execute("CREATE TABLE wrong (n int)");
        project.run("migrate").assertExit(0).assertStderrContains("after 1 of 6 statements");
        assertThat(database.rows("SELECT n FROM a ORDER BY n")).containsExactly("1", "2", "4");
    }

    @Test
    void aFailedDownGoesOnToo() throws SQLException {
        String before = database.schema("rex_migrations");
        project.write(
                FILE,
                UP + "CREATE TABLE b (n int);\n" + DOWN
                        + "INSERT INTO a VALUES (1);\nDROP TABLE wrong;\nDROP TABLE b;\n");
        project.run("migrate").assertExit(0);
        project.run("rollback").assertExit(1);
        assertThat(database.rows("SELECT status, reason FROM rex_migrations WHERE version = '2'"))
                .containsExactly("failed|down: 1 of 3 statements done");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains(
                        "2_fill failed half-way, on its way down after 1 of 3", "rexorm rollback --only 2");

        project.run("rollback", "--dry-run")
                .assertExit(0)
                .assertStdoutContains("would resume  2_fill  2 statements left");
        database.execute("CREATE TABLE wrong (n int)");
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  2_fill");
        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
        assertThat(database.schema("rex_migrations")).isEqualTo(before);
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_fill");
    }

    /** A process that is killed between the two would leave the note alone, and the next one would write it again. */
    @Test
    void whatARowSaidBeforeIsNotedTogetherWithWhatItSaysNow() throws SQLException {
        project.write(FILE, UP + "INSERT INTO a VALUES (1);\n" + DOWN + "DELETE FROM a;\n");
        project.run("migrate").assertExit(0);
        boolean postgres = database.dialect().equals("postgres");
        database.execute(
                postgres
                        ? "CREATE RULE never AS ON UPDATE TO rex_migrations DO INSTEAD SELECT 1 / 0"
                        : "CREATE TRIGGER never BEFORE UPDATE ON rex_migrations BEGIN SELECT RAISE(ABORT, 'no'); END");
        project.run("rollback").assertExit(4);
        assertThat(database.rows("SELECT version, status FROM rex_migrations ORDER BY version"))
                .containsExactly("1|applied", "2|applied");
        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
    }

    @Test
    void anotherMigrationDoesNotOvertakeAHalfDoneOne() throws SQLException {
        fails(UP + "INSERT INTO a VALUES (1);\nINSERT INTO wrong VALUES (2);\n");
        project.migration("3_c", "CREATE TABLE c (n int);", "DROP TABLE c;");
        project.run("migrate", "--only", "3").assertExit(4).assertStderrContains("2_fill failed half-way");
        assertThat(tables(database)).doesNotContain("c");
        project.run("plan").assertExit(0).assertStdoutContains("2_fill", "3_c");
        database.execute("CREATE TABLE wrong (n int)");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_fill", "applied  3_c");
    }

    @Test
    void whatIsHalfDoneCannotBecomePartOfOneTransaction() throws SQLException {
        project.migration("2_fill", "INSERT INTO a VALUES (1);\nINSERT INTO wrong VALUES (2);");
        project.run("migrate", "--transaction", "none").assertExit(1);
        database.execute("CREATE TABLE wrong (n int)");
        project.run("migrate", "--transaction", "all")
                .assertExit(4)
                .assertStderrContains("2_fill is half done, so it cannot be part of one transaction");
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
        assertThat(database.rows("SELECT n FROM wrong")).containsExactly("2");
    }

    @Test
    void whatWasSetForTheSessionIsSetAgain() throws SQLException {
        boolean postgres = database.dialect().equals("postgres");
        String set = postgres ? "SET search_path = s, public;" : "ATTACH ':memory:' AS s;";
        if (postgres) {
            database.execute("CREATE SCHEMA s");
        }
        fails(UP + set
                + "\nINSERT INTO wrong VALUES (1);\nCREATE TABLE s.late (n int);\nINSERT INTO late VALUES (2);\n");
        database.execute("CREATE TABLE wrong (n int)");
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT n FROM wrong")).containsExactly("1");
    }
}
