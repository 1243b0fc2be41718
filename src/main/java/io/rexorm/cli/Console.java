package io.rexorm.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Where the command writes, and whom it can ask.
 *
 * @param out for data
 * @param err for everything else
 * @param terminal whether a person reads it as it appears
 * @param answers what a person types, or null where nobody can be asked
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        @Nullable BufferedReader answers) {

    /** A console on which nobody can be asked. */
    public Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this(out, err, terminal, null);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
