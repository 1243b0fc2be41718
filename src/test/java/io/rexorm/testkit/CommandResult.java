package io.rexorm.testkit;

/**
 * What a command left: its exit code and all that it wrote. A failing assertion shows the whole.
 *
 * <pre>{@code
 * project.run("migrate").assertExit(0).assertStderrContains("create_users");
 * }</pre>
 */
public record CommandResult(int exitCode, String stdout, String stderr) {

    /** Checks the exit code. */
    public CommandResult assertExit(int expected) {
        return check(exitCode == expected, "the exit code should be " + expected);
    }

    /** Checks the whole of stdout. */
    public CommandResult assertStdout(String expected) {
        return check(stdout.equals(expected), "stdout should be exactly\n" + expected);
    }

    /** Checks that stdout holds each of these texts. */
    public CommandResult assertStdoutContains(String... parts) {
        return checkContains("stdout", stdout, parts);
    }

    /** Checks that stderr holds each of these texts. */
    public CommandResult assertStderrContains(String... parts) {
        return checkContains("stderr", stderr, parts);
    }

    /** Checks that a text, a password say, is nowhere in the output. */
    public CommandResult assertNowhere(String text) {
        return check(!stdout.contains(text) && !stderr.contains(text), "nothing should contain \"" + text + "\"");
    }

    /** Checks that nothing was written to stdout. */
    public CommandResult assertStdoutEmpty() {
        return check(stdout.isEmpty(), "stdout should be empty");
    }

    /** Checks that nothing was written to stderr. */
    public CommandResult assertStderrEmpty() {
        return check(stderr.isEmpty(), "stderr should be empty");
    }

    @Override
    public String toString() {
        return "exit code " + exitCode + "\n--- stdout\n" + stdout + "\n--- stderr\n" + stderr + "\n---";
    }

    private CommandResult checkContains(String stream, String text, String... parts) {
        for (String part : parts) {
            check(text.contains(part), stream + " should contain \"" + part + "\"");
        }
        return this;
    }

    private CommandResult check(boolean holds, String expectation) {
        if (!holds) {
            throw new AssertionError(expectation + ", but this is what came:\n" + this);
        }
        return this;
    }
}
