package io.rexorm.cli;

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

/** The look of {@code status}; {@code StatusTest} has what the states mean. */
@EachDatabase
class StatusCommandTest {
    private Project project;
    private Project terminal;

    @BeforeEach
    void twoMigrations(@TempDir Path folder, TestDatabase database) {
        project = in(folder, database, false);
        terminal = in(folder, database, true).set("NO_COLOR", "1");
        project.migration("1_first", "CREATE TABLE a (id int);", "DROP TABLE a;");
        project.migration("0002_the_second_one", "CREATE TABLE b (id int);", "DROP TABLE b;");
    }

    private static Project in(Path folder, TestDatabase database, boolean terminal) {
        return Project.in(folder, terminal ? InProcessCommand.onTerminal() : InProcessCommand.piped())
                .using(database);
    }

    @Test
    void isATable() {
        assertThat(project.run("status").assertExit(0).assertStderrEmpty().stdout())
                .endsWith("""

                State    Version  Name            Batch  Applied at  Duration  By
                pending  1        first
                pending  0002     the_second_one

                0 applied, 2 pending
                """);
        project.run("migrate", "--step", "1").assertExit(0);
        project.run("migrate").assertExit(0);
        String[] lines = project.run("status").stdout().split("\n");
        String time = " +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d +\\d+ ms +";
        String by = System.getProperty("user.name");
        assertThat(lines[3]).matches("applied +1 +first +1" + time + by);
        assertThat(lines[4]).matches("applied +0002 +the_second_one +2" + time + by);
        assertThat(lines[6]).isEqualTo("2 applied, 0 pending");
    }

    @Test
    void saysWhatToDoNextToAPerson() {
        assertThat(terminal.run("status").stdout()).endsWith("\nnext: rexorm migrate\n");
        terminal.run("migrate").assertExit(0);
        assertThat(terminal.run("status").stdout()).doesNotContain("next:");
        assertThat(terminal.run("rollback").assertExit(0).stdout()).contains("reverted  0002_the_second_one");
        assertThat(project.run("status").stdout()).doesNotContain("next:");
    }

    @Test
    void sendsAPersonToTheReasonWhereMigrateWouldRefuse() {
        terminal.run("migrate").assertExit(0);
        project.migration("0000", "SELECT 1;");
        assertThat(terminal.run("status").stdout()).endsWith("\nnext: rexorm validate\n");
    }

    @Test
    void countsWhatIsHalfDoneAsPendingForABuildServer() {
        project.run("migrate").assertExit(0);
        project.write(
                "migrations/0003_half.sql", "-- migrate:up transaction:false\nSELECT 1;\nSELECT * FROM nowhere;\n");
        project.run("migrate").assertExit(1);
        project.run("status", "--exit-code").assertExit(3).assertStdoutContains("2 applied, 0 pending, 1 failed");
        assertThat(terminal.run("status").stdout()).endsWith("\nnext: rexorm validate\n");
    }

    @Test
    void isATableForAProjectWithoutMigrationsToo() {
        project.write("empty/.keep", "");
        project.run("status", "--dir", "empty")
                .assertExit(0)
                .assertStdoutContains("no migrations yet: rexorm generate:migration NAME writes the first");
    }

    @Test
    void onlyLooks(TestDatabase database) throws SQLException {
        String before = database.schema();
        for (String[] call : new String[][] {{"status"}, {"status", "--json"}, {"info", "--limit", "1"}}) {
            project.run(call).assertExit(0);
        }
        assertThat(database.schema()).isEqualTo(before).doesNotContain("rex_migrations");
    }

    @Test
    void theLimitHoldsForJsonToo() {
        String json =
                project.run("status", "--json", "--limit", "1").assertExit(0).stdout();
        assertThat(json).contains("\"version\": \"0002\"", "\"pending\": 2").doesNotContain("\"version\": \"1\"");
        assertThat(project.run("status", "--limit", "9").stdout()).contains("first", "the_second_one");
        project.run("status", "--limit", "-1").assertExit(2).assertStderrContains("--limit");
    }
}
