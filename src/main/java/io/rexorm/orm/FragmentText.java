package io.rexorm.orm;

import io.rexorm.jdbc.QueryException;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.ScriptException;
import io.rexorm.script.SqlToken;
import io.rexorm.script.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * SQL text with {@code {}} for each part, cut there. What would change the statement around it, or the number of its values, is refused
 * with its place: an open quote, parenthesis or bracket, a comma or a clause outside them, a comment, a semicolon, a parameter of another
 * kind.
 */
final class FragmentText {
    /** Those that hold on both databases. */
    private static final LexicalRules RULES =
            new LexicalRules(true, false, true, true, false, true, false, false, false, false, false);

    /** What begins another part of a statement; all are reserved words on PostgreSQL, so that no column is called so. */
    private static final Set<String> CLAUSES = Set.of(
            "SELECT",
            "INTO",
            "FROM",
            "WHERE",
            "GROUP",
            "HAVING",
            "WINDOW",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "FOR",
            "ON",
            "RETURNING");

    private static final String MARK =
            "write {} for a value, a column or another expression, and give it behind the text";

    private static final String WHOLE = "a fragment is a whole expression";

    private final String sql;
    private final List<SqlToken> tokens;
    private final List<String> texts = new ArrayList<>();
    private int from;
    private int quotedMark = -1;

    private FragmentText(String sql) {
        this.sql = sql;
        try {
            // Braces are nothing that the lexer knows; what stands in their place is as long.
            this.tokens = SqlToken.of(sql.replace("{}", "()"), RULES);
        } catch (ScriptException e) {
            throw StoredEntity.invalid(
                    "the fragment '" + NameReader.shown(sql) + "' is not complete at "
                            + e.position().line() + ":" + e.position().column() + ": " + e.getMessage(),
                    e.hint());
        }
    }

    /**
     * The texts around the parts.
     *
     * @throws QueryException when the text is none, or does not have so many parts
     */
    static List<String> cut(String sql, int parts) {
        FragmentText text = new FragmentText(sql);
        text.read();
        int marks = text.texts.size() - 1;
        if (marks != parts) {
            String quoted = text.quotedMark < 0
                    ? ""
                    : "; the one at " + text.place(text.quotedMark) + " stands in quotes, and is text";
            throw StoredEntity.invalid(
                    "the fragment '" + NameReader.shown(sql) + "' has " + marks + " {}, and was given " + parts
                            + (parts == 1 ? " part" : " parts") + quoted,
                    MARK);
        }
        return text.texts;
    }

    private void read() {
        List<SqlToken> open = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            refuse(token);
            if (token.is("(") && sql.startsWith("{}", token.start())) {
                texts.add(sql.substring(from, token.start()));
                i++;
                from = tokens.get(i).end();
            } else if (open.isEmpty() && isClause(i)) {
                throw refused(
                        token,
                        "the clause " + token.text(),
                        "put a query into parentheses, and the rest into its own call");
            } else if (token.is(",") && open.isEmpty()) {
                throw refused(token, "a comma outside parentheses", "a fragment is one expression");
            } else if (token.is("(") || token.is("[")) {
                open.add(token);
            } else if (token.is(")") || token.is("]")) {
                if (open.isEmpty() || !open.remove(open.size() - 1).is(token.is(")") ? "(" : "[")) {
                    throw refused(token, "a " + named(token) + " that nothing opens", WHOLE);
                }
            }
        }
        if (!open.isEmpty()) {
            throw refused(open.get(0), "a " + named(open.get(0)) + " that is not closed", WHOLE);
        }
        texts.add(sql.substring(from));
        if (sql.isBlank()) {
            throw StoredEntity.invalid("a fragment has no text", "leave it out");
        }
    }

    private boolean isClause(int at) {
        SqlToken token = tokens.get(at);
        if (token.kind() != TokenKind.WORD || CLAUSES.stream().noneMatch(token::is)) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && tokens.get(before).isLayout()) {
            before--;
        }
        return !(token.is("FROM") && before >= 0 && tokens.get(before).is("DISTINCT"));
    }

    private static String named(SqlToken token) {
        return token.is("(") || token.is(")") ? "parenthesis" : "bracket";
    }

    private void refuse(SqlToken token) {
        String text = sql.substring(token.start(), token.end());
        switch (token.kind()) {
            case LINE_COMMENT, BLOCK_COMMENT -> throw refused(token, "a comment", "write it in Java");
            case DELIMITER -> throw refused(token, "a semicolon", "a fragment is a part of one statement");
            case PARAMETER -> throw refused(token, "the parameter " + text, MARK);
            case STRING, QUOTED_NAME -> {
                int mark = text.indexOf("{}");
                quotedMark = quotedMark < 0 && mark >= 0 ? token.start() + mark : quotedMark;
                if (token.kind() == TokenKind.STRING && text.startsWith("$")) {
                    throw refused(token, "a text in dollar quotes", "only PostgreSQL knows them; use single quotes");
                }
            }
            default -> {
                // A doubled mark is the driver's way to write an operator with a question mark.
                if (text.replace("??", "").contains("?")) {
                    throw refused(token, "a question mark", MARK + "; an operator's question mark is ??");
                }
            }
        }
    }

    private QueryException refused(SqlToken at, String what, String hint) {
        return StoredEntity.invalid(
                "the fragment '" + NameReader.shown(sql) + "' has " + what + " at " + place(at.start()), hint);
    }

    /** {@code 1:14}. */
    private String place(int index) {
        int line = 1;
        int start = 0;
        for (int end = sql.indexOf('\n'); end >= 0 && end < index; end = sql.indexOf('\n', end + 1)) {
            line++;
            start = end + 1;
        }
        return line + ":" + (index - start + 1);
    }
}
