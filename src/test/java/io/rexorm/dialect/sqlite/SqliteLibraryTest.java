package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Project;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library is loaded once a process, so each of these is a process with a home of its own. */
class SqliteLibraryTest {
    private Project project;

    @BeforeEach
    void oneMigration(@TempDir Path folder) {
        project = Project.in(folder).migration("1_a", "CREATE TABLE a (id int);");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path cache() {
        return project.home().resolve(".cache/rexorm");
    }

    @Test
    void isUnpackedOnce() throws IOException {
        project.run("migrate").assertExit(0).assertStderrEmpty();
        assertThat(files(cache())).hasSize(1);
        Path library = files(cache()).get(0);
        assertThat(library.getParent().getFileName().toString()).startsWith("sqlite-3.");
        FileTime unpacked = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(library, unpacked);

        project.run("status").assertExit(0).assertStderrEmpty();
        assertThat(files(cache())).containsExactly(library);
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(unpacked);
    }

    @Test
    void isWhereNobodyElseCanWrite() throws IOException {
        project.run("migrate").assertExit(0);
        Path folder = files(cache()).get(0).getParent();
        FileStore store = Files.getFileStore(folder);
        assertThat(!store.supportsFileAttributeView("posix")
                        || PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                                .equals("rwx------"))
                .isTrue();
    }

    @Test
    void isInTheCacheFolderThatTheEnvironmentNames() throws IOException {
        project.set("XDG_CACHE_HOME", project.path("cache").toString());
        project.run("migrate").assertExit(0).assertStderrEmpty();
        assertThat(files(project.path("cache/rexorm"))).hasSize(1);
        assertThat(cache()).doesNotExist();
    }

    @Test
    void theDriverDoesItWhereTheFolderCannotBeWritten() {
        // A file where the folder should be stops everybody, also root.
        project.write("blocked", "")
                .set("XDG_CACHE_HOME", project.path("blocked").toString());
        project.run("migrate")
                .assertExit(0)
                .assertStdoutContains("1 migration applied")
                .assertStderrEmpty();
    }

    @Test
    void theDriverDoesItWhenTheLibraryIsNone() throws IOException {
        project.run("migrate").assertExit(0);
        Path library = files(cache()).get(0);
        Files.writeString(library, "this is no library");
        project.run("status").assertExit(0).assertStdoutContains("1 applied, 0 pending");
    }

    @Test
    void namesTheFoldersWhereNoneCanBeWritten() {
        String blocked = project.write("blocked", "").path("blocked").toString();
        project.set("XDG_CACHE_HOME", blocked).set("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + blocked);
        project.run("migrate")
                .assertExit(8)
                .assertStderrContains("cannot load SQLite's native library for ")
                .assertStderrContains("it is unpacked to " + blocked + "/rexorm or " + blocked + ": make one of them");
    }

    @Test
    void theDriverDoesItWhenAsked() throws IOException {
        project.set("REXORM_NO_CACHE", "1");
        project.run("migrate").assertExit(0).assertStderrEmpty();
        assertThat(cache()).doesNotExist();
    }
}
