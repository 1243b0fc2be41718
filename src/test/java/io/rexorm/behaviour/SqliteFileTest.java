package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where a SQLite database should, and databases that are open elsewhere or were left in a hurry. */
class SqliteFileTest {
    private Project project;
    private Path file;

    @BeforeEach
    void oneIsApplied(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).migration("1_a", "CREATE TABLE a (id int);");
        project.run("migrate").assertExit(0);
        file = project.path("rexorm.db");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(project.folder())) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("rexorm.db") && !name.endsWith("-rexorm-lock"))
                    .sorted()
                    .toList();
        }
    }

    private void everyCommandSays(int exit, String... parts) throws IOException {
        byte[] before = Files.readAllBytes(file);
        for (String command : new String[] {"status", "plan", "validate", "history", "migrate", "rollback"}) {
            project.run(command).assertExit(exit).assertStderrContains(parts);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aTextIsNoDatabase() throws IOException {
        Files.writeString(file, "hello, this is a letter to my aunt\n".repeat(300));
        everyCommandSays(8, "cannot read sqlite:", "it is no SQLite database, or it is encrypted", "rexorm config");
    }

    @Test
    void anEncryptedHeaderIsNoDatabase() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        new Random(7).nextBytes(bytes);
        Files.write(file, bytes);
        everyCommandSays(8, "it is no SQLite database, or it is encrypted");
    }

    @Test
    void aDamagedDatabaseIsNamedAsThat() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0xAB);
        Files.write(file, bytes);
        everyCommandSays(1, "rexorm.db is damaged: database disk image is malformed", "sqlite3 FILE .recover");
        project.run("status", "--json").assertExit(1).assertStdoutContains("\"code\": \"damaged\"");
    }

    @Test
    void aDatabaseThatWasCutOffIsNamedAsDamaged() throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 4500));
        everyCommandSays(1, "rexorm.db is damaged");
    }

    @Test
    void aFolderInItsPlaceIsNamed() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        for (String command : new String[] {"status", "migrate"}) {
            project.run(command).assertExit(8).assertStderrContains("rexorm.db: that is a folder", "\n  next  ");
        }
    }

    @Test
    void anEmptyFileIsAnEmptyDatabase() throws IOException {
        Files.write(file, new byte[0]);
        project.run("status").assertExit(0).assertStdoutContains("0 applied, 1 pending");
        assertThat(file).isEmptyFile();
        project.run("migrate").assertExit(0).assertStdoutContains("applied  1_a");
    }

    @Test
    void aSchemaIsNamedAsWhatItDoesNotHave() {
        String refusal = "a SQLite file has no schema 'audit'";
        project.run("migrate", "--schema", "audit").assertExit(2).assertStderrContains(refusal, "leave --schema");
        project.run("migrate").assertExit(0);
        for (String command : new String[] {"migrate", "status", "plan", "validate", "rollback", "history"}) {
            project.run(command, "--schema", "audit").assertExit(2).assertStderrContains(refusal);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "plan", "validate", "history", "db:dump --output -", "migrate", "rollback --dry-run"})
    void aWriteAheadLogLeavesNothingBehind(String command) throws IOException {
        byte[] before = Files.readAllBytes(file);
        project.run(command.split(" "));
        assertThat(beside()).containsExactly("rexorm.db");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aWriteAheadLogIsReadWithWhatOthersHaveJustWritten() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE rex_migrations SET name = 'other'");
            project.run("history").assertExit(0).assertStdoutContains("other");
            assertThat(beside()).containsExactly("rexorm.db", "rexorm.db-shm", "rexorm.db-wal");
        }
    }

    @ParameterizedTest
    @CsvSource({"new.db, wal", "new.db?journal_mode=DELETE, delete", "new.db?journal_mode=TRUNCATE, delete"})
    void aNewFileKeepsAWriteAheadLogUnlessTheUrlSaysOtherwise(String name, String mode) throws SQLException {
        project.run("migrate", "--url", "sqlite:" + name).assertExit(0);
        assertThat(journalMode(project.path("new.db"))).isEqualTo(mode);
    }

    @Test
    void aFileThatIsThereKeepsWhatItHas() throws SQLException {
        Path old = project.path("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mine (n int)");
        }
        project.run("migrate", "--url", "sqlite:old.db").assertExit(0);
        assertThat(journalMode(old)).isEqualTo("delete");
    }

    @Test
    void whoReadsGoesOnWhileItIsMigrated() throws SQLException {
        project.migration("2_b", "INSERT INTO a VALUES (2); DROP TABLE IF EXISTS z;");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM a").close();
            project.run("migrate").assertExit(0);
            assertThat(statement.executeQuery("SELECT id FROM a").next()).isFalse();
            connection.commit();
            assertThat(statement.executeQuery("SELECT id FROM a").next()).isTrue();
        }
    }

    private static String journalMode(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("PRAGMA journal_mode").getString(1);
        }
    }

    @Test
    void lookingDoesNotSwitchToTheJournalThatTheUrlAsksFor() throws IOException {
        byte[] before = Files.readAllBytes(file);
        project.run("status", "--url", "sqlite:rexorm.db?journal_mode=DELETE&user_version=7")
                .assertExit(0)
                .assertStdoutContains("1 applied");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aJournalThatAKilledProcessHasLeftIsRolledBackByWhoeverLooks() throws Exception {
        byte[] before;
        byte[] journal;
        byte[] halfDone;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("VACUUM");
            before = Files.readAllBytes(file);
            statement.execute("PRAGMA cache_size = 1");
            connection.setAutoCommit(false);
            statement.execute("UPDATE rex_migrations SET name = 'never'");
            statement.execute("CREATE TABLE never (text)");
            statement.execute(
                    "INSERT INTO never SELECT hex(randomblob(2000)) FROM rex_migrations, sqlite_schema a, sqlite_schema b");
            journal = Files.readAllBytes(project.path("rexorm.db-journal"));
            halfDone = Files.readAllBytes(file);
            connection.rollback();
        }
        assertThat(halfDone).isNotEqualTo(before);
        Files.write(file, halfDone);
        Files.write(project.path("rexorm.db-journal"), journal);
        project.run("status").assertExit(0).assertStdoutContains("1 applied, 0 pending");
        assertThat(beside()).containsExactly("rexorm.db");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsAloneIsNamedAsBusy() throws Exception {
        project.migration("2_b", "CREATE TABLE b (id int);");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("BEGIN EXCLUSIVE");
            CommandResult refused = project.run("status", "--json", "--url", "sqlite:rexorm.db?busy_timeout=1");
            refused.assertExit(1).assertStdoutContains("\"code\": \"busy\"", "database is locked");
            statement.execute("ROLLBACK");
        }
        project.run("migrate").assertExit(0);
    }

    @Test
    void namesAreTakenAsTheyAre() throws IOException {
        String name = "a b%20ü?.db".replace("?", "");
        project.run("migrate", "--url", "jdbc:sqlite:" + name).assertExit(0);
        assertThat(project.path(name)).exists();
        String text = Files.readString(project.path(name), StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("SQLite format 3");
    }
}
