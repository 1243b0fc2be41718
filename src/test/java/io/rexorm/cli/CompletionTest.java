package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts of {@code rexorm completion}, run by the shells that they are for. */
class CompletionTest {
    private Project project;

    @BeforeEach
    void aProject(@TempDir Path folder) throws Exception {
        project = Project.in(folder, InProcessCommand.piped())
                .write("migrations/20260101000000_a.sql", "SELECT 1;\n")
                .write("migrations/1.2_b.up.sql", "SELECT 1;\n")
                .write("migrations/1.2_b.down.sql", "SELECT 1;\n")
                .write("migrations/notes.txt", "")
                .write("seeds/0007.sql", "SELECT 1;\n");
        Files.createDirectories(project.path("deep/down"));
    }

    @ParameterizedTest
    @EnumSource(CompletingShell.class)
    void completesCommandsAndAliases(CompletingShell shell) throws Exception {
        shell.assumeInstalled();
        assertThat(offered(shell, "rexorm mig")).containsExactly("migrate");
        assertThat(offered(shell, "rexorm generate:m"))
                .containsExactlyInAnyOrder("generate:model", "generate:migration");
        assertThat(offered(shell, "rexorm --env test -v sta")).containsExactly("status");
        assertThat(offered(shell, "rexorm "))
                .containsAll(HelpSnapshotTest.commands())
                .contains("up", "down")
                .doesNotContain("migrate:status");
    }

    @ParameterizedTest
    @EnumSource(CompletingShell.class)
    void completesFlagsAndTheirChoices(CompletingShell shell) throws Exception {
        shell.assumeInstalled();
        assertThat(offered(shell, "rexorm migrate --dr")).containsExactly("--dry-run");
        assertThat(offered(shell, "rexorm up --out")).containsExactly("--out-of-order");
        assertThat(offered(shell, "rexorm --js")).containsExactly("--json");
        assertThat(offered(shell, "rexorm migrate --transaction ")).containsExactlyInAnyOrder("each", "all", "none");
        assertThat(offered(shell, "rexorm completion ")).containsExactlyInAnyOrder("bash", "zsh", "fish");
        assertThat(offered(shell, "rexorm status --exit")).containsExactly("--exit-code");
        assertThat(offered(shell, "rexorm history --exit")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CompletingShell.class)
    void completesTheVersionsOfTheProject(CompletingShell shell) throws Exception {
        shell.assumeInstalled();
        assertThat(offered(shell, "rexorm migrate --to ")).containsExactlyInAnyOrder("1.2", "20260101000000");
        assertThat(offered(shell, "rexorm baseline 2")).containsExactly("20260101000000");
        project.write("rexorm.yaml", "database: sqlite\nmodels: {dir: deep}\nmigrations: {table: x, dir: seeds}\n");
        assertThat(shell.complete(project, "deep/down", "rexorm rollback --only "))
                .containsExactly("0007");
        project.write("rexorm.yaml", "migrations:\n  # ours\n  dir: 'seeds' # all\nmodels:\n  dir: deep\n");
        assertThat(offered(shell, "rexorm rollback --only ")).containsExactly("0007");
    }

    @ParameterizedTest
    @EnumSource(CompletingShell.class)
    void completesTheProfilesOfTheProject(CompletingShell shell) throws Exception {
        shell.assumeInstalled();
        assertThat(offered(shell, "rexorm migrate --env ")).isEmpty();
        project.write(
                "rexorm.yaml",
                "database: sqlite\nprofiles:\n  test: {file: t.db}\n\n  # servers\n  production:\n    file: p.db\nmodels: {dir: x}\n");
        assertThat(offered(shell, "rexorm migrate --env ")).containsExactlyInAnyOrder("test", "production");
        assertThat(shell.complete(project, "deep/down", "rexorm -e pro")).containsExactly("production");
    }

    @Test
    void bashOffersWhatComesAfterTheColonAndTheEqualsSign() throws Exception {
        CompletingShell.BASH.assumeInstalled();
        String usual = " \t\n\"'><=;|&(:";
        assertThat(CompletingShell.BASH.complete(project, "", "rexorm generate:mo", usual))
                .containsExactly("model");
        assertThat(CompletingShell.BASH.complete(project, "", "rexorm migrate --transaction=e", usual))
                .containsExactly("each");
    }

    @Test
    void bashKeepsFilesWithBlanksWhole() throws Exception {
        CompletingShell.BASH.assumeInstalled();
        project.write("my settings.yaml", "");
        assertThat(offered(CompletingShell.BASH, "rexorm --config my")).containsExactly("my settings.yaml");
    }

    @Test
    void saysWhichShellsThereAre() {
        project.run("completion").assertExit(2).assertStderrContains("for which shell?", "rexorm completion bash");
        project.run("completion", "fihs")
                .assertExit(2)
                .assertStderrContains("no completion for 'fihs'", "did you mean 'fish'");
    }

    @Test
    void handsThatAreUsedToOtherToolsFindWhatTheyType() {
        project.run("migrate:status").assertExit(0).assertStdoutContains("2 pending");
        project.run("migrate:rollback").assertExit(0).assertStdoutContains("nothing to do");
        project.run("migrate:fresh").assertExit(2).assertStderrContains("--yes");
        project.run("--help").assertExit(0);
        assertThat(project.run("--help").stdout()).doesNotContain("migrate:status");
    }

    private List<String> offered(CompletingShell shell, String line) throws Exception {
        return shell.complete(project, "", line);
    }
}
