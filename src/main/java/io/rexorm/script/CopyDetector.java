package io.rexorm.script;

/** Sees in the tokens of a statement whether it is a COPY that talks to its client. */
final class CopyDetector {
    private int depth;
    private boolean first = true;
    private boolean copy;
    private boolean afterFrom;
    private boolean afterTo;
    private boolean fromStdin;

    /** The next token that is neither layout nor comment. */
    void token(TokenKind kind, Lexer lexer) {
        if (first) {
            first = false;
            copy = kind == TokenKind.WORD && lexer.is("COPY");
        }
        if (!copy) {
            return;
        }
        if (kind == TokenKind.PUNCTUATION) {
            depth += lexer.is("(") ? 1 : lexer.is(")") ? -1 : 0;
        }
        boolean word = kind == TokenKind.WORD && depth == 0;
        boolean client = word && (lexer.is("STDIN") || lexer.is("STDOUT"));
        if (client && afterTo) {
            throw lexer.failure(
                    lexer.position(),
                    "COPY TO STDOUT has nobody to read what it writes.",
                    "Remove the statement, or write to a table.");
        }
        fromStdin |= client && afterFrom;
        afterFrom = word && lexer.is("FROM");
        afterTo = word && lexer.is("TO");
    }

    /** Whether the statement is {@code COPY … FROM STDIN}, so that its data follows it. */
    boolean fromStdin() {
        return fromStdin;
    }
}
