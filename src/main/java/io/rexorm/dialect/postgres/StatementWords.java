package io.rexorm.dialect.postgres;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the words of a statement from left to right. */
final class StatementWords {
    private final List<String> words;
    private int next;

    StatementWords(List<String> words) {
        this.words = words;
    }

    /** Takes these words if they are next. */
    boolean take(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!isAt(next + i, expected[i])) {
                return false;
            }
        }
        next += expected.length;
        return true;
    }

    /** Takes everything before a word; false where it does not come. */
    boolean skipTo(String word) {
        int at = words.subList(next, words.size()).indexOf(word);
        next += Math.max(at, 0);
        return at >= 0;
    }

    boolean isNext(String word) {
        return isAt(next, word);
    }

    private boolean isAt(int index, String word) {
        return index < words.size() && words.get(index).equals(word);
    }

    /** Takes a name, with its schema where it has one, as it is written in SQL; null where none is next. */
    @Nullable
    String name() {
        String part = part();
        if (part == null) {
            return null;
        }
        StringBuilder name = new StringBuilder(part);
        while (take(".")) {
            part = part();
            if (part == null) {
                return null;
            }
            name.append('.').append(part);
        }
        return name.toString();
    }

    /** A name of one part without its quotes, as the catalog holds it. */
    static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private @Nullable String part() {
        if (next == words.size()) {
            return null;
        }
        String word = words.get(next++);
        if (word.charAt(0) == '"') {
            return word.length() > 2 && word.endsWith("\"") ? word : null;
        }
        return isPlain(word) ? word.toLowerCase(Locale.ROOT) : null;
    }

    /** The server folds other letters than these in a way that depends on its locale. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || (c != '$' && (c < '0' || c > '9')))) {
                return false;
            }
        }
        return true;
    }
}
