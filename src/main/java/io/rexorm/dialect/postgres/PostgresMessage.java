package io.rexorm.dialect.postgres;

import io.rexorm.jdbc.Redactor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a message can be shown to those who must not see values. */
final class PostgresMessage {
    /** {@code invalid input syntax for type integer: "x"}: a value is in quotes, those of the server's language. */
    private static final String QUOTES = "\"'`«»„“”‘’‹›「」";

    private static final String NOT_SHOWN = "its message may hold values, and is not shown";

    /**
     * The classes of SQLSTATE whose messages tell names, words of the statement and figures of the server. What is not here may have
     * been written by a function ({@code RAISE}), with whatever values it has.
     */
    private static final List<String> WITHOUT_VALUES = List.of(
            "0A", "21", "23", "24", "25", "26", "28", "2B", "2D", "34", "3B", "3D", "3F", "40", "42", "53", "54", "55",
            "57", "58", "F0");

    private PostgresMessage() {}

    /** The server's message, its details aside, without values. */
    static String ofServer(String message, String state) {
        String kind = state.substring(0, Math.min(2, state.length()));
        if (WITHOUT_VALUES.contains(kind)) {
            return message;
        }
        return kind.equals("22")
                ? Redactor.withoutQuoted(message, QUOTES)
                : "the server refused the statement with " + state + "; " + NOT_SHOWN;
    }

    /** Whether something stands in quotes in it, as names do. */
    static boolean hasQuoted(String message) {
        return message.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
    }

    /** The message of the driver without values. */
    static String ofDriver(String message, @Nullable String state) {
        return state != null && state.startsWith("22")
                ? "the driver refused a value with " + state + "; " + NOT_SHOWN
                : message;
    }
}
