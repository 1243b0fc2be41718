package io.rexorm.migration.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a line of a formatted SQL changelog says to Liquibase. */
enum ChangelogLine {
    CHANGESET("changeset"),
    ROLLBACK("rollback"),
    COMMENT("comment"),
    PRECONDITIONS("preconditions"),
    PRECONDITION("precondition-"),
    VALID_CHECKSUM("validchecksum"),
    PROPERTY("property"),
    IGNORE_LINES("ignorelines"),
    /** What only the paid edition reads. */
    PAID("include", "includeall", "rollbacksqlfile", "tagdatabase"),
    HEADER("liquibase"),
    /** The first line of a block comment that holds a rollback. */
    ROLLBACK_BLOCK,
    SQL;

    private static final String BLOCK = "/*";

    /** The words that such a line can begin with, a blank before and behind each. */
    private final String words;

    ChangelogLine(String... words) {
        this.words = " " + String.join(" ", words) + " ";
    }

    static ChangelogLine of(String line) {
        String directive = directive(line);
        if (directive == null) {
            return isRollbackBlock(line) ? ROLLBACK_BLOCK : SQL;
        }
        return ofWords(directive);
    }

    /** What the line would say with a second dash; a comment with one is a mistake to Liquibase too. */
    static ChangelogLine withOneDash(String line) {
        String text = line.strip();
        boolean oneDash = text.startsWith("-") && !text.startsWith("--");
        return oneDash ? ofWords(text.substring(1).strip()) : SQL;
    }

    private static ChangelogLine ofWords(String text) {
        String first = firstWord(text);
        for (ChangelogLine kind : values()) {
            if ((!first.isEmpty() && kind.words.contains(" " + first + " "))
                    || (kind == PRECONDITION && first.startsWith("precondition-"))) {
                return kind;
            }
        }
        return SQL;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isRollbackBlock(String line) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        if (!text.startsWith(BLOCK)) {
            return false;
        }
        String words = text.substring(BLOCK.length()).strip();
        return words.startsWith("liquibase") && words.substring(9).strip().equals("rollback");
    }

    /** What stands behind the two dashes of a line that is a comment, or null. */
    static @Nullable String directive(String line) {
        String text = line.strip();
        return text.startsWith("--") ? text.substring(2).strip() : null;
    }

    /** The index behind the first word of the directive in the line, and behind the blank or colon that follows it. */
    int argument(String line) {
        int at = line.indexOf("--") + 2;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        while (at < line.length() && !Character.isWhitespace(line.charAt(at)) && line.charAt(at) != ':') {
            at++;
        }
        while (at < line.length() && (Character.isWhitespace(line.charAt(at)) || line.charAt(at) == ':')) {
            at++;
        }
        return at;
    }
}
