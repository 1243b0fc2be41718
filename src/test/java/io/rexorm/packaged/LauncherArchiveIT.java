package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When {@code ./rexorm} makes a class-data archive, and when it takes one: with a JDK that only says what it is told. */
@DisabledOnOs(OS.WINDOWS)
class LauncherArchiveIT {
    private static final String OPTION = "[-XX:SharedArchiveFile=";

    @TempDir
    Path folder;

    private StandInJdk jdk;
    private Path jar;
    private Project project;

    @BeforeEach
    void aJarAndAJdk() throws IOException {
        jdk = StandInJdk.create(folder.resolve("a jdk"));
        use(folder.resolve("an installation"));
    }

    /** Installs launcher and jar in a folder, and uses them from now on. */
    private void use(Path installation) throws IOException {
        Files.createDirectories(installation);
        Path launcher = installation.resolve("rexorm");
        Files.copy(Artifacts.project().resolve("rexorm"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        jar = Files.writeString(installation.resolve("rexorm.jar"), "classes");
        project = Project.in(folder, Program.of(launcher.toString()))
                .set("JAVA_HOME", jdk.home().toString())
                .set("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    private CommandResult run() {
        return project.run("status")
                .assertExit(0)
                .assertStderrEmpty()
                .assertStdoutContains("[" + jar + "]\n[status]\n");
    }

    private CommandResult runWithArchiveNow() {
        project.set("REXORM_ARCHIVE", "now");
        CommandResult result = run();
        project.set("REXORM_ARCHIVE", "");
        return result;
    }

    private List<Path> archives() throws IOException {
        Path archives = folder.resolve("cache/rexorm/archives");
        if (!Files.exists(archives)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(archives)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private static void setTime(Path file, Duration ago) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
    }

    /** What CI has the launcher do: nothing is made behind the back of who waits. */
    private void neverInTheBackground() {
        project.set("CI", "true");
    }

    @Test
    void makesOneNowAndTakesIt() throws IOException {
        runWithArchiveNow().assertStdoutContains(OPTION + archives().get(0) + "]\n[-Xlog:disable]\n");
        neverInTheBackground();
        run().assertStdoutContains(OPTION);
        assertThat(jdk.dumps()).isEqualTo(1);
        try (Stream<Path> left = Files.list(archives().get(0).getParent())) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void makesNoneInCi() throws IOException {
        neverInTheBackground();
        run().assertNowhere(OPTION);
        assertThat(archives()).isEmpty();
    }

    @Test
    void takesNoneAndMakesNoneWithoutACache() throws IOException {
        runWithArchiveNow();
        project.set("REXORM_NO_CACHE", "");
        run().assertNowhere(OPTION);
        assertThat(jdk.dumps()).isEqualTo(1);
    }

    @Test
    void takesNoneOfAJarThatWasReplaced() throws IOException {
        runWithArchiveNow();
        neverInTheBackground();
        for (Duration ago : new Duration[] {Duration.ofDays(-1), Duration.ofDays(100)}) {
            setTime(jar, ago);
            run().assertNowhere(OPTION);
            runWithArchiveNow().assertStdoutContains(OPTION);
        }
        assertThat(archives()).hasSize(1);
    }

    @Test
    void takesNoneOfAJdkThatWasReplaced() throws IOException {
        runWithArchiveNow();
        neverInTheBackground();
        setTime(jdk.modules(), Duration.ofDays(100));
        run().assertNowhere(OPTION);
        runWithArchiveNow().assertStdoutContains(OPTION);
    }

    @Test
    void makesOneForEachJdkAndEachJar() throws IOException {
        runWithArchiveNow();
        jdk = StandInJdk.create(folder.resolve("another"));
        project.set("JAVA_HOME", jdk.home().toString());
        runWithArchiveNow();
        use(folder.resolve("installed again"));
        runWithArchiveNow();
        assertThat(archives()).hasSize(3);
    }

    @Test
    void findsTheJdkBehindALinkOnThePath() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), jdk.java());
        project.set("JAVA_HOME", "").set("PATH", bin + ":" + System.getenv("PATH"));
        runWithArchiveNow().assertStdoutContains(OPTION);
    }

    @Test
    void makesNoneForAScriptThatPicksAJava() throws IOException {
        Files.delete(jdk.modules());
        runWithArchiveNow().assertNowhere(OPTION);
        assertThat(archives()).isEmpty();
    }

    @Test
    void doesWithoutWhereTheCacheCannotBeWritten() throws IOException {
        project.set(
                "XDG_CACHE_HOME", Files.createFile(folder.resolve("no folder")).toString());
        runWithArchiveNow().assertNowhere(OPTION);
    }

    @Test
    void doesWithoutWhereThereIsNoHome() throws IOException {
        project.set("XDG_CACHE_HOME", "").set("HOME", "");
        runWithArchiveNow().assertNowhere(OPTION);
        assertThat(jdk.dumps()).isZero();
    }

    @Test
    void putsItIntoTheHomeWhereNoCacheIsNamed() {
        project.set("XDG_CACHE_HOME", "");
        runWithArchiveNow().assertStdoutContains(OPTION + project.home().resolve(".cache/rexorm/archives/"));
    }

    /** The JVM takes a colon for the end of a path. */
    @Test
    void doesWithoutWhereAPathHasAColon() throws IOException {
        project.set("XDG_CACHE_HOME", folder.resolve("a:b").toString());
        runWithArchiveNow().assertNowhere(OPTION);
        use(folder.resolve("c:d"));
        runWithArchiveNow().assertNowhere(OPTION);
        assertThat(jdk.dumps()).isZero();
    }

    @Test
    void leavesItToWhoMakesItAlready() throws IOException {
        runWithArchiveNow();
        setTime(jar, Duration.ofDays(1));
        Path lock = Path.of(archives().get(0).toString().replace(".jsa", ".lock"));
        Files.createDirectory(lock);
        runWithArchiveNow().assertNowhere(OPTION);
        assertThat(lock).isEmptyDirectory();
    }

    @Test
    void takesOverFromWhoWasKilledWhileMakingIt() throws IOException {
        runWithArchiveNow();
        setTime(jar, Duration.ofDays(1));
        Path lock = Path.of(archives().get(0).toString().replace(".jsa", ".lock"));
        Files.createDirectory(lock);
        Files.writeString(lock.resolve("archive"), "half of it");
        setTime(lock, Duration.ofMinutes(12));
        runWithArchiveNow().assertStdoutContains(OPTION);
        assertThat(lock).doesNotExist();
    }

    @Test
    void triesOnceWhatCannotBeMade() throws IOException {
        jdk.breakDump();
        runWithArchiveNow().assertNowhere(OPTION);
        runWithArchiveNow().assertNowhere(OPTION);
        assertThat(jdk.dumps()).isEqualTo(1);
    }

    @Test
    void deletesThoseThatNobodyHasTakenForLong() throws IOException {
        runWithArchiveNow();
        Path old = archives().get(0);
        FileTime time = FileTime.from(Instant.now().minus(Duration.ofDays(90)));
        Files.getFileAttributeView(old, BasicFileAttributeView.class).setTimes(time, time, null);
        use(folder.resolve("installed again"));
        runWithArchiveNow();
        assertThat(archives()).hasSize(1).doesNotContain(old);
    }
}
