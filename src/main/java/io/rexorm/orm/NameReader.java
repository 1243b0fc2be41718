package io.rexorm.orm;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Goes through a text of names: plain ones of letters, digits, {@code _} and {@code $}, and others in double quotes. */
final class NameReader {
    /** What PostgreSQL would cut a longer name down to. */
    private static final int LONGEST_NAME = 63;

    private static final int MOST_SHOWN = 60;

    private final String text;
    private int at;

    NameReader(String text) {
        this.text = text;
    }

    /** The text for a message: short, and without what would break a line or hide. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        int end = text.length() <= MOST_SHOWN ? text.length() : text.offsetByCodePoints(0, MOST_SHOWN / 2);
        text.substring(0, end).codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || Character.isISOControl(c);
            shown.appendCodePoint(hidden ? '?' : c);
        });
        return shown.append(end < text.length() ? "…" : "").toString();
    }

    String shown() {
        return shown(text);
    }

    boolean isAtEnd() {
        skipBlanks();
        return at == text.length();
    }

    /** Goes over this character, if it is next. */
    boolean take(char c) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /** Goes over this word, if it is next, in any letter case. */
    boolean takeWord(String word) {
        skipBlanks();
        int end = endOfWord();
        if (end - at == word.length() && text.regionMatches(true, at, word, 0, word.length())) {
            at = end;
            return true;
        }
        return false;
    }

    /** The name that is next, without its quotes; null where there is none. */
    @Nullable
    String name() {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '"') {
            return checked(quoted());
        }
        int start = at;
        at = endOfWord();
        return checked(text.substring(start, at));
    }

    private String quoted() {
        StringBuilder name = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                return "";
            } else if (c != '"') {
                name.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                name.append(c);
                i++;
            } else {
                at = i + 1;
                return name.toString();
            }
        }
        return "";
    }

    private @Nullable String checked(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw StoredEntity.invalid(
                    "the name '" + shown(name) + "' is longer than " + LONGEST_NAME
                            + " bytes, to which PostgreSQL would cut it",
                    "give it a shorter one");
        }
        boolean broken = name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        return name.isEmpty() || broken ? null : name;
    }

    private int endOfWord() {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean letter = c == '_' || Character.isLetter(c);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            boolean later = end > at && (c == '$' || mark || Character.isDigit(c));
            if (!letter && !later) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
