package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come from Windows: other line ends, a byte order mark, backslashes, letters of either case. */
@EachDatabase
class LineEndsTest {
    private static final String FILE = "-- migrate:up\n-- the people\nCREATE TABLE people (\n    name text\n);\n"
            + "INSERT INTO people VALUES ('a\nb');\n-- migrate:down\nDROP TABLE people;\n";

    private final TestDatabase database;
    private final Project project;

    LineEndsTest(@TempDir Path folder, TestDatabase database) {
        this.database = database;
        this.project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    private static String converted(String kind) {
        return switch (kind) {
            case "crlf" -> FILE.replace("\n", "\r\n");
            case "cr" -> FILE.replace("\n", "\r");
            case "bom" -> "\uFEFF" + FILE;
            case "bom and crlf" -> "\uFEFF" + FILE.replace("\n", "\r\n");
            default -> FILE;
        };
    }

    @Test
    void aFileThatGitConvertsOnItsWayIsNotEdited() {
        String[] kinds = {"lf", "crlf", "cr", "bom", "bom and crlf"};
        for (String applied : kinds) {
            project.write("migrations/1_people.sql", converted(applied));
            project.run("migrate").assertExit(0).assertStderrEmpty();
            for (String now : kinds) {
                project.write("migrations/1_people.sql", converted(now));
                project.run("status").assertExit(0).assertStdoutContains("applied  1 ", "1 applied, 0 pending");
                project.run("validate").assertExit(0).assertStdout("valid: the files and the history agree\n");
            }
            project.run("rollback").assertExit(0);
        }
    }

    @Test
    void whatIsInQuotesIsSentAsItStandsInTheFile() throws SQLException {
        project.write("migrations/1_people.sql", converted("crlf"))
                .run("migrate")
                .assertExit(0);
        assertThat(database.rows("SELECT replace(replace(name, chr, 'R'), lf, 'N') FROM people, (SELECT "
                        + (database.dialect().equals("sqlite")
                                ? "char(13) AS chr, char(10) AS lf"
                                : "chr(13) AS chr, chr(10) AS lf")
                        + ") AS c"))
                .containsExactly("aRNb");
    }

    @Test
    void anErrorIsOnTheLineThatAnEditorShows() {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            project.write(
                    "migrations/1_a.sql", "-- migrate:up" + end + "-- one" + end + "  CREATE TABEL a (id int);" + end);
            project.run("migrate")
                    .assertExit(1)
                    .assertStderrContains("migrations/1_a.sql:3:", "3 |   CREATE TABEL a (id int)\n");
        }
    }

    @Test
    void theEndOfFileOfAnOldEditorIsNamed() throws SQLException {
        project.write("migrations/1_a.sql", "-- migrate:up\r\nCREATE TABLE a (id int);\r\n\u001a");
        project.run("migrate").assertExit(4).assertStderrContains("migrations/1_a.sql:3:1: ", "Ctrl-Z");
        assertThat(tables(database)).isEmpty();
    }

    @Test
    void aFolderMayBeWrittenWithBackslashes() {
        project.write("db/changes/1_a.sql", "-- migrate:up\nCREATE TABLE a (id int);\n");
        project.run("migrate", "--dir", "db\\changes").assertExit(0).assertStdoutContains("applied  1_a");
        project.write("rexorm.yaml", "migrations:\n  dir: db\\changes\n");
        project.run("status", "--json").assertExit(0).assertStdoutContains("\"file\": \"db/changes/1_a.sql\"");
    }

    @Test
    void namesThatDifferInTheirCaseOnlyAreOneVersion() {
        project.write("migrations/1_a.sql", "-- migrate:up\nCREATE TABLE a (id int);\n")
                .write("migrations/1_A.SQL", "-- migrate:up\nCREATE TABLE b (id int);\n");
        project.run("migrate").assertExit(4).assertStderrContains("two files have version 1", "1_A.SQL", "1_a.sql");
    }
}
