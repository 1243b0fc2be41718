package io.rexorm.dialect.sqlite;

import io.rexorm.jdbc.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which constraint was broken, as SQLite's message says: {@code UNIQUE constraint failed: users.email}. */
final class SqliteViolation {
    private static final String FAILED = " constraint failed";

    private SqliteViolation() {}

    /** The constraint, or null where the message is of another failure. */
    static @Nullable Violation of(String message) {
        int end = message.indexOf(FAILED);
        if (end < 0) {
            return null;
        }
        Violation.Kind kind = switch (message.substring(0, end)) {
            case "UNIQUE" -> Violation.Kind.UNIQUE;
            case "FOREIGN KEY" -> Violation.Kind.FOREIGN_KEY;
            case "NOT NULL" -> Violation.Kind.NOT_NULL;
            case "CHECK" -> Violation.Kind.CHECK;
            default -> null;
        };
        if (kind == null) {
            return null;
        }
        int colon = message.indexOf(": ", end);
        String what = colon < 0 ? "" : message.substring(colon + 2);
        if (kind == Violation.Kind.CHECK || what.isEmpty() || what.startsWith("index '")) {
            return new Violation(kind, what.isEmpty() ? null : name(what), null, List.of());
        }
        String table = null;
        List<String> columns = new ArrayList<>();
        for (String column : what.split(", ", -1)) {
            int dot = column.indexOf('.');
            table = dot < 0 ? table : column.substring(0, dot);
            columns.add(column.substring(dot + 1));
        }
        return new Violation(kind, null, table, columns);
    }

    /** An index over an expression is told as {@code index 'users_lower_key'}. */
    private static String name(String what) {
        return what.startsWith("index '") ? what.substring("index '".length(), what.length() - 1) : what;
    }
}
