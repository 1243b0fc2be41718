package io.rexorm.orm;

import io.rexorm.CallSite;
import io.rexorm.jdbc.Session;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of statements: their texts, what they were given, and which were slow. Thread-safe. */
final class StatementLog {
    private static final long NEVER = Long.MAX_VALUE;

    private final Log sql = Log.named("io.rexorm.sql");
    private final Log params = Log.named("io.rexorm.sql.params");
    private final Log slow = Log.named("io.rexorm.slow");
    private final Level sqlLevel;
    private final Level paramsLevel;
    private final long slowNanos;
    private final Failures failures;

    StatementLog(LogSettings settings, Failures failures) {
        this.sqlLevel = settings.statements();
        this.paramsLevel = settings.parameters();
        this.slowNanos =
                settings.slowAfter() == null ? NEVER : settings.slowAfter().toNanos();
        this.failures = failures;
    }

    /** Sends a statement on a session. */
    @FunctionalInterface
    interface Work<R> {
        R on(Session session);

        /** How many rows the result stands for; -1 where that is not known. */
        default long rows(R result) {
            if (result instanceof Collection<?> rows) {
                return rows.size();
            }
            return result instanceof Optional<?> row ? row.stream().count() : -1;
        }
    }

    /** Sends a statement, and tells of it where somebody wants to know. */
    <R> R run(BoundStatement statement, Session session, Work<R> work) {
        if (slowNanos == NEVER && !sql.isOn(sqlLevel) && !params.isOn(paramsLevel)) {
            return work.on(session);
        }
        long start = System.nanoTime();
        R result;
        try {
            result = work.on(session);
        } catch (Throwable e) {
            tell(statement, System.nanoTime() - start, "failed");
            throw e;
        }
        tell(statement, System.nanoTime() - start, rows(work.rows(result)));
        return result;
    }

    private void tell(BoundStatement statement, long nanos, @Nullable String outcome) {
        if (sql.isOn(sqlLevel)) {
            sql.write(sqlLevel, line(statement, nanos, outcome));
        }
        if (params.isOn(paramsLevel)) {
            List<String> bound = failures.parameters(statement);
            if (!bound.isEmpty()) {
                params.write(paramsLevel, inOneLine(String.join(", ", bound)));
            }
        }
        if (nanos >= slowNanos && slow.isOn(Level.WARNING)) {
            slow.write(Level.WARNING, line(statement, nanos, outcome));
        }
    }

    private static String line(BoundStatement statement, long nanos, @Nullable String outcome) {
        String time = String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        return time + (outcome == null ? "" : ", " + outcome) + ": "
                + inOneLine(statement.sql().text()) + " at " + CallSite.here();
    }

    private static @Nullable String rows(long rows) {
        return rows < 0 ? null : rows == 1 ? "1 row" : rows + " rows";
    }

    /** So that nothing can look like another line of the log. */
    private static String inOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return line.toString();
    }
}
