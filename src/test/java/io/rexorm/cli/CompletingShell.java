package io.rexorm.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rexorm.testkit.Project;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A shell that completes a line with the script that {@code rexorm completion} prints for it. */
enum CompletingShell {
    BASH("bash.sh", "--norc"),
    ZSH("zsh.zsh", "-f"),
    FISH("fish.fish", "--no-config");

    private final String driver;
    private final String bare;

    CompletingShell(String driver, String bare) {
        this.driver = driver;
        this.bare = bare;
    }

    String program() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Skips the test where the shell is not installed. */
    void assumeInstalled() {
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program()))) {
                return;
            }
        }
        System.err.println(
                "[rexorm test] NO " + name() + ": install the package " + program() + "; ITS TESTS ARE SKIPPED");
        assumeTrue(false, program() + " is not installed");
    }

    /** What the shell offers for the last word of the line, in a folder of the project. */
    List<String> complete(Project project, String folder, String line) throws IOException, InterruptedException {
        return complete(project, folder, line, " \t\n\"'><;|&(");
    }

    /** @param wordBreaks at which characters bash ends a word */
    List<String> complete(Project project, String folder, String line, String wordBreaks)
            throws IOException, InterruptedException {
        project.write(
                "completion", project.run("completion", program()).assertExit(0).stdout());
        Process process = new ProcessBuilder(
                        program(),
                        bare,
                        Path.of("src/test/resources/completion", driver)
                                .toAbsolutePath()
                                .toString(),
                        project.path("completion").toString(),
                        line,
                        wordBreaks)
                .directory(project.path(folder).toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(program() + " has failed:\n" + output);
        }
        List<String> offered = new ArrayList<>(output.lines().toList());
        offered.removeIf(String::isEmpty);
        return offered;
    }
}
