package io.rexorm.behaviour;

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

@EachDatabase
class MigrateTest {
    private static final String HISTORY = "SELECT version, status, batch FROM rex_migrations ORDER BY version";

    private Project project;

    @BeforeEach
    void threeMigrations(@TempDir Path folder, TestDatabase database) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration(
                        "20260101000000_create_users", "CREATE TABLE users (id int, name text);", "DROP TABLE users;")
                .migration(
                        "20260102000000_add_ann", "INSERT INTO users VALUES (1, 'ann; \"x\"');", "DELETE FROM users;")
                .migration("20260103000000_create_posts", "CREATE TABLE posts (id int);", "DROP TABLE posts;");
    }

    @Test
    void appliesWhatIsPendingInOrder(TestDatabase database) throws SQLException {
        project.run("migrate")
                .assertExit(0)
                .assertStdoutContains(
                        "applied  20260101000000_create_users",
                        "applied  20260103000000_create_posts",
                        "3 migrations applied")
                .assertStderrEmpty();
        assertThat(database.rows("SELECT name FROM users")).containsExactly("ann; \"x\"");
        assertThat(database.rows(HISTORY))
                .containsExactly("20260101000000|applied|1", "20260102000000|applied|1", "20260103000000|applied|1");
    }

    @Test
    void doesNothingTheSecondTime(TestDatabase database) throws SQLException {
        project.run("migrate").assertExit(0);
        String before = database.data();
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        assertThat(database.data()).isEqualTo(before);
    }

    @Test
    void stopsAtTheVersionThatWasAskedFor(TestDatabase database) throws SQLException {
        project.run("migrate", "--to", "20260102000000").assertExit(0);
        assertThat(database.rows(HISTORY)).hasSize(2);
        project.run("migrate", "--to", "latest").assertExit(0);
        assertThat(database.rows(HISTORY)).last().isEqualTo("20260103000000|applied|2");
    }

    @Test
    void appliesAsManyAsWereAskedFor(TestDatabase database) throws SQLException {
        project.run("migrate", "-n", "1").assertExit(0);
        assertThat(database.rows(HISTORY)).containsExactly("20260101000000|applied|1");
    }

    @Test
    void appliesOneAlone(TestDatabase database) throws SQLException {
        project.run("migrate", "--only", "20260103000000").assertExit(0);
        assertThat(database.rows(HISTORY)).containsExactly("20260103000000|applied|1");
    }

    @Test
    void rollsBackTheWholeFileWhenOneStatementFails(TestDatabase database) throws SQLException {
        project.run("migrate", "-n", "1").assertExit(0);
        String before = database.schema();
        project.migration(
                "20260102000000_add_ann",
                "CREATE TABLE half (id int);\nINSERT INTO users VALUES (1, 'a');\n  INSERT INTO nowhere VALUES (1);");
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains(
                        "migrations/20260102000000_add_ann.sql:4:",
                        "4 |   INSERT INTO nowhere VALUES (1)",
                        "nothing of 20260102000000_add_ann remains");
        assertThat(database.schema()).isEqualTo(before);
        assertThat(database.rows("SELECT count(*) FROM users")).containsExactly("0");
        assertThat(database.rows(HISTORY)).containsExactly("20260101000000|applied|1");
    }

    @Test
    void keepsTheMigrationsBeforeTheOneThatFails(TestDatabase database) throws SQLException {
        project.migration("20260103000000_create_posts", "CREATE TABLE users (id int);");
        project.run("migrate").assertExit(1).assertStderrContains("2 migrations before it are done");
        assertThat(database.rows(HISTORY)).hasSize(2);
    }

    @Test
    void doesNotCallUpToDateWhatHasSomethingPending(TestDatabase database) {
        project.run("migrate", "--step", "1").assertExit(0);
        String first = "20260101000000";
        for (String[] selection : new String[][] {{"--to", first}, {"--only", first}}) {
            project.run("migrate", selection[0], selection[1])
                    .assertExit(0)
                    .assertStdoutContains("nothing to do: nothing that was asked for is pending");
        }
        project.run("migrate").assertExit(0);
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do: the database is up to date");
    }

    @Test
    void undoesTheWholeRunWhenItIsOneTransaction(TestDatabase database) throws SQLException {
        project.migration("20260103000000_create_posts", "CREATE TABLE users (id int);");
        project.run("migrate", "--transaction", "all")
                .assertExit(1)
                .assertStderrContains("nothing of this run remains");
        assertThat(database.schema("rex_migrations")).doesNotContain("users");
        assertThat(database.rows(HISTORY)).isEmpty();
    }

    @Test
    void appliesEverythingInOneTransaction(TestDatabase database) throws SQLException {
        project.run("migrate", "--transaction", "all").assertExit(0).assertStdoutContains("3 migrations applied");
        assertThat(database.rows(HISTORY)).hasSize(3);
    }

    @Test
    void writesTheHistoryAloneWhenFakingAndSaysSoInIt(TestDatabase database) throws SQLException {
        project.run("migrate", "--fake")
                .assertExit(0)
                .assertStdoutContains("3 migrations noted as applied, none of them run");
        assertThat(project.run("history").assertExit(0).stdout().lines().skip(1))
                .allMatch(line -> line.endsWith("  faked: nothing was run"));
        assertThat(database.rows(HISTORY)).hasSize(3);
        assertThat(database.schema("rex_migrations")).doesNotContain("users");
    }

    @Test
    void keepsTheHistoryInTheTableThatWasAskedFor(TestDatabase database) throws SQLException {
        project.run("migrate", "--table", "Schema History").assertExit(0);
        assertThat(database.rows("SELECT count(*) FROM \"Schema History\"")).containsExactly("3");
        project.run("status", "--table", "Schema History").assertStdoutContains("3 applied, 0 pending");
    }

    @Test
    void runsASectionOutsideATransaction(TestDatabase database) throws SQLException {
        project.write(
                "migrations/20260104000000_tidy.sql",
                "-- migrate:up transaction:false\nCREATE TABLE tidy (id int);\nVACUUM;\n-- migrate:down\nDROP TABLE tidy;\n");
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT status FROM rex_migrations WHERE name = 'tidy'"))
                .containsExactly("applied");
    }

    @Test
    void saysWhatRemainsWhenASectionOutsideATransactionFails(TestDatabase database) throws SQLException {
        project.write(
                "migrations/20260104000000_tidy.sql",
                "-- migrate:up transaction:false\nCREATE TABLE tidy (id int);\nINSERT INTO nowhere VALUES (1);\n");
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains("20260104000000_tidy.sql:3:", "before this one remain");
        assertThat(database.rows("SELECT status, error_statement FROM rex_migrations WHERE name = 'tidy'"))
                .containsExactly("failed|INSERT INTO nowhere VALUES (1)");
        project.run("status").assertStdoutContains("failed");
        project.run("validate").assertExit(0).assertStdoutContains("tidy failed half-way, after 1 of 2 statements: ");
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains("resumed  20260104000000_tidy after 1 of 2 statements");
    }

    @Test
    void refusesAStatementThatCannotRunInATransactionBeforeAnythingRuns(TestDatabase database) throws SQLException {
        project.migration("20260103000000_create_posts", "CREATE TABLE posts (id int);\nVACUUM;");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains(
                        "20260103000000_create_posts.sql:3:1: VACUUM cannot run inside a transaction",
                        "transaction:false");
        assertThat(database.schema()).doesNotContain("users").doesNotContain("rex_migrations");
    }

    @Test
    void takesABeginAndCommitThatWrapTheWholeSectionForItsOwn(TestDatabase database) throws SQLException {
        project.migration("20260103000000_create_posts", "BEGIN;\nCREATE TABLE posts (id int);\nCOMMIT;");
        project.run("migrate").assertExit(0);
        assertThat(database.schema()).contains("posts");
    }

    @Test
    void takesACommitAtTheEndForItsOwn(TestDatabase database) throws SQLException {
        project.migration("20260103000000_create_posts", "CREATE TABLE posts (id int);\nCOMMIT;");
        project.run("migrate").assertExit(0);
        assertThat(database.schema()).contains("posts");
        assertThat(database.rows("SELECT status FROM rex_migrations WHERE version = '20260103000000'"))
                .containsExactly("applied");
    }

    @Test
    void refusesACommitInTheMiddle() {
        project.migration("20260103000000_create_posts", "CREATE TABLE a (id int);\nCOMMIT;\nCREATE TABLE b (id int);");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains("20260103000000_create_posts.sql:3:1: COMMIT would end the transaction");
    }

    @Test
    void leavesSavepointsToTheFile(TestDatabase database) throws SQLException {
        project.migration(
                "20260103000000_create_posts",
                "SAVEPOINT a;\nCREATE TABLE never (id int);\nROLLBACK TO SAVEPOINT a;\nCREATE TABLE posts (id int);\nRELEASE SAVEPOINT a;");
        project.run("migrate").assertExit(0);
        assertThat(database.schema("rex_migrations")).contains("posts").doesNotContain("never");
    }

    @Test
    void printsOneJsonDocument() {
        project.run("migrate", "--json")
                .assertExit(0)
                .assertStdoutContains(
                        "\"schemaVersion\": 1", "\"batch\": 1", "\"state\": \"applied\"", "\"error\": null");
    }

    @Test
    void printsTheErrorInTheJsonDocument() {
        project.migration("20260103000000_create_posts", "CREATE TABLE users (id int);");
        project.run("migrate", "--json")
                .assertExit(1)
                .assertStdoutContains(
                        "\"code\": \"statement-failed\"",
                        "\"file\": \"migrations/20260103000000_create_posts.sql\"",
                        "\"line\": 2",
                        "\"statement\": \"CREATE TABLE users (id int)\"");
    }

    @Test
    void printsNothingWhenQuiet() {
        project.run("migrate", "--quiet").assertExit(0).assertStdoutEmpty().assertStderrEmpty();
    }

    @Test
    void printsTheStatementsWhenVerbose() {
        project.run("migrate", "-v").assertExit(0).assertStderrContains("sql  CREATE TABLE posts (id int)");
    }

    @Test
    void rendersTheStoredParametersWhenVeryVerbose() {
        project.run("migrate", "-vv").assertExit(0).assertStderrContains("20260103000000, create_posts, sql");
    }
}
