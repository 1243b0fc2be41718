package io.rexorm.script;

/** Reads what stands in quotes and in block comments: the text in which nothing has a meaning but its own end. */
final class QuoteReader {
    private final ScriptSource source;
    private final CharReader reader;

    QuoteReader(ScriptSource source, CharReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /** Reads up to the closing quote; the quote doubled stands for itself. The opening one is next. */
    void quoted(char quote, boolean backslashes, String what) {
        SourcePosition opened = reader.position();
        reader.advance();
        while (true) {
            int c = reader.peek();
            if (c == CharReader.END) {
                throw unclosed(opened, what, "Close it with " + quote + " where it ends.");
            }
            reader.advance();
            if (c == quote && !reader.take(quote)) {
                return;
            }
            if (c == '\\' && backslashes && reader.peek() != CharReader.END) {
                reader.advance();
            }
        }
    }

    /** Whether a string or a quoted name with a prefix comes: {@code E'…'}, {@code X'…'}, {@code U&"…"}. */
    boolean prefixedIsNext(LexicalRules rules) {
        int prefix = reader.peek();
        int second = reader.peek(1);
        if (second == '\'') {
            return "eEbBxXnN".indexOf(prefix) >= 0;
        }
        return rules.escapeStrings()
                && (prefix == 'U' || prefix == 'u')
                && second == '&'
                && (reader.peek(2) == '\'' || reader.peek(2) == '"');
    }

    /** Reads what {@link #prefixedIsNext} has seen. */
    TokenKind prefixed(LexicalRules rules, boolean backslashesInPlainStrings) {
        int prefix = Character.toUpperCase(reader.peek());
        boolean unicode = prefix == 'U';
        boolean name = unicode && reader.peek(2) == '"';
        reader.advance(unicode ? 2 : 1);
        boolean backslashes = prefix == 'E' || (prefix == 'N' && backslashesInPlainStrings);
        quoted(name ? '"' : '\'', backslashes && rules.escapeStrings(), name ? "name in quotes" : "string");
        return name ? TokenKind.QUOTED_NAME : TokenKind.STRING;
    }

    /** Reads {@code [name]}, which ends at the first bracket. */
    void bracketed() {
        SourcePosition opened = reader.position();
        while (!reader.take(']')) {
            if (reader.peek() == CharReader.END) {
                throw unclosed(opened, "name in brackets", "Close it with ] where it ends.");
            }
            reader.advance();
        }
    }

    /**
     * Reads what begins with a dollar: a dollar quote, whose tag is empty or a name without a dollar in it, or else a
     * parameter.
     */
    TokenKind dollar(boolean dollarQuotes) {
        SourcePosition opened = reader.position();
        reader.advance();
        boolean number = Characters.isDigit(reader.peek());
        while (number ? Characters.isDigit(reader.peek()) : isTagPart(reader.peek())) {
            reader.advance();
        }
        if (!number && dollarQuotes && reader.take('$')) {
            dollarBody(opened, reader.markedText());
            return TokenKind.STRING;
        }
        return TokenKind.PARAMETER;
    }

    private static boolean isTagPart(int c) {
        return c != '$' && Characters.isNamePart(c);
    }

    private void dollarBody(SourcePosition opened, String delimiter) {
        while (true) {
            int c = reader.peek();
            if (c == CharReader.END) {
                throw unclosed(opened, "string in " + delimiter, "Close it with " + delimiter + " where it ends.");
            }
            reader.advance();
            if (c == '$' && takeRest(delimiter)) {
                return;
            }
        }
    }

    /** A dollar that ends no match may begin the next, so it is left. */
    private boolean takeRest(String delimiter) {
        for (int i = 1; i < delimiter.length(); i++) {
            if (!reader.take(delimiter.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Reads a block comment; its two opening characters are next. */
    void blockComment(boolean nested, boolean mayStayOpen) {
        SourcePosition opened = reader.position();
        reader.advance(2);
        int depth = 1;
        while (depth > 0) {
            int c = reader.peek();
            if (c == CharReader.END) {
                if (mayStayOpen) {
                    return;
                }
                throw unclosed(opened, "comment", "Close it with */ where it ends; comments nest in PostgreSQL.");
            }
            reader.advance();
            if (c == '*' && reader.take('/')) {
                depth--;
            } else if (c == '/' && nested && reader.take('*')) {
                depth++;
            }
        }
    }

    private ScriptException unclosed(SourcePosition opened, String what, String hint) {
        return ScriptException.script(source, opened, "The " + what + " that begins here is never closed.", hint);
    }
}
