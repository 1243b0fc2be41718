package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    private Path temporary;

    private Project project;

    @BeforeEach
    void create() {
        project = with(Duration.ofSeconds(60));
    }

    @Test
    void runsACommandInItsFolder() {
        CommandResult result = project.run("migrate", "--dir", "ä b");

        result.assertExit(3)
                .assertStdoutContains("arguments [migrate, --dir, ä b]", "folder " + project.folder())
                .assertStderrContains("größer");
    }

    @Test
    void showsTheCommandNothingOfThisMachine() {
        CommandResult result = project.set("DATABASE_URL", "sqlite:x.db").run();

        result.assertStdoutContains("home " + project.home())
                .assertStdoutContains("DATABASE_URL=sqlite:x.db, HOME=" + project.home() + ", LANG=C.UTF-8, PATH=")
                .assertNowhere("JAVA_HOME");
        assertThat(result.stdout()).doesNotContain("variables {C");
    }

    @Test
    void writesFilesAndMigrations() {
        project.write("a/b.txt", "text").migration("0001_users", "CREATE TABLE u (id int);", "DROP TABLE u;");

        assertThat(project.read("a/b.txt")).isEqualTo("text");
        assertThat(project.read("migrations/0001_users.sql"))
                .isEqualTo("-- migrate:up\nCREATE TABLE u (id int);\n-- migrate:down\nDROP TABLE u;\n");
    }

    @Test
    void killsACommandThatTakesTooLong() {
        assertThatThrownBy(() -> with(Duration.ofMillis(1)).run("sleep"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not done within 1 ms");

        try (RunningCommand running = project.start("sleep").awaitStderr("größer")) {
            assertThatThrownBy(() -> running.await(Duration.ofMillis(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("not done within 1 ms")
                    .hasMessageContaining("arguments [sleep]");
            assertThat(running.isRunning()).isFalse();
        }
    }

    @Test
    void stopsACommandThatWasStarted() {
        try (RunningCommand running = project.start("sleep").awaitStderr("größer")) {
            assertThat(running.isRunning()).isTrue();

            running.interrupt();

            running.await().assertExit(130);
        }
        try (RunningCommand running = project.start("sleep").awaitStderr("größer")) {
            running.killHard();

            assertThat(running.isRunning()).isFalse();
            running.await().assertExit(137);
        }
    }

    @Test
    void runsTheCommandInAnotherWay() {
        Command inProcess = (folder, environment, arguments) ->
                new CommandResult(0, folder + " " + arguments, environment.getOrDefault("HOME", ""));

        Project.in(temporary, inProcess)
                .run("status")
                .assertExit(0)
                .assertStdout(project.folder() + " [status]")
                .assertStderrContains(project.home().toString());
    }

    @Test
    void showsTheWholeOutputWhenAnAssertionFails() {
        CommandResult result = new CommandResult(1, "out text", "err text");

        assertThatThrownBy(() -> result.assertExit(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the exit code should be 0")
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("out text")
                .hasMessageContaining("err text");
        assertThatThrownBy(() -> result.assertStdoutContains("out", "other")).hasMessageContaining("\"other\"");
        assertThatThrownBy(() -> result.assertNowhere("err t")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> result.assertStderrEmpty()).isInstanceOf(AssertionError.class);
    }

    private Project with(Duration limit) {
        return Project.in(temporary, ProcessCommand.ofMain(EchoProgram.class.getName(), limit));
    }
}
