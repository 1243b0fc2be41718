package io.rexorm.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process is killed that has written half a transaction into a SQLite file, or into the log beside it. */
class HotJournalTest {
    private static final String ROWS =
            "INSERT INTO bulk WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 40000)"
                    + " SELECT x, printf('%0150d', x) FROM i;\n";
    private static final String ENDLESS =
            "WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x > 0) SELECT max(x) FROM i;\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"DELETE, migrate", "DELETE, status", "WAL, migrate", "WAL, status"})
    void halfATransactionIsGoneWhoeverLooksFirst(String mode, String first) throws Exception {
        try (TestDatabase database = DatabaseKind.SQLITE.fresh()) {
            Path file = Path.of(database.url().substring("sqlite:".length()));
            Path written = mode.equals("WAL") ? file.resolveSibling("test.db-wal") : file;
            database.execute(
                    "PRAGMA journal_mode = " + mode, "CREATE TABLE bulk (id integer PRIMARY KEY, filling text)");
            String before = database.schema();
            Project project = Project.in(folder).using(database).migration("1_fill", ROWS + ENDLESS);
            try (RunningCommand running = project.start("migrate")) {
                awaitSize(written, running);
                running.killHard();
            }
            assertThat(mode.equals("WAL") ? written : file.resolveSibling("test.db-journal"))
                    .exists();

            project.migration("1_fill", ROWS);
            if (first.equals("status")) {
                project.run("status").assertExit(0).assertStdoutContains("0 applied, 1 pending");
                assertThat(database.rows("SELECT count(*) FROM bulk")).containsExactly("0");
            }
            project.run("migrate").assertExit(0);
            assertThat(database.rows("SELECT count(*) FROM bulk")).containsExactly("40000");
            assertThat(database.rows("PRAGMA integrity_check")).containsExactly("ok");
            assertThat(database.schema("rex_migrations")).isEqualTo(before);
        }
    }

    /** The rows do not fit into SQLite's cache: they come into the file before they are committed. */
    private static void awaitSize(Path file, RunningCommand running) throws Exception {
        while (!Files.exists(file) || Files.size(file) < 1_000_000) {
            assertThat(running.isRunning()).isTrue();
            Thread.sleep(10);
        }
    }
}
