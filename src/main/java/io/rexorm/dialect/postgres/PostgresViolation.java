package io.rexorm.dialect.postgres;

import io.rexorm.jdbc.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/** Which constraint was broken, as the server says. */
final class PostgresViolation {
    private PostgresViolation() {}

    /** The constraint, or null where the failure is another. */
    static @Nullable Violation of(String state, ServerErrorMessage server) {
        Violation.Kind kind = switch (state) {
            case "23505" -> Violation.Kind.UNIQUE;
            case "23503" -> Violation.Kind.FOREIGN_KEY;
            case "23502" -> Violation.Kind.NOT_NULL;
            case "23514" -> Violation.Kind.CHECK;
            default -> null;
        };
        if (kind == null) {
            return null;
        }
        String column = server.getColumn();
        List<String> columns = column == null ? keyColumns(server.getDetail()) : List.of(column);
        return new Violation(kind, server.getConstraint(), server.getTable(), columns);
    }

    /** The detail is {@code Key (email, lower(name))=(…) already exists.}; the columns are in the first brackets. */
    private static List<String> keyColumns(@Nullable String detail) {
        int open = detail == null ? -1 : detail.indexOf('(');
        int end = detail == null ? -1 : detail.indexOf(")=(", open + 1);
        if (detail == null || open < 0 || end < 0) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (String column : detail.substring(open + 1, end).split(", ", -1)) {
            columns.add(column.replace("\"", ""));
        }
        return columns;
    }
}
