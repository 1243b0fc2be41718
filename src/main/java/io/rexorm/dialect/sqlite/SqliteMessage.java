package io.rexorm.dialect.sqlite;

/** The messages of the SQLite driver, without its ornaments. */
final class SqliteMessage {
    private static final String NEAR = "near \"";

    private SqliteMessage() {}

    /** What SQLite said: the driver writes {@code [SQLITE_ERROR] SQL error or missing database (near "x": syntax error)}. */
    static String of(String message) {
        int open = message.indexOf(" (");
        if (message.startsWith("[SQLITE_") && open > 0 && message.endsWith(")")) {
            return message.substring(open + 2, message.length() - 1);
        }
        return message;
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
        int at = sql.indexOf(word);
        return at < 0 || sql.indexOf(word, at + 1) >= 0 ? -1 : sql.codePointCount(0, at);
    }
}
