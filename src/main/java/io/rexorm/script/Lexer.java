package io.rexorm.script;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into tokens, one at each {@link #next()}; the methods that ask for text and place are about the token
 * that was read last. Every character belongs to exactly one token, blanks and comments too.
 */
final class Lexer implements AutoCloseable {
    /** A line of COPY data may be of any length; it comes in pieces of at most this many characters. */
    private static final int DATA_PIECE = 8_192;

    private final ScriptSource source;
    private final CharReader reader;
    private final QuoteReader quotes;
    private final OperatorReader operators;
    private LexicalRules rules;
    private Delimiter delimiter = Delimiter.SEMICOLON;
    private boolean backslashesInPlainStrings;
    private int line = 1;
    private int column = 1;
    private long startOffset;

    Lexer(ScriptSource source, LexicalRules rules) {
        this.source = source;
        this.rules = rules;
        reader = new CharReader(source);
        quotes = new QuoteReader(source, reader);
        operators = new OperatorReader(reader);
    }

    /** From here on the script is read by these rules, and statements end at semicolons again. */
    void startSection(LexicalRules sectionRules) {
        rules = sectionRules;
        delimiter = Delimiter.SEMICOLON;
    }

    LexicalRules rules() {
        return rules;
    }

    void delimiter(Delimiter newDelimiter) {
        delimiter = newDelimiter;
    }

    Delimiter delimiter() {
        return delimiter;
    }

    /** Whether a backslash escapes in {@code '…'} too, as it does while {@code standard_conforming_strings} is off. */
    void backslashesInPlainStrings(boolean on) {
        backslashesInPlainStrings = on;
    }

    TokenKind next() {
        begin();
        int c = reader.peek();
        if (c == CharReader.END) {
            return TokenKind.END;
        }
        if (Characters.isBlank(c)) {
            return blanks();
        }
        if (delimiter.isNext(reader)) {
            reader.advance(delimiter.text().length());
            return TokenKind.DELIMITER;
        }
        if (Characters.isNameStart(c)) {
            return word();
        }
        if (Characters.isDigit(c)) {
            return number();
        }
        if (Characters.isForeignBlank(c)) {
            throw foreignBlank(position(), c);
        }
        if (c == '{') {
            throw failure(
                    position(),
                    "A brace stands here, which SQL has in quotes only.",
                    "If this is a template, run Rex-ORM on what the program makes of it that fills it in.");
        }
        return symbol((char) c);
    }

    private void begin() {
        reader.mark();
        line = reader.line();
        column = reader.column();
        startOffset = reader.byteOffset();
    }

    private TokenKind symbol(char c) {
        return switch (c) {
            case '\'' -> string();
            case '"' -> quotedName(c);
            case '$' -> quotes.dollar(rules.dollarQuotes());
            case '[' -> rules.bracketIdentifiers() ? bracketedName() : punctuation();
            case '\\' -> rules.psqlCommands() ? restOfLine(TokenKind.PSQL_COMMAND) : punctuation();
            case '-' -> reader.peek(1) == '-' ? restOfLine(TokenKind.LINE_COMMENT) : operator();
            case '/' -> reader.peek(1) == '*' ? blockComment() : operator();
            case '`' -> rules.backtickIdentifiers() ? quotedName(c) : operator();
            default -> Characters.isOperator(c) ? operator() : punctuation();
        };
    }

    private TokenKind string() {
        quotes.quoted('\'', backslashesInPlainStrings && rules.escapeStrings(), "string");
        return TokenKind.STRING;
    }

    private TokenKind blanks() {
        while (Characters.isBlank(reader.peek())) {
            reader.advance();
        }
        return TokenKind.BLANK;
    }

    private TokenKind word() {
        if (quotes.prefixedIsNext(rules)) {
            return quotes.prefixed(rules, backslashesInPlainStrings);
        }
        while (Characters.isNamePart(reader.peek())) {
            reader.advance();
        }
        return TokenKind.WORD;
    }

    private TokenKind number() {
        int c = reader.peek();
        while (Characters.isDigit(c) || Characters.isNameStart(c) || (c == '.' && Characters.isDigit(reader.peek(1)))) {
            reader.advance();
            c = reader.peek();
        }
        return TokenKind.NUMBER;
    }

    private TokenKind quotedName(char quote) {
        quotes.quoted(quote, false, "name in quotes");
        return TokenKind.QUOTED_NAME;
    }

    private TokenKind bracketedName() {
        quotes.bracketed();
        return TokenKind.QUOTED_NAME;
    }

    private TokenKind blockComment() {
        quotes.blockComment(rules.nestedComments(), rules.openCommentAtEnd());
        return TokenKind.BLOCK_COMMENT;
    }

    private TokenKind operator() {
        operators.read(rules, delimiter);
        return TokenKind.OPERATOR;
    }

    private TokenKind punctuation() {
        reader.advance();
        return TokenKind.PUNCTUATION;
    }

    private TokenKind restOfLine(TokenKind kind) {
        while (reader.peek() != CharReader.END && !Characters.isLineEnd(reader.peek())) {
            reader.advance();
        }
        return kind;
    }

    ScriptException foreignBlank(SourcePosition at, int c) {
        if (c == Characters.END_OF_FILE) {
            return failure(at, "A Ctrl-Z stands here, an old mark for the end of a file.", "Remove it.");
        }
        return failure(
                at,
                "The character " + Characters.codePointName(c) + " stands here, which looks like a blank and is none.",
                "Put an ordinary blank in its place, or quotes around it.");
    }

    /** Takes the line end that is next, if one is. */
    void lineEnd() {
        begin();
        reader.take('\r');
        reader.take('\n');
    }

    /** Takes the rest of the line with its line end as a token, whatever is in it. */
    void wholeLine() {
        begin();
        restOfLine(TokenKind.BLANK);
        reader.take('\r');
        reader.take('\n');
    }

    /**
     * Takes the next piece of COPY data as a token: a line with its line feed, or a part of a line that is very long. A
     * lone carriage return is data.
     *
     * @return false at the end of the script
     */
    boolean data() {
        begin();
        int c = reader.peek();
        while (c != CharReader.END) {
            reader.advance();
            boolean full = reader.markedLength() >= DATA_PIECE && !Character.isHighSurrogate((char) c);
            if (c == '\n' || full) {
                return true;
            }
            c = reader.peek();
        }
        return reader.markedLength() > 0;
    }

    /** Whether the token is this text in any letter case; give it in capitals. */
    boolean is(String text) {
        if (reader.markedLength() != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = reader.markedAt(i);
            if ((c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean endsWith(char c) {
        return reader.markedLength() > 0 && reader.markedAt(reader.markedLength() - 1) == c;
    }

    String text() {
        return reader.markedText();
    }

    /** The text of the token, cut after so many characters. */
    String text(int longest) {
        return reader.markedText(longest);
    }

    void appendTo(StringBuilder target) {
        reader.appendMarkedTo(target);
    }

    /** Digests the token as UTF-8. */
    void digest(TextDigest target) {
        reader.digestMarked(target);
    }

    SourcePosition position() {
        return new SourcePosition(source.name(), line, column);
    }

    /** Where the token is in a text that was made from another; null in any other. */
    @Nullable
    MappedPlace mappedPlace() {
        return reader.markedPlace();
    }

    /** Where the token begins in the source, in bytes. */
    long startOffset() {
        return startOffset;
    }

    /** Where the token ends in the source, in bytes. */
    long endOffset() {
        return reader.byteOffset();
    }

    ScriptException failure(SourcePosition at, String message, String hint) {
        return ScriptException.script(source, at, message, hint);
    }

    @Override
    public void close() {
        reader.close();
    }
}
