package io.rexorm.dialect.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The column that stands where the server points to. The words of its message are of its language, and the place is counted in
 * what the driver has made of the statement: {@code $1} for each mark.
 */
final class NamedPlace {
    private NamedPlace() {}

    /** The last of the quoted names that stand at this place of the sent statement; null where there is none. */
    static @Nullable String of(String sql, int place) {
        int sent = 0;
        int marks = 0;
        boolean quoted = false;
        for (int i = 0; i < sql.length(); i++) {
            if (sent >= place && !quoted) {
                return sent == place ? lastName(sql, i) : null;
            }
            char c = sql.charAt(i);
            if (c == '"' || c == '\'') {
                quoted = !quoted;
            }
            sent += c == '?' && !quoted ? 1 + String.valueOf(++marks).length() : Character.isLowSurrogate(c) ? 0 : 1;
        }
        return null;
    }

    private static @Nullable String lastName(String sql, int from) {
        String name = null;
        int at = from;
        while (at < sql.length() && sql.charAt(at) == '"') {
            int end = at + 1;
            while (end < sql.length() && (sql.charAt(end) != '"' || sql.startsWith("\"\"", end))) {
                end += sql.charAt(end) == '"' ? 2 : 1;
            }
            name = sql.substring(at + 1, Math.min(end, sql.length())).replace("\"\"", "\"");
            at = end + 1;
            at += at < sql.length() && sql.charAt(at) == '.' ? 1 : 0;
        }
        return name;
    }
}
