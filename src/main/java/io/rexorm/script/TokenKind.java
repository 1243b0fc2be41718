package io.rexorm.script;

/** What a token is. */
public enum TokenKind {
    /** The end of the script. */
    END,
    /** Blanks and line ends. */
    BLANK,
    LINE_COMMENT,
    BLOCK_COMMENT,
    /** A backslash and what follows it on its line: a command to {@code psql}. */
    PSQL_COMMAND,
    /** What ends a statement: a semicolon, or what {@code rex:delimiter} has put in its place. */
    DELIMITER,
    /** A keyword, or a name without quotes. */
    WORD,
    QUOTED_NAME,
    /** A string in single quotes, with its prefix, or in dollar quotes. */
    STRING,
    NUMBER,
    /** {@code $1} and its like. */
    PARAMETER,
    OPERATOR,
    /** A single character that is none of the above. */
    PUNCTUATION
}
