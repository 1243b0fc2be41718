package io.rexorm.script;

import java.util.Locale;

/** What each character may be part of, outside quotes. Both databases agree on these. */
final class Characters {

    /** Ctrl-Z, with which DOS ended its text files, and some editors of Windows still do. */
    static final int END_OF_FILE = 0x1A;

    private Characters() {}

    static boolean isBlank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    /**
     * A character that looks like a blank, or like nothing at all, and is none to a database, which takes it for a part
     * of a name.
     */
    static boolean isForeignBlank(int c) {
        if (c < 0x80) {
            return c == END_OF_FILE;
        }
        return Character.isSpaceChar(c)
                || c == '\u0085'
                || c == '\u180E'
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNameStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= 0x80 && !isForeignBlank(c));
    }

    static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }

    static boolean isOperator(int c) {
        return switch (c) {
            case '+', '-', '*', '/', '<', '>', '=', '~', '!', '@', '#', '%', '^', '&', '|', '`', '?', ':' -> true;
            default -> false;
        };
    }

    /** {@code U+00A0}. */
    static String codePointName(int c) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }
}
