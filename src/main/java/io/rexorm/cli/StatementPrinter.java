package io.rexorm.cli;

import io.rexorm.jdbc.SessionListener;
import io.rexorm.sql.RenderedSql;
import java.io.PrintWriter;

/** Prints what the database says, and with {@code -v} what is said to it. */
final class StatementPrinter implements SessionListener {
    private final PrintWriter err;
    private final int verbose;
    private final boolean quiet;

    /**
     * @param verbose 0: nothing, 1: statements, 2: their parameters too
     * @param quiet not even what the database warns of
     */
    StatementPrinter(PrintWriter err, int verbose, boolean quiet) {
        this.err = err;
        this.verbose = verbose;
        this.quiet = quiet;
    }

    @Override
    public void executed(RenderedSql statement, long nanos) {
        if (verbose > 0) {
            err.println("  sql  " + statement.text() + ";  -- " + Wording.duration(nanos / 1_000_000));
        }
        if (verbose > 1 && !statement.binds().isEmpty()) {
            err.println("       " + statement.binds());
        }
        if (verbose > 0) {
            err.flush();
        }
    }

    @Override
    public void warned(String message) {
        if (!quiet) {
            err.println("  note  " + message);
        }
    }
}
