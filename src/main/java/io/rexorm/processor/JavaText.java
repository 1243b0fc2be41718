package io.rexorm.processor;

/** Java that is being written, line by line, in ASCII whatever the names in it: any encoding of the compiler will do. */
final class JavaText {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    void line(String line) {
        if (!line.isEmpty()) {
            text.append("    ".repeat(depth));
            escape(line);
        }
        text.append('\n');
    }

    /** A line that ends with a brace, and what follows is inside. */
    void open(String line) {
        line(line + " {");
        depth++;
    }

    /** The end of what was opened. */
    void close() {
        close("}");
    }

    void close(String end) {
        depth--;
        line(end);
    }

    private void escape(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 128) {
                text.append(c);
            } else {
                text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
