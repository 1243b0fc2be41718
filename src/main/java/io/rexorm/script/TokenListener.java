package io.rexorm.script;

/** Hears what has a meaning in a script while it is parsed. */
interface TokenListener {
    TokenListener NONE = new TokenListener() {};

    /** The lexer has read a token of a statement. */
    default void token(Lexer lexer) {}

    /** The lexer has read a piece of COPY data. */
    default void data(Lexer lexer) {}

    /** The lexer has read a comment that is no directive. */
    default void comment(Lexer lexer) {}

    default void endOfStatement() {}

    /** A directive, written in the one way that all its spellings share. */
    default void directive(String text) {}
}
