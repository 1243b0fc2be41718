package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./rexorm}; its archives are {@link LauncherArchiveIT}'s. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path LAUNCHER = Artifacts.project().resolve("rexorm");

    @TempDir
    Path folder;

    private Project project(Path launcher) {
        return Project.in(folder, Program.of(launcher.toString()))
                .set("JAVA_HOME", System.getProperty("java.home"))
                .set("REXORM_NO_CACHE", "1");
    }

    private void runs(Path launcher) {
        project(launcher).run("--version").assertExit(0).assertStdout("rexorm " + Artifacts.version() + "\n");
    }

    /** A checkout with nothing but the launcher, in a folder with a blank in its name. */
    private Path checkout() throws IOException {
        Path checkout = Files.createDirectories(folder.resolve("a checkout"));
        return Files.copy(LAUNCHER, checkout.resolve("rexorm"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void runsFromAnotherFolder() {
        runs(LAUNCHER);
    }

    @Test
    void runsThroughLinksToLinks() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path absolute = Files.createSymbolicLink(bin.resolve("rexorm"), LAUNCHER);
        runs(absolute);
        Path relative = Files.createSymbolicLink(folder.resolve("rex"), Path.of("bin", "rexorm"));
        runs(relative);
    }

    @Test
    void runsFromAFolderWithABlankInItsName() throws IOException {
        Path launcher = checkout();
        Files.createDirectories(launcher.resolveSibling("target"));
        Files.createSymbolicLink(launcher.resolveSibling("target").resolve("rexorm.jar"), Artifacts.runnable());
        runs(launcher);
    }

    @Test
    void takesTheJarBesideIt() throws IOException {
        Path launcher = checkout();
        Files.createSymbolicLink(launcher.resolveSibling("rexorm.jar"), Artifacts.runnable());
        runs(launcher);
    }

    @Test
    void passesArgumentsAsTheyAre() {
        Project project = project(LAUNCHER);
        project.run("init", "my app * $HOME").assertExit(0);
        assertThat(project.path("my app * $HOME/pom.xml")).isNotEmptyFile();
        project.write("my migrations/1_a.sql", "CREATE TABLE a (id int);");
        project.run("migrate", "--dir", "my migrations", "--url", "sqlite:my file.db")
                .assertExit(0)
                .assertStdoutContains("sqlite:my file.db");
        assertThat(project.path("my file.db")).isNotEmptyFile();
    }

    @Test
    void passesTheExitCode() {
        project(LAUNCHER).run("nonsense").assertExit(2).assertStderrContains("there is no command 'nonsense'");
    }

    @Test
    void takesTheJavaAndTheOptionsThatItIsGiven() throws IOException {
        Path java = folder.resolve("my java");
        script(java, "for word; do echo \"[$word]\"; done\n");
        Project project = project(LAUNCHER).set("REXORM_JAVA", java.toString()).set("REXORM_OPTS", "-Xmx64m -Da=b");
        project.run("status", "a b")
                .assertExit(0)
                .assertStdoutContains(
                        "[-Xmx64m]\n[-Da=b]\n[-jar]\n[" + Artifacts.runnable() + "]\n[status]\n[a b]\n",
                        "[-Drexorm.terminal=false]\n");
    }

    @Test
    void buildsTheJarOnce() throws IOException {
        Path launcher = checkout();
        script(
                folder.resolve("tools/mvn"),
                "echo \"$PWD: $*\" >>\"$HOME/calls\"\nmkdir target\ncp '" + Artifacts.runnable()
                        + "' target/rexorm.jar\necho noise\n");
        Project project = project(launcher);
        project.set("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));

        project.run("--version")
                .assertExit(0)
                .assertStdout("rexorm " + Artifacts.version() + "\n")
                .assertStderrContains("rexorm: building ", "/a checkout/target/rexorm.jar, once\n")
                .assertNowhere("noise");
        project.run("--version").assertExit(0).assertStderrEmpty();
        assertThat(Files.readString(project.home().resolve("calls")).lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("/a checkout: ", " package");
    }

    @Test
    void saysWhyTheBuildFailed() throws IOException {
        Path launcher = checkout();
        script(folder.resolve("tools/mvn"), "echo 'no such plugin'\nexit 1\n");
        Project project = project(launcher);
        project.set("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
        project.run("migrate")
                .assertExit(1)
                .assertStdoutEmpty()
                .assertStderrContains("no such plugin\n", "rexorm: the build failed\n");
    }
}
