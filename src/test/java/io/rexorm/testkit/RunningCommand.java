package io.rexorm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A command that was started and may still run. Closing it kills it. */
public final class RunningCommand implements AutoCloseable {
    private final Process process;
    private final Path stdout;
    private final Path stderr;
    private final Duration limit;

    RunningCommand(Process process, Path stdout, Path stderr, Duration limit) {
        this.process = process;
        this.stdout = stdout;
        this.stderr = stderr;
        this.limit = limit;
    }

    /** Whether it has not ended yet. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** What it has written to stdout up to now. */
    public String stdout() {
        return read(stdout);
    }

    /** What it has written to stderr up to now. */
    public String stderr() {
        return read(stderr);
    }

    /** Waits until stderr holds a text: until the command has come to a certain point. */
    public RunningCommand awaitStderr(String text) {
        return await("stderr", this::stderr, text);
    }

    /** Waits until stdout holds a text: until the command has come to a certain point. */
    public RunningCommand awaitStdout(String text) {
        return await("stdout", this::stdout, text);
    }

    private RunningCommand await(String stream, Supplier<String> written, String text) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!written.get().contains(text)) {
            boolean ended = !isRunning();
            if (ended && !written.get().contains(text) || System.nanoTime() > deadline) {
                throw new AssertionError(stream + " never held \"" + text + "\":\n" + result());
            }
            pause();
        }
        return this;
    }

    /** Asks it to end, as {@code kill} does: SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Asks it to end, as Ctrl-C does: SIGINT. */
    public void interrupt() {
        try {
            Execution.succeeding(List.of("kill", "-INT", "" + process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it at once; nothing of its own runs any more. */
    public void killHard() {
        process.destroyForcibly();
        await();
    }

    /**
     * Waits for its end.
     *
     * @throws AssertionError if it does not end in time; it is killed then
     */
    public CommandResult await() {
        return await(limit);
    }

    CommandResult await(Duration time) {
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("not done within " + time.toMillis() + " ms:\n" + result());
            }
            return result();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a command", e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            killHard();
        }
        try {
            Files.deleteIfExists(stdout);
            Files.deleteIfExists(stderr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandResult result() {
        return new CommandResult(process.isAlive() ? -1 : process.exitValue(), stdout(), stderr());
    }

    private static String read(Path file) {
        try {
            // Not readString: a character may be written by half.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a command", e);
        }
    }
}
