package io.rexorm.cli;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.Snapshot;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands print, letter by letter, of a project in which everything has happened that can happen. */
class OutputSnapshotTest {
    private static final String USER = System.getProperty("user.name");
    private static final String MACHINE = System.getProperty("java.version") + ", " + System.getProperty("os.name")
            + " " + System.getProperty("os.arch");
    private static final Pattern SQLITE = Pattern.compile("SQLite \\d+(\\.\\d+)+");
    private static final Path FOLDER = Snapshot.folder("output");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?");
    private static final Pattern DURATION = Pattern.compile(" +\\d+ ms");
    private static final Pattern DURATION_MS = Pattern.compile("\"durationMs\": \\d+");

    private TestDatabase database;
    private Project project;

    @BeforeEach
    void everythingHasHappened(@TempDir Path folder) throws Exception {
        System.setProperty("user.name", "ann");
        database = DatabaseKind.SQLITE.fresh();
        project = Project.in(folder, InProcessCommand.piped()).using(database).set("HOSTNAME", "build-7");
        project.migration("1_before", "CREATE TABLE before (id int);", "DROP TABLE before;");
        project.run("baseline", "1").assertExit(0);
        project.migration("2_users", "CREATE TABLE users (id int);", "DROP TABLE users;")
                .migration("4_edited", "CREATE TABLE edited (id int);", "DROP TABLE edited;")
                .migration("5_commented", "CREATE TABLE commented (id int);", "DROP TABLE commented;")
                .migration("6_missing", "CREATE TABLE missing (id int);", "DROP TABLE missing;")
                .migration("7_reverted", "CREATE TABLE reverted (id int);", "DROP TABLE reverted;")
                .write("migrations/R__views.sql", "CREATE VIEW IF NOT EXISTS v AS SELECT 1;");
        project.run("migrate").assertExit(0);
        project.run("rollback", "--only", "7").assertExit(0);
        project.write(
                "migrations/8_half.sql",
                "-- migrate:up transaction:false\nCREATE TABLE half (id int);\nINSERT INTO nowhere VALUES (1);\n"
                        + "-- migrate:down\nDROP TABLE half;\n");
        project.run("migrate", "--only", "8").assertExit(1);
        Files.delete(project.path("migrations/6_missing.sql"));
        Files.delete(project.path("migrations/7_reverted.sql"));
        project.migration("3_late", "CREATE TABLE late (id int);", "DROP TABLE late;")
                .migration("4_edited", "CREATE TABLE edited (id bigint);", "DROP TABLE edited;")
                .migration("5_commented", "-- why\nCREATE TABLE commented (id int);", "DROP TABLE commented;")
                .migration("9_wrong", "CREATE TABLE wrong (id int);\nSELECT wrong FROM nowhere;", "DROP TABLE wrong;")
                .write("migrations/R__views.sql", "CREATE VIEW IF NOT EXISTS v AS SELECT 2;");
    }

    @AfterEach
    void close() throws SQLException {
        System.setProperty("user.name", USER);
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "status, status",
        "status-json, status --json",
        "history, history",
        "history-json, history --json",
        "validate, validate",
        "validate-json, validate --json",
        "doctor, doctor",
        "doctor-json, doctor --json",
        "migrate-refused, migrate",
        "migrate-refused-json, migrate --json",
        "rollback-refused, rollback --only 77",
    })
    void isAsCheckedIn(String name, String call) {
        assertAsCheckedIn(name, project.run(call.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "plan, plan",
        "plan-json, plan --json",
        "migrate-failed, migrate",
        "migrate-failed-json, migrate --json",
        "rollback, rollback",
        "rollback-json, rollback --json",
    })
    void isAsCheckedInOnceAllIsMended(String name, String call) throws IOException, SQLException {
        project.migration("4_edited", "CREATE TABLE edited (id int);", "DROP TABLE edited;")
                .migration("6_missing", "CREATE TABLE missing (id int);", "DROP TABLE missing;");
        database.execute("CREATE TABLE nowhere (id int)");
        Files.delete(project.path("migrations/3_late.sql"));
        if (call.startsWith("rollback")) {
            project.run("migrate", "--to", "8").assertExit(0);
        }
        assertAsCheckedIn(name, project.run(call.split(" ")));
    }

    private void assertAsCheckedIn(String name, CommandResult result) {
        String text = result.toString().replace(database.url(), "sqlite:shop.db");
        text = text.replace(MACHINE, "17.0.9, Linux amd64").replace("rexorm " + Product.version(), "rexorm VERSION");
        text = SQLITE.matcher(text).replaceAll("SQLite 3.50.3");
        text = TIME.matcher(text).replaceAll("2026-11-22 09:31:02");
        text = DURATION_MS.matcher(text).replaceAll("\"durationMs\": 4");
        text = DURATION.matcher(text).replaceAll("  4 ms");
        Snapshot.assertAsCheckedIn(FOLDER.resolve(name + ".txt"), text + "\n");
    }
}
