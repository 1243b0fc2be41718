package io.rexorm.cli;

import org.jspecify.annotations.Nullable;

/** Writes one JSON document, indented by two. The caller opens and closes; commas and line ends come by themselves. */
final class JsonWriter {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;

    JsonWriter open(char bracket) {
        text.append(bracket);
        depth++;
        first = true;
        return this;
    }

    JsonWriter close(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        text.append(bracket);
        first = false;
        return this;
    }

    /** Begins an element of an array. */
    JsonWriter item() {
        separate();
        return this;
    }

    /** Begins a member of an object. */
    JsonWriter name(String name) {
        separate();
        quote(name);
        text.append(": ");
        return this;
    }

    JsonWriter value(@Nullable String value) {
        if (value == null) {
            text.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    JsonWriter value(long value) {
        text.append(value);
        return this;
    }

    JsonWriter value(boolean value) {
        text.append(value);
        return this;
    }

    JsonWriter nothing() {
        text.append("null");
        return this;
    }

    /** The document with a line end. */
    @Override
    public String toString() {
        return text + "\n";
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
        newLine();
    }

    private void newLine() {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20) {
                        text.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
