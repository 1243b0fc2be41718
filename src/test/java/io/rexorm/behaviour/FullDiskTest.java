package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rexorm.testkit.Catalog;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import io.rexorm.testkit.TinyDisk;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** No room left: nothing is half done, the sentence says what to do, and with room the next run goes on. */
class FullDiskTest {
    private static final String FILL = "CREATE TABLE filled (text);\nINSERT INTO filled WITH RECURSIVE n (i) AS"
            + " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) SELECT hex(randomblob(500)) FROM n;";

    private Path temporary;
    private Project project;

    @BeforeEach
    void twoMigrations(@TempDir Path folder) {
        temporary = folder;
        project = Project.in(folder, InProcessCommand.piped())
                .migration("1_a", "CREATE TABLE a (id int);")
                .migration("2_fill", FILL, "DROP TABLE filled;");
    }

    private static String catalog(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Catalog.schema(connection) + Catalog.data(connection);
        }
    }

    private void failsOnTheSecond(String... arguments) {
        project.run(arguments)
                .assertExit(1)
                .assertStdoutContains("applied  1_a")
                .assertStderrContains(
                        "there is no room left for sqlite:",
                        "database or disk is full",
                        "make room on its disk",
                        "nothing of 2_fill remains",
                        "next  run the same command again");
    }

    @Test
    void aFileThatMayNotGrow() throws SQLException {
        failsOnTheSecond("migrate", "--url", "sqlite:shop.db?max_page_count=12");
        project.run("migrate", "--json", "--url", "sqlite:shop.db?max_page_count=12")
                .assertExit(1)
                .assertStdoutContains("\"code\": \"out-of-space\"", "\"file\": \"migrations/2_fill.sql\"");
        assertThat(catalog(project.path("shop.db"))).contains("table a").doesNotContain("filled");
        project.run("migrate", "--url", "sqlite:shop.db").assertExit(0).assertStdoutContains("applied  2_fill");
    }

    @Test
    void whatIsOneTransactionFailsAsOne() throws SQLException {
        project.run("migrate", "--transaction", "all", "--url", "sqlite:shop.db?max_page_count=12")
                .assertExit(1)
                .assertStderrContains("nothing of this run remains");
        assertThat(catalog(project.path("shop.db"))).doesNotContain("table a");
    }

    @Test
    void whatIsNoTransactionGoesOnWhereItStopped() throws SQLException {
        project.write("migrations/2_fill.sql", "-- migrate:up transaction:false\n" + FILL);
        String full = "sqlite:shop.db?max_page_count=12";
        project.run("migrate", "--url", full).assertExit(1).assertStderrContains("there is no room left");
        project.run("migrate", "--url", "sqlite:shop.db").assertExit(0);
        assertThat(catalog(project.path("shop.db"))).contains("filled");
        project.run("status", "--url", "sqlite:shop.db").assertStdoutContains("2 applied, 0 pending");
    }

    @Test
    void aDiskThatIsFull() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(TinyDisk.mount(folder, "size=96k"));
        try (TinyDisk disk = new TinyDisk(folder)) {
            Path file = folder.resolve("shop.db");
            project.set("DATABASE_URL", "sqlite:" + file);
            failsOnTheSecond("migrate");
            assertThat(catalog(file)).contains("table a").doesNotContain("filled");
            disk.remount("size=4m");
            project.run("migrate").assertExit(0).assertStdoutContains("applied  2_fill");
        }
    }

    @Test
    void aDiskThatIsFullFromTheBeginning() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(TinyDisk.mount(folder, "size=64k"));
        try (TinyDisk disk = new TinyDisk(folder)) {
            fill(folder.resolve("ballast"));
            project.set("DATABASE_URL", "sqlite:" + folder.resolve("shop.db"));
            project.run("migrate").assertExit(1).assertStderrContains("there is no room left for sqlite:");
            project.run("status").assertExit(0).assertStdoutContains("0 applied, 2 pending");
            Files.delete(folder.resolve("ballast"));
            disk.remount("size=4m");
            project.run("migrate").assertExit(0).assertStdoutContains("2 migrations applied");
        }
    }

    private static void fill(Path file) {
        byte[] block = new byte[4096];
        try (OutputStream stream = Files.newOutputStream(file)) {
            while (true) {
                stream.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space")) {
                throw new UncheckedIOException(full);
            }
        }
    }

    @Test
    @EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
    void aLimitOfTheServer() throws Exception {
        try (TestDatabase database = DatabaseKind.POSTGRES.fresh()) {
            project.using(database)
                    .migration(
                            "2_fill",
                            "SET LOCAL work_mem = '64kB';\nSET LOCAL temp_file_limit = '64kB';\n"
                                    + "CREATE TABLE filled AS SELECT md5(i::text) AS text FROM generate_series(1, 20000) i ORDER BY 1;");
            project.run("migrate", "--json")
                    .assertExit(1)
                    .assertStdoutContains("\"code\": \"out-of-space\"", "\"sqlState\": \"53400\"", "temp_file_limit")
                    .assertStderrContains("nothing of 2_fill remains", "next  run the same command again");
            assertThat(database.schema()).contains("relation a ").doesNotContain("filled");
        }
    }
}
