package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock on a file beside the database. */
class SqliteLockTest {
    private static final String ENDLESS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i > 0) SELECT max(i) FROM n;";

    private Project project;

    @BeforeEach
    void aMigration(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).migration("1_a", "CREATE TABLE a (id int);");
    }

    @Test
    void oneFileHasOneLockHoweverItsPathIsWritten() throws IOException {
        Path shop = Files.createDirectories(project.path("data/shops")).resolve("shop.db");
        Files.createSymbolicLink(project.path("link.db"), shop);
        Files.createSymbolicLink(project.path("to-link.db"), Path.of("link.db"));
        Files.createSymbolicLink(project.path("shops"), shop.getParent());
        project.migration("2_endless", ENDLESS);
        // When it starts, there is nothing yet where the link leads.
        try (RunningCommand holder =
                project.start("migrate", "--url", "sqlite:to-link.db").awaitStdout("applied  1_a")) {
            for (String path : List.of(
                    shop.toString(),
                    "data/shops/shop.db",
                    "./data/../data/shops/shop.db",
                    "link.db",
                    "shops/shop.db",
                    "file:" + shop + "?cache=private",
                    "file://localhost" + shop.toString().replace("shop.db", "sh%6Fp.db"))) {
                project.run("migrate", "--url", "sqlite:" + path, "--lock-wait", "0s")
                        .assertExit(7)
                        .assertStderrContains("the migration lock is still held by process " + holder.pid());
            }
            try (RunningCommand uri =
                    project.start("migrate", "--url", "sqlite:file:data/shops/shop.db", "--lock-wait", "0s")) {
                uri.await().assertExit(7);
            }
            project.run("unlock", "--yes", "--url", "sqlite:link.db")
                    .assertExit(7)
                    .assertStderrContains("this database cannot end the session of another process", "" + holder.pid());
        }
    }

    @Test
    void aDatabaseInMemoryNeedsNone() throws IOException {
        for (String memory : List.of("sqlite::memory:", "sqlite:file::memory:", "sqlite:file:shop?mode=memory")) {
            project.run("migrate", "--url", memory).assertExit(0).assertStdoutContains("applied  1_a");
        }
        try (var files = Files.list(project.folder())) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("migrations");
        }
    }

    @Test
    void saysThatTheFolderHasToBeWritable() throws IOException {
        Path folder = Files.createDirectory(project.path("data"));
        project.run("migrate", "--url", "sqlite:data/shop.db").assertExit(0);
        project.migration("2_b", "CREATE TABLE b (id int);");
        Files.delete(folder.resolve("shop.db-rexorm-lock"));
        folder.toFile().setWritable(false);
        assumeFalse(Files.isWritable(folder), "root may write everywhere");
        try {
            project.run("migrate", "--url", "sqlite:data/shop.db")
                    .assertExit(7)
                    .assertStderrContains(
                            "cannot lock", "shop.db-rexorm-lock", "the folder of the database has to be writable");
        } finally {
            folder.toFile().setWritable(true);
        }
    }

    @Test
    void saysWhatIsInThePlaceOfItsFile() throws IOException {
        Files.createDirectory(project.path("shop.db-rexorm-lock"));
        project.run("migrate", "--url", "sqlite:shop.db")
                .assertExit(7)
                .assertStderrContains("cannot lock " + project.path("shop.db-rexorm-lock"), "Is a directory");
    }
}
