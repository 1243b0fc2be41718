package io.rexorm.cli;

import io.rexorm.migration.StopRequest;
import java.io.BufferedReader;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Where the command writes, whom it can ask, and who can stop it.
 *
 * @param out for data
 * @param err for everything else
 * @param terminal whether a person reads it as it appears
 * @param answers what a person types, or null where nobody can be asked
 * @param stop asks what runs to stop
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        @Nullable BufferedReader answers,
        StopRequest stop) {

    /** A console on which nobody can be asked, and nobody stops anything. */
    public Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this(out, err, terminal, null, new StopRequest());
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
