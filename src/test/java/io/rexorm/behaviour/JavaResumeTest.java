package io.rexorm.behaviour;

import static io.rexorm.behaviour.JavaFiles.createsUsers;
import static io.rexorm.behaviour.JavaFiles.upOutsideTransaction;
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

/** A migration in Java that runs outside a transaction and stopped half-way goes on where it stopped. */
@EachDatabase
class JavaResumeTest {
    private static final String FIRST = "schema.sql(\"INSERT INTO users (email) VALUES ('first')\", \"SELECT 1\");\n";
    private static final String LAST = "schema.sql(\"INSERT INTO users (email) VALUES ('last')\", \"SELECT 2\");\n";

    private final TestDatabase database;
    private Project project;

    JavaResumeTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void users(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        createsUsers(project);
        project.run("migrate").assertExit(0);
    }

    private void assertBothAreThereOnce() throws SQLException {
        assertThat(database.rows("SELECT email FROM users ORDER BY id")).containsExactly("first", "last");
        assertThat(database.rows("SELECT status, reason FROM rex_migrations WHERE version = '2'"))
                .containsExactly("applied|null");
        project.run("validate").assertExit(0);
        project.run("rollback").assertExit(0);
    }

    @Test
    void withTheSqlThatItHadBegunWith() throws SQLException {
        upOutsideTransaction(
                project,
                "2_fill",
                FIRST + "schema.alterTable(\"users\", t -> t.addColumn(\"size\", SqlType.Plain.INTEGER).optional());\n"
                        + "schema.sql(\"INSERT INTO later VALUES (1)\", \"DELETE FROM later\");\n" + LAST);
        project.run("migrate").assertExit(1).assertStderrContains("migrations/2_fill.java:10:9: ");
        assertThat(database.rows("SELECT status, reason FROM rex_migrations WHERE version = '2'"))
                .containsExactly("failed|up: 2 of 4 statements done");

        database.execute("CREATE TABLE later (n int)");
        project.run("plan").assertExit(0).assertStdoutContains("would resume  2_fill", "2 statements left");
        project.run("migrate").assertExit(0).assertStderrContains("resumed  2_fill after 2 of 4 statements");

        assertBothAreThereOnce();
    }

    @Test
    void withTheCodeOnceItIsMended() throws SQLException {
        upOutsideTransaction(project, "2_fill", FIRST + LAST.replace("users", "user"));
        project.run("migrate").assertExit(1);

        upOutsideTransaction(project, "2_fill", FIRST + LAST);
        project.run("migrate").assertExit(0).assertStderrContains("resumed  2_fill after 1 of 2 statements");

        assertBothAreThereOnce();
    }

    @Test
    void notWithCodeThatBeginsInAnotherWay() throws SQLException {
        upOutsideTransaction(project, "2_fill", FIRST + LAST.replace("users", "user"));
        project.run("migrate").assertExit(1);

        upOutsideTransaction(project, "2_fill", FIRST.replace("first", "other") + LAST);
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains("2_fill is half done, and one of its first 1 statements", "was edited since");
        assertThat(database.rows("SELECT email FROM users")).containsExactly("first");
    }

    @Test
    void itsDownGoesOnToo() throws SQLException {
        upOutsideTransaction(
                project,
                "2_fill",
                "schema.sql(\"SELECT 0\", \"DELETE FROM later\");\n" + FIRST.replace("SELECT 1", "DELETE FROM users"));
        project.run("migrate").assertExit(0);
        project.run("rollback").assertExit(1);
        assertThat(database.rows("SELECT status, reason FROM rex_migrations WHERE version = '2'"))
                .containsExactly("failed|down: 1 of 2 statements done");

        database.execute("CREATE TABLE later (n int)");
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  2_fill");
        assertThat(database.rows("SELECT status FROM rex_migrations WHERE version = '2'"))
                .containsExactly("reverted");
    }
}
