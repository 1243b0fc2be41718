package io.rexorm.cli;

import java.io.PrintWriter;

/**
 * Where the command writes.
 *
 * @param out for data
 * @param err for everything else
 * @param terminal whether a person reads it as it appears
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    void flush() {
        out.flush();
        err.flush();
    }
}
