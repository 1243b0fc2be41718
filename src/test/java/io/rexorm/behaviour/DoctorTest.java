package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rexorm doctor}: one line for each thing that a run needs, and the next step where something is wrong with it. */
@EachDatabase
class DoctorTest {
    private final TestDatabase database;
    private Path folder;
    private Project project;

    DoctorTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aProject(@TempDir Path temporary) {
        folder = temporary;
        project = Project.in(temporary, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;");
    }

    @Test
    void saysThatAllIsWellAndChangesNothing() throws Exception {
        project.run("migrate").assertExit(0);
        String schema = database.schema();
        String data = database.data();
        String product = database.kind() == DatabaseKind.POSTGRES ? ", PostgreSQL 1" : ", SQLite 3.";
        String shown = project.run("doctor")
                .assertExit(0)
                .assertStderrEmpty()
                .assertStdoutContains(
                        product,
                        "table rex_migrations knows 2 migrations",
                        "2 migrations in migrations, format rexorm",
                        "files and history agree; 0 pending",
                        "nobody migrates",
                        "no problems: rexorm migrate can run")
                .stdout();
        assertThat(states(shown)).hasSize(9).containsOnly("ok");
        assertThat(database.schema()).isEqualTo(schema);
        assertThat(database.data()).isEqualTo(data);
    }

    @Test
    void looksAtADatabaseInWhichNothingHasHappened() throws Exception {
        String schema = database.schema();
        project.run("doctor")
                .assertExit(0)
                .assertStdoutContains("no table rex_migrations yet", "2 pending", "no problems");
        assertThat(database.schema()).isEqualTo(schema);
    }

    @Test
    void createsNoFile() {
        project.set("DATABASE_URL", "sqlite:new.db")
                .run("doctor")
                .assertExit(0)
                .assertStdoutContains("sqlite:new.db is not there yet", "not looked at: there is no database yet");
        assertThat(project.path("new.db")).doesNotExist();
    }

    @Test
    void endsAsTheFirstProblemWouldEndARun() throws Exception {
        project.run("migrate").assertExit(0);
        project.migration("1_a", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
        project.run("doctor")
                .assertExit(4)
                .assertStdoutContains(
                        "migrations/1_a.sql was edited after it was applied",
                        "next: undo the edit and write a new migration",
                        "1 problem\n");
        project.write("migrations/x.sql", "SELECT 1;\n");
        project.run("doctor")
                .assertExit(4)
                .assertStdoutContains(
                        "migrations/x.sql: the name does not begin", "not looked at: the files cannot be read");
        project.write("rexorm.yaml", "databse: sqlite\n");
        String shown = project.run("doctor").assertExit(2).stdout();
        assertThat(states(shown))
                .containsExactly(
                        "ok", "problem", "skipped", "skipped", "skipped", "skipped", "skipped", "skipped", "skipped");
        project.run("doctor", "--quiet").assertExit(2).assertStdoutEmpty().assertStderrEmpty();
    }

    @Test
    void looksAtTheFilesAlsoWhereTheDatabaseIsNotReached() {
        project.set("DATABASE_URL", "postgres://ann:s3cret@localhost:1/shop")
                .write("migrations/x.sql", "SELECT 1;\n")
                .run("doctor", "--json")
                .assertExit(4)
                .assertNowhere("s3cret")
                .assertStdoutContains(
                        "\"code\": \"migration-invalid\"", "\"code\": \"connection-failed\"", "\"problems\": 2");
        project.set("DATABASE_URL", "postgres://ann:s3cret@localhost:1/shop");
        assertThat(project.path("migrations/x.sql").toFile().delete()).isTrue();
        project.run("doctor")
                .assertExit(8)
                .assertStdoutContains("no PostgreSQL server answers at localhost:1", "next: check");
    }

    @Test
    void findsAHistoryTableThatLacksAColumn() throws Exception {
        project.run("migrate").assertExit(0);
        database.execute("ALTER TABLE rex_migrations DROP COLUMN host");
        project.run("status").assertExit(0);
        project.run("doctor")
                .assertExit(4)
                .assertStdoutContains("the history table rex_migrations cannot be read", "host");
    }

    @Test
    void namesWhatDoesNotRunAndWhatIsMalformed() throws Exception {
        project.write("templates/model/record.java.mustache", "{{#table}}\n");
        project.run("doctor").assertExit(2).assertStdoutContains("record.java.mustache:1: ");
        project.write("templates/model/record.java.mustache", "{{table}}\n");
        project.run("doctor").assertExit(0).assertStdoutContains("1 template of the project's own in templates");
        Files.delete(project.path("migrations/1_a.sql"));
        Files.delete(project.path("migrations/2_b.sql"));
        project.run("doctor")
                .assertExit(0)
                .assertStdoutContains("0 migrations", "next: write the first", "no problems, 1 warning");
    }

    @Test
    void isColouredOnATerminalOnly() {
        Project terminal = Project.in(folder, InProcessCommand.onTerminal()).using(database);
        assertThat(terminal.run("doctor").stdout()).contains("\u001b[32mok\u001b[0m");
        assertThat(terminal.run("doctor", "--no-color").stdout()).doesNotContain("\u001b");
        assertThat(project.run("doctor").stdout()).doesNotContain("\u001b");
    }

    /** The first word of each line that begins with one, but for the first line and the last. */
    private static List<String> states(String shown) {
        return shown.lines()
                .skip(2)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }
}
