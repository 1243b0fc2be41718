package io.rexorm.script;

/** Finds the end of COPY data without keeping it. */
final class CopyReader {
    private final ScriptSource source;
    private final Lexer lexer;
    private final TokenListener listener;

    CopyReader(ScriptSource source, Lexer lexer, TokenListener listener) {
        this.source = source;
        this.lexer = lexer;
        this.listener = listener;
    }

    /** Reads from behind the semicolon of a COPY statement to behind the line that ends its data. */
    CopyData read(SourcePosition statement, SectionBuilder section) {
        lexer.wholeLine();
        section.append(TokenKind.BLANK, lexer);
        String rest = lexer.text().strip();
        if (!rest.isEmpty() && !rest.startsWith("--")) {
            throw lexer.failure(
                    lexer.position(),
                    "Text follows a COPY … FROM STDIN; on its line, where its data begins on the next.",
                    "Begin a new line behind the semicolon.");
        }
        long start = lexer.endOffset();
        boolean lineStart = true;
        while (lexer.data()) {
            if (lineStart && isEndOfData()) {
                section.append(TokenKind.BLANK, lexer);
                return new CopyData(source, start, lexer.startOffset() - start);
            }
            lineStart = lexer.endsWith('\n');
            section.appendData(lexer);
            listener.data(lexer);
        }
        throw lexer.failure(
                statement,
                "The data of this COPY … FROM STDIN has no end.",
                "Put a line with nothing but \\. behind the data.");
    }

    private boolean isEndOfData() {
        return lexer.is("\\.\n") || lexer.is("\\.\r\n") || lexer.is("\\.\r") || lexer.is("\\.");
    }
}
