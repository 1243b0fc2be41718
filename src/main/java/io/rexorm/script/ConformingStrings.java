package io.rexorm.script;

import java.util.List;
import java.util.Locale;

/**
 * The one setting that changes how the rest of a script is read: while {@code standard_conforming_strings} is off,
 * PostgreSQL takes a backslash in {@code '…'} for an escape.
 */
final class ConformingStrings {
    private static final List<String> OFF = List.of("OFF", "FALSE", "NO", "0", "'OFF'", "'FALSE'", "'NO'", "'0'");

    private ConformingStrings() {}

    static boolean isSetBy(Statement statement) {
        List<String> words = statement.words();
        int name = nameIndex(words);
        return words.size() == name + 3
                && words.get(0).equals("SET")
                && words.get(name).equals("STANDARD_CONFORMING_STRINGS");
    }

    /** Whether the statement, which {@link #isSetBy sets} it, turns it off. */
    static boolean isTurnedOffBy(Statement statement) {
        List<String> words = statement.words();
        return OFF.contains(words.get(words.size() - 1).toUpperCase(Locale.ROOT));
    }

    private static int nameIndex(List<String> words) {
        boolean scoped = words.size() > 1
                && (words.get(1).equals("LOCAL") || words.get(1).equals("SESSION"));
        return scoped ? 2 : 1;
    }
}
