package io.rexorm.behaviour;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rexorm.testkit.Command;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.OrdinaryUser;
import io.rexorm.testkit.PostgresRole;
import io.rexorm.testkit.PostgresServer;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import io.rexorm.testkit.TinyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that take no changes can be looked at, and say why nothing more. */
class ReadOnlyTest {
    private Path temporary;
    private Project project;

    @BeforeEach
    void aMigration(@TempDir Path folder) {
        temporary = folder;
        project = Project.in(folder, InProcessCommand.piped())
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    private void canBeLookedAtOnly(String... said) {
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        project.migration("2_b", "CREATE TABLE b (id int);");
        project.run("status")
                .assertExit(0)
                .assertStdoutContains("1 applied, 1 pending")
                .assertStderrEmpty();
        project.run("plan").assertExit(0).assertStdoutContains("would apply  2_b");
        project.run("validate").assertExit(0);
        project.run("history").assertExit(0);
        project.run("rollback", "--dry-run").assertExit(0).assertStdoutContains("would revert  1_a");
        for (String command : new String[] {"migrate", "rollback"}) {
            project.run(command).assertExit(1).assertStderrContains(said);
            project.run(command, "--json").assertExit(1).assertStdoutContains("\"code\": \"read-only\"");
        }
        project.run("status").assertExit(0).assertStdoutContains("1 applied, 1 pending");
    }

    private Path migrated(String path, boolean log) throws IOException, SQLException {
        Path file = project.path(path);
        Files.createDirectories(file.getParent());
        project.set("DATABASE_URL", "sqlite:" + file).run("migrate").assertExit(0);
        if (log) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
            }
        }
        Files.deleteIfExists(Path.of(file + "-rexorm-lock"));
        return file;
    }

    private Project asOrdinaryUser() throws IOException {
        Command command = OrdinaryUser.command();
        assumeTrue(command != null);
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Project other = Project.in(temporary, command);
        // The driver's library is unpacked there: not every machine lets everybody write to its temporary folder.
        Files.setPosixFilePermissions(other.home(), PosixFilePermissions.fromString("rwxrwxrwx"));
        return other;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileThatMayNotBeWritten(boolean log) throws Exception {
        Path file = migrated("data/shop.db", log);
        project = asOrdinaryUser().set("DATABASE_URL", "sqlite:" + file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        canBeLookedAtOnly("shop.db cannot be written", "may not write to the file", "\n  next  give ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFolderThatMayNotBeWritten(boolean log) throws Exception {
        Path file = migrated("data/shop.db", log);
        project = asOrdinaryUser().set("DATABASE_URL", "sqlite:" + file);
        Path folder = file.getParent();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            canBeLookedAtOnly("shop.db cannot be written", "may not write to its folder", "\n  next  give ");
            project.run("migrate", "--url", "sqlite:" + folder.resolve("new.db"))
                    .assertExit(1)
                    .assertStderrContains("new.db cannot be written", "may not write to its folder");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFileThatMayNotEvenBeRead() throws Exception {
        Path file = migrated("data/shop.db", false);
        project = asOrdinaryUser().set("DATABASE_URL", "sqlite:" + file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        for (String command : new String[] {"status", "migrate"}) {
            project.run(command)
                    .assertExit(8)
                    .assertStderrContains("may not read it", "give the user the right to read the file");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileSystemThatIsMountedReadOnly(boolean log) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(TinyDisk.mount(folder, "size=1m"));
        try (TinyDisk disk = new TinyDisk(folder)) {
            migrated(folder.resolve("shop.db").toString(), log);
            disk.remount("ro");
            canBeLookedAtOnly("shop.db cannot be written", "\n  next  give ");
        }
    }

    @Test
    void aUrlThatAsksForReadingOnly() throws Exception {
        Path file = migrated("shop.db", false);
        project.set("DATABASE_URL", "sqlite:" + file + "?mode=ro");
        canBeLookedAtOnly("shop.db cannot be written");
    }

    @Test
    @EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
    void aRoleThatOnlyReads() throws Exception {
        try (TestDatabase database = DatabaseKind.POSTGRES.fresh();
                PostgresRole role = PostgresRole.create(database)) {
            database.execute(
                    "GRANT CREATE ON SCHEMA public TO " + role.name(),
                    "ALTER ROLE " + role.name() + " SET default_transaction_read_only = on");
            project.set("DATABASE_URL", role.url());
            String mended = "ALTER ROLE " + role.name() + " RESET default_transaction_read_only;";
            project.run("migrate").assertExit(1).assertStderrContains(mended);
            database.execute(mended);
            project.run("migrate").assertExit(0);
            database.execute("ALTER ROLE " + role.name() + " SET default_transaction_read_only = on");
            canBeLookedAtOnly("in a read-only transaction", mended);
        }
    }

    @Test
    @EnabledIf("io.rexorm.testkit.PostgresServer#isInstallable")
    void aStandby() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            project.set("DATABASE_URL", server.url("postgres")).run("migrate").assertExit(0);
            Path data = dataFolder(server);
            server.killHard();
            Files.createFile(data.resolve("standby.signal"));
            server.startAgain();
            canBeLookedAtOnly("in a read-only transaction", "this server is a standby: name the primary in the url");
        }
    }

    private static Path dataFolder(PostgresServer server) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }
}
