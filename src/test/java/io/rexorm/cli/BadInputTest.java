package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a user can get wrong has a sentence of its own, an exit code, and leaves the database as it was. */
@EachDatabase
class BadInputTest {
    private final TestDatabase database;
    private Project project;
    private String before;

    BadInputTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aGoodMigration(@TempDir Path folder) throws SQLException {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_good", "CREATE TABLE good (id int);", "DROP TABLE good;");
        before = database.schema();
    }

    @AfterEach
    void nothingHasChanged() throws SQLException {
        assertThat(database.schema()).isEqualTo(before);
    }

    private CommandResult migrate() {
        return project.run("migrate");
    }

    @Test
    void unterminatedQuote() {
        project.migration("2_bad", "CREATE TABLE t (\n  name text DEFAULT 'x);\n");
        migrate().assertExit(4).assertStderrContains("migrations/2_bad.sql:3:21:", "  name text DEFAULT 'x);", "^");
    }

    @Test
    void emptyMigration() {
        project.write("migrations/2_bad.sql", "-- migrate:up\n\n-- migrate:down\n");
        migrate().assertExit(4).assertStderrContains("migrations/2_bad.sql: the migration is empty");
    }

    @Test
    void emptyFile() {
        project.write("migrations/2_bad.sql", "");
        migrate().assertExit(4).assertStderrContains("migrations/2_bad.sql: the migration is empty");
    }

    @Test
    void templates() {
        project.migration("2_bad", "-- {{.prefix}}\nCREATE TABLE {{.prefix}}t (name text DEFAULT '{{}}');\n");
        migrate().assertExit(4).assertStderrContains("migrations/2_bad.sql:3:14: A brace stands here", "template");
    }

    @Test
    void migrationsInOtherLanguages() {
        project.write("migrations/0002_initial.py", "class Migration: pass\n");
        migrate().assertExit(4).assertStderrContains("migrations/0002_initial.py: this migration is written in Python");
    }

    @Test
    void changelogsThatAreNotInSql() {
        project.write("other/db.changelog-master.xml", "<databaseChangeLog><changeSet id='1'/></databaseChangeLog>");
        project.run("migrate", "--dir", "other")
                .assertExit(4)
                .assertStderrContains("other/db.changelog-master.xml: its changesets are in XML");
    }

    @Test
    void utf16() throws IOException {
        Files.write(project.path("migrations/2_bad.sql"), "CREATE TABLE t (id int);".getBytes(StandardCharsets.UTF_16));
        migrate().assertExit(4).assertStderrContains("migrations/2_bad.sql", "UTF-16");
    }

    @Test
    void latin1() throws IOException {
        Files.write(
                project.path("migrations/2_bad.sql"),
                "INSERT INTO t VALUES ('é');".getBytes(StandardCharsets.ISO_8859_1));
        migrate().assertExit(4).assertStderrContains("migrations/2_bad.sql:1:24", "UTF-8");
    }

    @Test
    void misspeltMarker() {
        project.write("migrations/2_bad.sql", "-- migrate:upp\nCREATE TABLE t (id int);\n");
        migrate().assertExit(4).assertStderrContains("migrations/2_bad.sql:1:", "upp", "up");
    }

    @Test
    void unknownMarkerOption() {
        project.write("migrations/2_bad.sql", "-- migrate:up transction:false\nCREATE TABLE t (id int);\n");
        migrate().assertExit(4).assertStderrContains("migrations/2_bad.sql:1:15", "transction", "transaction");
    }

    @Test
    void fileWithoutAVersion() {
        project.write("migrations/create_users.sql", "SELECT 1;");
        migrate()
                .assertExit(4)
                .assertStderrContains(
                        "migrations/create_users.sql: the name does not begin with a version",
                        "generate:migration",
                        "begin it with -- migrate:repeatable where it runs again whenever it changes");
    }

    @Test
    void twoFilesWithOneVersion() {
        project.migration("001_other", "CREATE TABLE other (id int);");
        migrate()
                .assertExit(4)
                .assertStderrContains("two files have version", "migrations/001_other.sql", "migrations/1_good.sql");
    }

    @Test
    void folderThatIsNotThere() {
        project.run("migrate", "--dir", "nowhere")
                .assertExit(2)
                .assertStderrContains("there is no folder nowhere", "--dir");
        project.run("status", "--dir", "nowhere").assertExit(2);
    }

    @Test
    void versionThatIsNone() {
        project.run("migrate", "--to", "next").assertExit(2).assertStderrContains("--to takes a version, not 'next'");
    }

    @Test
    void versionThatNobodyKnows() {
        project.run("migrate", "--to", "42").assertExit(2).assertStderrContains("no migration with version 42");
    }

    @Test
    void stepThatIsNoNumber() {
        project.run("migrate", "--step", "0").assertExit(2).assertStderrContains("--step takes a whole number from 1");
        project.run("migrate", "--step", "two").assertExit(2).assertStderrContains("not 'two'");
    }

    @Test
    void choiceThatIsNone() {
        project.run("migrate", "--transaction", "al").assertExit(2).assertStderrContains("--transaction", "al", "all");
    }

    @Test
    void durationThatIsNone() {
        project.run("migrate", "--lock-timeout", "5 parsecs")
                .assertExit(2)
                .assertStderrContains("--lock-timeout", "5 parsecs");
    }

    @Test
    void unknownCommand() {
        project.run("migrat").assertExit(2).assertStderrContains("there is no command 'migrat'", "rexorm migrate");
        project.run("xyzzy").assertExit(2).assertStderrContains("rexorm --help");
    }

    @Test
    void unknownShell() {
        project.run("completion", "powershell")
                .assertExit(2)
                .assertStderrContains("there is no completion for 'powershell'", "there is one for bash, zsh, fish");
    }

    @Test
    void unknownFlag() {
        project.run("migrate", "--stpe", "1").assertExit(2).assertStderrContains("there is no flag '--stpe'", "--step");
        project.run("--jsn", "status").assertExit(2).assertStderrContains("--jsn", "--json");
    }

    @Test
    void flagWithoutItsValue() {
        project.run("migrate", "--to").assertExit(2).assertStderrContains("--to");
    }

    @Test
    void malformedYaml() {
        project.write("rexorm.yaml", "migrations: {dir: migrations\n");
        migrate().assertExit(2).assertStderrContains("rexorm.yaml:");
    }

    @Test
    void unknownKey() {
        project.write("rexorm.yaml", "migrations:\n  direction: migrations\n");
        migrate().assertExit(2).assertStderrContains("rexorm.yaml:2:3", "direction");
    }

    @Test
    void pairWithoutItsUp() {
        project.write("migrations/2_x.down.sql", "DROP TABLE x;");
        migrate().assertExit(4).assertStderrContains("migrations/2_x.down.sql: there is a down but no up");
    }

    @Test
    void unreadableFile() throws IOException {
        // A folder of that name cannot be read as a file, whoever tries: root reads every file.
        Files.createDirectories(project.path("migrations/2_bad.sql"));
        migrate().assertExit(4).assertStderrContains("migrations/2_bad.sql");
    }
}
