package io.rexorm.script;

/**
 * What differs between the lexical rules of databases, as data. The lexer is one; a dialect fills this table.
 *
 * @param nestedComments block comments nest
 * @param openCommentAtEnd a block comment may be left open at the end of the file
 * @param dollarQuotes {@code $tag$ … $tag$} is a string
 * @param escapeStrings {@code E'…'} knows backslash escapes, and so does {@code '…'} while
 *     {@code standard_conforming_strings} is off
 * @param bracketIdentifiers {@code [name]} is an identifier
 * @param backtickIdentifiers {@code `name`} is an identifier
 * @param copyData data follows {@code COPY … FROM STDIN}
 * @param psqlCommands a backslash outside quotes begins a command of {@code psql}
 * @param atomicBodies {@code BEGIN ATOMIC … END} in a function or procedure holds statements
 * @param namedParameters {@code :name} and {@code @name} are parameters, and no operator has these characters
 * @param triggerBodies {@code BEGIN … END} in a trigger holds statements
 */
public record LexicalRules(
        boolean nestedComments,
        boolean openCommentAtEnd,
        boolean dollarQuotes,
        boolean escapeStrings,
        boolean bracketIdentifiers,
        boolean backtickIdentifiers,
        boolean copyData,
        boolean psqlCommands,
        boolean atomicBodies,
        boolean namedParameters,
        boolean triggerBodies) {

    /** The rules of PostgreSQL. */
    public static final LexicalRules POSTGRES =
            new LexicalRules(true, false, true, true, false, false, true, true, true, false, false);

    /** The rules of SQLite. */
    public static final LexicalRules SQLITE =
            new LexicalRules(false, true, false, false, true, true, false, false, false, true, true);
}
