package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The flags of every command, before or after its name. */
class GlobalFlagsTest {
    private Project project;

    @BeforeEach
    void oneMigration(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).migration("1_a", "CREATE TABLE a (id int);");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--url sqlite:x.db status",
                "--url=sqlite:x.db status",
                "-u sqlite:x.db status",
                "-usqlite:x.db status",
                "status --url sqlite:x.db",
                "status --url=sqlite:x.db",
                "status -u sqlite:x.db",
                "-u sqlite:y.db status -u sqlite:x.db",
                "--no-color -u sqlite:x.db -y info",
            })
    void takesTheUrlBeforeAndAfter(String line) {
        project.run(line.split(" ")).assertExit(0).assertStdoutContains("sqlite:x.db\n", "pending  1");
    }

    @Test
    void aFlagsValueIsNoCommand() {
        project.write("status/9_x.sql", "CREATE TABLE x (id int);");
        project.run("--dir", "status", "plan").assertExit(0).assertStdoutContains("would apply  9_x");
        project.run("-d", "migrations", "-d", "status", "plan")
                .assertExit(0)
                .assertStdoutContains("would apply  1_a", "would apply  9_x");
    }

    @ParameterizedTest
    @CsvSource({
        "migrate --only,                 --only wants a value, write --only=V; see: rexorm migrate --help",
        "migrate --out-of-order,         --out-of-order wants a value, write --out-of-order=fail|warn|allow;",
        "-e,                             --env wants a value, write --env=PROFILE; see: rexorm --help",
        "migrate --to 1 --to 2,          --to is given twice, give it once",
        "migrate --dry-run=yes,          --dry-run takes no value, write --dry-run alone",
        "migrate -nx,                    '--step takes a whole number from 1, not ''x''', as in: --step 2",
        "resolve,                        which version?, rexorm resolve 20260105090000 --applied --reason",
        "db:seed no.sql,                 there is no file no.sql, name one that is there",
    })
    void saysHowAFlagIsWritten(String line, String message, String next) {
        project.run(line.split(" "))
                .assertExit(2)
                .assertStdoutEmpty()
                .assertStderrContains("error  " + message + "\n", next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "baseline x", "resolve 1", "resolve 9 --applied --reason x"})
    void refusedNotesHaveTheDocumentOfARun(String line) {
        String document =
                project.run((line + " --json").split(" ")).assertExit(2).stdout();
        assertThat(document).startsWith("{\n  \"schemaVersion\": 1,\n  \"batch\": null,\n  \"migrations\": [],\n");
    }

    @Test
    void namesTheConfigurationAndTheProfile() {
        project.write("other.yaml", "file: a.db\nprofiles:\n  test: {file: b.db}\n");
        project.run("-c", "other.yaml", "status").assertStdoutContains("sqlite:a.db");
        project.run("status", "--config", "other.yaml", "--env", "test").assertStdoutContains("sqlite:b.db");
        project.run("status", "-c", "no.yaml").assertExit(2).assertStderrContains("no.yaml");
        project.run("status", "-c", "other.yaml", "-e", "tset").assertExit(2).assertStderrContains("tset", "test");
    }

    @Test
    void printsTheVersionWhateverElseIsThere() {
        String version = "rexorm " + Product.version() + "\n";
        assertThat(version).matches("rexorm \\d+\\.\\d+\\.\\d+.*\n");
        for (String line : new String[] {"--version", "-V", "migrate --version", "-V status", "--json -V"}) {
            project.run(line.split(" ")).assertExit(0).assertStdout(version).assertStderrEmpty();
        }
        assertThat(project.path("rexorm.db")).doesNotExist();
    }

    @EachDatabase
    void keepsTheHistoryInAnotherTable(TestDatabase database, @TempDir Path folder) throws Exception {
        Project own = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        own.run("--table", "deployments", "migrate").assertExit(0);
        assertThat(database.rows("SELECT version FROM deployments")).containsExactly("1");
        own.run("status", "--table", "deployments").assertStdoutContains("1 applied, 0 pending");
        own.run("status").assertStdoutContains("0 applied, 1 pending");
    }

    @EachDatabase
    void showsTheStatementsAndThenTheirValues(TestDatabase database, @TempDir Path folder) {
        Project own = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        String once = own.run("-v", "migrate").assertExit(0).stderr();
        assertThat(once).contains("  sql  CREATE TABLE a (id int);  -- ", "INSERT INTO \"rex_migrations\"");
        assertThat(once).doesNotContain("[1, a, sql,");

        String twice = own.run("-v", "rollback", "-v").assertExit(0).stderr();
        assertThat(twice).contains("  sql  DROP TABLE a;  -- ", "[reverted, ");
        assertThat(own.run("-vv", "migrate").stderr()).contains("       [");
    }

    @EachDatabase
    void saysNothingWhenAsked(TestDatabase database, @TempDir Path folder) {
        Project own = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "DROP TABLE IF EXISTS never_there;\nCREATE TABLE a (id int);", "DROP TABLE a;");
        for (String line : new String[] {"-q migrate", "status -q", "plan --quiet", "rollback -q"}) {
            own.run(line.split(" ")).assertExit(0).assertStdoutEmpty().assertStderrEmpty();
        }
        own.migration("2_b", "CREATE TABL b;");
        own.run("migrate", "-q").assertExit(1).assertStdoutEmpty().assertStderrContains("migrations/2_b.sql:2:");
    }

    @EachDatabase
    void coloursForAPersonOnly(TestDatabase database, @TempDir Path folder) {
        Project own = Project.in(folder, InProcessCommand.onTerminal())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        assertThat(own.run("migrate").stdout()).contains("\u001b[32mapplied\u001b[0m  1_a");
        assertThat(own.run("status", "--no-color").stdout()).doesNotContain("\u001b");
        assertThat(own.set("NO_COLOR", "1").run("status").stdout()).doesNotContain("\u001b");
    }
}
