package io.rexorm.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the command as a process of its own: from the classes under test, or from the jar that the system property
 * {@code rexorm.test.jar} names.
 */
final class ProcessCommand implements Command {
    private static final String MAIN = "io.rexorm.cli.Main";

    private final List<String> prefix;
    private final List<String> program;
    private final Duration limit;

    private ProcessCommand(List<String> program, Duration limit) {
        this(List.of(), program, limit);
    }

    private ProcessCommand(List<String> prefix, List<String> program, Duration limit) {
        this.prefix = prefix;
        this.program = program;
        this.limit = limit;
    }

    static ProcessCommand rexorm(Duration limit) {
        String jar = System.getProperty("rexorm.test.jar");
        return jar == null
                ? ofMain(MAIN, limit)
                : new ProcessCommand(List.of("-jar", new File(jar).getAbsolutePath()), limit);
    }

    /** The same command, started by another: {@code setpriv}, say. */
    ProcessCommand after(List<String> starter) {
        return new ProcessCommand(starter, program, limit);
    }

    static ProcessCommand ofMain(String mainClass, Duration limit) {
        List<String> program =
                List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), mainClass);
        return new ProcessCommand(program, limit);
    }

    @Override
    public CommandResult run(Path workingDirectory, Map<String, String> environment, List<String> arguments) {
        try (RunningCommand running = start(workingDirectory, environment, arguments)) {
            return running.await();
        }
    }

    RunningCommand start(Path workingDirectory, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmn32m"));
        if (environment.containsKey("HOME")) {
            // The JVM asks the user database, not the variable.
            command.add("-Duser.home=" + environment.get("HOME"));
        }
        command.addAll(program);
        command.addAll(arguments);
        try {
            Path stdout = outputFile("stdout");
            Path stderr = outputFile("stderr");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new RunningCommand(process, stdout, stderr, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes when the running command is closed, or at the latest with this JVM. */
    private static Path outputFile(String stream) throws IOException {
        Path file = Files.createTempFile("rexorm-" + stream + "-", ".txt");
        file.toFile().deleteOnExit();
        return file;
    }
}
