package io.rexorm.migration.format;

import io.rexorm.script.MappedText;
import io.rexorm.script.TextLine;
import org.jspecify.annotations.Nullable;

/** Fills in what is written <code>${name}</code>. What has no value stays as it is. */
final class Placeholders {
    static final String OPEN = "${";

    private final Values values;

    Placeholders(Values values) {
        this.values = values;
    }

    /** Where values come from. */
    @FunctionalInterface
    interface Values {

        /**
         * The value of a placeholder, or null where it has none and stays.
         *
         * @param at the index in the line where it begins
         */
        @Nullable
        String find(String name, TextLine line, int at);
    }

    /** Appends the part of a line from an index on, with its values. A backslash before a placeholder keeps it. */
    void expand(TextLine line, int from, MappedText.Builder target) {
        String text = line.text();
        int kept = from;
        int start = text.indexOf(OPEN, from);
        while (start >= 0) {
            int end = text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            boolean escaped = start > kept && text.charAt(start - 1) == '\\';
            String value = escaped ? null : values.find(text.substring(start + OPEN.length(), end), line, start);
            if (escaped) {
                target.keep(line, kept, start - 1);
                kept = start;
            } else if (value != null) {
                target.keep(line, kept, start).insert(value, line, start);
                kept = end + 1;
            }
            start = text.indexOf(OPEN, end);
        }
        target.keep(line, kept, text.length()).end(line);
    }

    /** Whether a text could be a placeholder's name, and is no part of a pattern or of code. */
    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_.:-".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
