package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a line comment, with their places. */
final class CommentWords {
    private static final int AFTER_DASHES = 2;

    private final Lexer lexer;
    private final String comment;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    CommentWords(Lexer lexer) {
        this.lexer = lexer;
        comment = lexer.text();
        int start = AFTER_DASHES;
        for (int i = AFTER_DASHES; i <= comment.length(); i++) {
            if (i < comment.length() && !isAnyBlank(comment.charAt(i))) {
                continue;
            }
            if (i > start) {
                words.add(comment.substring(start, i));
                starts.add(start);
            }
            start = i + 1;
        }
    }

    private static boolean isAnyBlank(char c) {
        return Characters.isBlank(c) || Characters.isForeignBlank(c);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int size() {
        return words.size();
    }

    String get(int index) {
        return words.get(index);
    }

    String lowerCase(int index) {
        return words.get(index).toLowerCase(Locale.ROOT);
    }

    /** Where a word is; for the first it is where the comment begins. */
    SourcePosition position(int index) {
        return index == 0 ? lexer.position() : positionAt(starts.get(index));
    }

    private SourcePosition positionAt(int charIndex) {
        SourcePosition start = lexer.position();
        return new SourcePosition(start.file(), start.line(), start.column() + comment.codePointCount(0, charIndex));
    }

    void requirePlainBlanks() {
        for (int i = 0; i < comment.length(); i++) {
            char c = comment.charAt(i);
            if (Characters.isForeignBlank(c)) {
                throw lexer.foreignBlank(positionAt(i), c);
            }
        }
    }

    ScriptException failure(int index, String message, String hint) {
        return lexer.failure(position(index), message, hint);
    }

    /** What is said of a word that is none of these; a blank behind its colon is part of the mistake. */
    ScriptException unknown(int index, String what, List<String> known) {
        String word = lowerCase(index);
        boolean torn = word.endsWith(":") && index + 1 < size();
        String nearest = NearestWord.of(torn ? word + lowerCase(index + 1) : word, known);
        String list = "Known are " + String.join(", ", known) + ".";
        return failure(
                index,
                "Unknown " + what + " " + get(index) + ".",
                nearest == null ? list : "Did you mean " + nearest + "? " + list);
    }
}
