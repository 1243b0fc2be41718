package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.Project;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The class-data archive of {@code ./rexorm} on the JDK that runs this. */
@DisabledOnOs(OS.WINDOWS)
class StartUpIT {
    private static final int SECONDS = 120;

    @TempDir
    Path folder;

    private Path archives;
    private Project project;

    @BeforeEach
    void anEmptyCache() throws IOException {
        archives = Files.createDirectories(folder.resolve("cache/rexorm/archives"));
        project = Project.in(
                        folder, Program.of(Artifacts.project().resolve("rexorm").toString()))
                .set("JAVA_HOME", System.getProperty("java.home"))
                .set("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    private CommandResult version() {
        return project.run("--version")
                .assertExit(0)
                .assertStderrEmpty()
                .assertStdout("rexorm " + Artifacts.version() + "\n");
    }

    private List<String> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(archives)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .toList();
        }
    }

    /** Waits until whoever makes an archive in the background is done. */
    private void awaitArchive() throws IOException, InterruptedException {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            archives.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            while (files(".jdk").isEmpty() || !files(".lock").isEmpty()) {
                WatchKey key = watch.poll(SECONDS, TimeUnit.SECONDS);
                assertThat(key).as("something happens in %s", archives).isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
    }

    @Test
    void tenFirstStartsAtOnceMakeOneArchive() throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Future<CommandResult>> starts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            starts.add(threads.submit(this::version));
        }
        for (Future<CommandResult> start : starts) {
            start.get();
        }
        threads.shutdown();
        awaitArchive();
        assertThat(files("")).hasSize(2);
        assertThat(files(".jsa")).hasSize(1);
        version();
    }

    @Test
    void everyClassOnTheWayComesFromTheArchive() throws IOException {
        project.set("REXORM_ARCHIVE", "now");
        project.run("migrate").assertExit(0).assertStderrEmpty();
        for (String command : new String[] {"status", "migrate", "rollback", "--version"}) {
            Path log = folder.resolve("loaded");
            project.set("REXORM_OPTS", "-Xlog:class+load:file=" + log + ":none");
            project.run(command).assertExit(0).assertStderrEmpty();
            List<String> loaded = Files.readAllLines(log);
            assertThat(loaded).as(command).hasSizeGreaterThan(400);
            assertThat(loaded).as(command).noneMatch(line -> line.contains(" source: file:"));
        }
    }

    @Test
    void anArchiveThatIsNoneDoesNoHarm() throws IOException {
        project.set("REXORM_ARCHIVE", "now");
        version();
        Path archive = archives.resolve(files(".jsa").get(0));
        FileTime time = Files.getLastModifiedTime(archive);
        byte[] bytes = Files.readAllBytes(archive);
        for (int length : new int[] {10, 5_000, bytes.length / 2}) {
            Files.delete(archive);
            Files.write(archive, java.util.Arrays.copyOf(bytes, length));
            Files.setLastModifiedTime(archive, time);
            version();
        }
    }
}
