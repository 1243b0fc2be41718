package io.rexorm.packaged;

import io.rexorm.testkit.Command;
import io.rexorm.testkit.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine with its first arguments. It inherits nothing, and has five minutes.
 *
 * @param words the program and its first arguments
 */
record Program(List<String> words) implements Command {
    private static final int MINUTES = 5;

    static Program of(String... words) {
        return new Program(List.of(words));
    }

    /** The packaged command on the Java that runs this test, or another. */
    static Program jar(Path javaHome) {
        return of(
                javaHome.resolve("bin/java").toString(),
                "-jar",
                Artifacts.runnable().toString());
    }

    @Override
    public CommandResult run(Path workingDirectory, Map<String, String> environment, List<String> arguments) {
        try {
            List<String> command = new ArrayList<>(words);
            command.addAll(arguments);
            Path stdout = Files.createTempFile("program-stdout-", ".txt");
            Path stderr = Files.createTempFile("program-stderr-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            CommandResult result =
                    new CommandResult(process.exitValue(), Files.readString(stdout), Files.readString(stderr));
            Files.delete(stdout);
            Files.delete(stderr);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + words, e);
        }
    }
}
