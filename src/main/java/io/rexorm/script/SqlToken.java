package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of SQL. Every character of a text belongs to exactly one, blanks and comments too.
 *
 * @param kind what it is
 * @param text the piece as it is written
 * @param start where it begins, as an index in the text
 */
public record SqlToken(TokenKind kind, String text, int start) {

    /**
     * The tokens of a text, in order; put together they are the text again.
     *
     * @throws ScriptException when a quote or a comment is not closed
     */
    public static List<SqlToken> of(String sql, LexicalRules rules) {
        List<SqlToken> tokens = new ArrayList<>();
        int start = 0;
        try (Lexer lexer = new Lexer(new TextSource("SQL", sql), rules)) {
            for (TokenKind kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
                String text = lexer.text();
                tokens.add(new SqlToken(kind, text, start));
                start += text.length();
            }
        }
        return tokens;
    }

    /** Where it ends: the index behind its last character. */
    public int end() {
        return start + text.length();
    }

    /** Whether it is a blank or a comment. */
    public boolean isLayout() {
        return kind == TokenKind.BLANK || kind == TokenKind.LINE_COMMENT || kind == TokenKind.BLOCK_COMMENT;
    }

    /** Whether it is this keyword or punctuation, in any letter case; give it in capitals. */
    public boolean is(String word) {
        boolean quoted = kind == TokenKind.QUOTED_NAME || kind == TokenKind.STRING;
        return !quoted && text.toUpperCase(Locale.ROOT).equals(word);
    }

    /** The name that it is, without its quotes: SQLite takes a string for a name where one has to stand. */
    public String name() {
        if (kind != TokenKind.QUOTED_NAME && kind != TokenKind.STRING) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        String quote = text.substring(text.length() - 1);
        return quote.equals("]") ? inner : inner.replace(quote + quote, quote);
    }

    /** Whether it names this, as the databases compare names that are not in quotes. */
    public boolean names(String name) {
        boolean named = kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME || kind == TokenKind.STRING;
        return named && name().equalsIgnoreCase(name);
    }
}
