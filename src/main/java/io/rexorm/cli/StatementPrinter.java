package io.rexorm.cli;

import io.rexorm.cli.config.LogLevel;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.sql.RenderedSql;
import java.io.PrintWriter;

/** Prints what the database says, and what is said to it, as far as the level goes. */
final class StatementPrinter implements SessionListener {
    private final PrintWriter err;
    private final LogLevel level;

    StatementPrinter(PrintWriter err, LogLevel level) {
        this.err = err;
        this.level = level;
    }

    @Override
    public void executed(RenderedSql statement, long nanos) {
        if (!level.includes(LogLevel.DEBUG)) {
            return;
        }
        err.println("  sql  " + statement.text() + ";  -- " + Wording.duration(nanos / 1_000_000));
        if (level.includes(LogLevel.TRACE) && !statement.binds().isEmpty()) {
            err.println("       " + statement.binds());
        }
        err.flush();
    }

    @Override
    public void warned(String message) {
        if (level.includes(LogLevel.INFO)) {
            err.println("  note  " + message);
        }
    }
}
