package io.rexorm.compile;

/** The text of a source without its comments and its layout: the same for two sources that differ in nothing else. */
public final class JavaTokens {
    private static final String SEPARATORS = "(){}[];,@\"'";

    private final String source;
    private final StringBuilder tokens = new StringBuilder();
    private int at;
    private boolean gap;

    private JavaTokens(String source) {
        this.source = source;
    }

    /**
     * The tokens in a row, with a blank between two that would be one without.
     *
     * @return the source itself where a Unicode escape may hide where a comment or a string begins
     */
    public static String of(String source) {
        return source.contains("\\u") ? source : new JavaTokens(source).read();
    }

    private String read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                skip(at + 1);
            } else if (source.startsWith("//", at)) {
                skip(endOfLine());
            } else if (source.startsWith("/*", at)) {
                skip(behind("*/", at + 2));
            } else if (source.startsWith("\"\"\"", at)) {
                take(behind("\"\"\"", at + 3));
            } else if (c == '"' || c == '\'') {
                take(behind(String.valueOf(c), at + 1));
            } else {
                take(at + 1);
            }
        }
        return tokens.toString();
    }

    private void skip(int end) {
        at = end;
        gap = true;
    }

    private void take(int end) {
        if (gap && tokens.length() > 0 && wouldJoin(tokens.charAt(tokens.length() - 1), source.charAt(at))) {
            tokens.append(' ');
        }
        tokens.append(source, at, end);
        at = end;
        gap = false;
    }

    private static boolean wouldJoin(char left, char right) {
        boolean word = Character.isJavaIdentifierPart(left);
        return word == Character.isJavaIdentifierPart(right)
                && (word || (SEPARATORS.indexOf(left) < 0 && SEPARATORS.indexOf(right) < 0));
    }

    private int endOfLine() {
        int end = at;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The index behind the next one of these that no backslash stands before; the end where there is none. */
    private int behind(String closing, int from) {
        boolean escapes = !closing.equals("*/");
        int i = from;
        while (i < source.length() && !source.startsWith(closing, i)) {
            i += escapes && source.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + closing.length(), source.length());
    }
}
