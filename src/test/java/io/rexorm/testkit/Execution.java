package io.rexorm.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A program of the system that was run to its end.
 *
 * @param exitCode its exit code
 * @param output what it wrote, errors included, without white space at the ends
 */
record Execution(int exitCode, String output) {

    /** Runs a program without libpq's variables and waits for its end. */
    static Execution of(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        removeLibpqVariables(builder);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Execution(exitCode(process), output.strip());
    }

    /** Runs a program that has to succeed. */
    static void succeeding(List<String> command) throws IOException {
        Execution execution = of(command);
        if (execution.exitCode != 0) {
            throw new IOException(command + " exited with " + execution.exitCode + ":\n" + execution.output);
        }
    }

    /** Takes {@code PGDATA}, {@code PGPORT} and the like from a program's environment. */
    static void removeLibpqVariables(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    }

    static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a program's end", e);
        }
    }
}
