package io.rexorm.script;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that a script says again and again, each held once: a large file of small statements is mostly that. */
final class SharedWords {
    private static final int MOST = 1000;

    private final Map<String, String> words = new HashMap<>();

    /** The text of a token as a statement keeps it: words in capitals, anything else as written. */
    String of(TokenKind kind, String text) {
        return switch (kind) {
            case WORD -> shared(text.toUpperCase(Locale.ROOT));
            case PUNCTUATION, OPERATOR, DELIMITER, QUOTED_NAME -> shared(text);
            default -> text;
        };
    }

    private String shared(String word) {
        String known = words.get(word);
        if (known != null) {
            return known;
        }
        if (words.size() < MOST) {
            words.put(word, word);
        }
        return word;
    }
}
