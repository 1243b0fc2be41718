package io.rexorm.dialect.sqlite;

import io.rexorm.jdbc.Redactor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of the SQLite driver, without its ornaments. */
final class SqliteMessage {
    private static final String NEAR = "near \"";
    private static final String NO_TABLE = "no such table: ";
    private static final String[] MISSING = {"no such column: ", " has no column named "};
    private static final List<String> OF_STATEMENTS = List.of(
            NEAR, "no such ", "unrecognized token: ", "ambiguous column name: ", "table ", "index ", "duplicate ");

    private SqliteMessage() {}

    /** What SQLite said: the driver writes {@code [SQLITE_ERROR] SQL error or missing database (near "x": syntax error)}. */
    static String of(String message) {
        int open = message.indexOf(" (");
        if (message.startsWith("[SQLITE_") && open > 0 && message.endsWith(")")) {
            return message.substring(open + 2, message.length() - 1);
        }
        return message;
    }

    /** The message without what may be a value: it stays whole where the words in quotes are those of a statement. */
    static String bare(String message) {
        for (String beginning : OF_STATEMENTS) {
            if (message.startsWith(beginning)) {
                return message;
            }
        }
        return Redactor.withoutQuoted(message, "'\"[]");
    }

    /**
     * Where in the statement the message points, in code points from 0, or -1. SQLite names the word it stumbled over; where that occurs
     * more than once the place is not known.
     */
    static int position(String message, String sql) {
        if (!message.startsWith(NEAR)) {
            return -1;
        }
        int end = message.indexOf("\": ", NEAR.length());
        if (end <= NEAR.length()) {
            return -1;
        }
        String word = message.substring(NEAR.length(), end);
        int at = indexOfWord(sql, word, 0);
        return at < 0 || indexOfWord(sql, word, at + 1) >= 0 ? -1 : sql.codePointCount(0, at);
    }

    /** The column that is not there: {@code no such column: users.age}, {@code table users has no column named age}; else null. */
    static @Nullable String missingColumn(String message) {
        for (String before : MISSING) {
            int at = message.indexOf(before);
            if (at >= 0) {
                String column = message.substring(at + before.length());
                return column.substring(column.lastIndexOf('.') + 1);
            }
        }
        return null;
    }

    /** The table that is not there: {@code no such table: users}; else null. */
    static @Nullable String missingTable(String message) {
        int at = message.indexOf(NO_TABLE);
        return at < 0 ? null : message.substring(at + NO_TABLE.length());
    }

    private static int indexOfWord(String sql, String word, int from) {
        int at = sql.indexOf(word, from);
        while (at >= 0
                && (continues(sql, at - 1, word.charAt(0)) || continues(sql, at + word.length(), lastOf(word)))) {
            at = sql.indexOf(word, at + 1);
        }
        return at;
    }

    /** Whether the character at the index and its neighbour in the word belong to one longer word. */
    private static boolean continues(String sql, int index, char neighbour) {
        return index >= 0
                && index < sql.length()
                && Character.isUnicodeIdentifierPart(sql.charAt(index))
                && Character.isUnicodeIdentifierPart(neighbour);
    }

    private static char lastOf(String word) {
        return word.charAt(word.length() - 1);
    }
}
