package io.rexorm.dialect.postgres;

import java.util.Locale;

/** Finds COMMIT and ROLLBACK as statements of a DO block: not in its strings, its comments, or as a word of something else. */
final class CommittingBlock {
    private CommittingBlock() {}

    static boolean commits(String text) {
        StringBuilder word = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = passedOver(text, i);
            if (end > i) {
                i = end;
                continue;
            }
            if (c == ';' && isEnd(word)) {
                return true;
            }
            boolean part = isPart(c);
            boolean goesOn = part && i > 0 && isPart(text.charAt(i - 1));
            if (!goesOn && !(Character.isWhitespace(c) && isEnd(word))) {
                word.setLength(0);
            }
            if (part) {
                word.append(c);
            }
            i++;
        }
        return false;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isEnd(StringBuilder word) {
        String upper = word.toString().toUpperCase(Locale.ROOT);
        return upper.equals("COMMIT") || upper.equals("ROLLBACK");
    }

    /** Where the string or comment ends that begins at the index; the index itself where none does. */
    private static int passedOver(String text, int from) {
        if (text.charAt(from) == '\'') {
            return after(text, "'", from + 1);
        }
        if (text.startsWith("--", from)) {
            return after(text, "\n", from + 2);
        }
        return text.startsWith("/*", from) ? after(text, "*/", from + 2) : from;
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }
}
