package io.rexorm.orm;

import io.rexorm.jdbc.QueryException;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.SourcePosition;
import io.rexorm.script.SqlToken;
import io.rexorm.script.Statement;
import io.rexorm.script.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * What raw SQL has to be: one whole statement, which leaves transactions alone. What is not is refused before it is sent, as drivers
 * disagree on it: a second statement is sent by PostgreSQL's and passed over by SQLite's.
 */
final class RawStatement {
    private static final Set<String> TRANSACTION_VERBS =
            Set.of("ABORT", "BEGIN", "COMMIT", "END", "RELEASE", "ROLLBACK", "SAVEPOINT");

    private RawStatement() {}

    /**
     * The tokens of a statement, up to its last one: a comment behind a semicolon is an empty statement to PostgreSQL's driver.
     *
     * @throws QueryException where it is none, or more than one, or begins or ends a transaction
     */
    static List<SqlToken> tokens(String sql, LexicalRules rules) {
        try {
            List<SqlToken> tokens = toLast(SqlToken.of(sql, rules));
            if (tokens.isEmpty()) {
                throw StoredEntity.invalid("the statement is empty", "write one");
            }
            if (tokens.stream().anyMatch(each -> each.kind() == TokenKind.DELIMITER)) {
                requireOne(sql, rules);
            }
            refuseTransactionControl(tokens);
            return tokens;
        } catch (ScriptException e) {
            throw StoredEntity.invalid(
                    "the statement is not complete at " + place(e.position()) + ": " + e.getMessage(), e.hint());
        }
    }

    private static List<SqlToken> toLast(List<SqlToken> tokens) {
        int end = tokens.size();
        while (end > 0 && (tokens.get(end - 1).isLayout() || tokens.get(end - 1).kind() == TokenKind.DELIMITER)) {
            end--;
        }
        return tokens.subList(0, end);
    }

    private static void requireOne(String sql, LexicalRules rules) {
        List<Statement> statements = ScriptParser.statements(sql, rules);
        if (statements.size() > 1) {
            throw StoredEntity.invalid(
                    "a second statement begins at " + place(statements.get(1).position())
                            + ", and only one is sent at a time",
                    "run each by itself, in tx(…) where they belong together");
        }
    }

    /** Sent as SQL it would leave a transaction open in a connection of the pool, or end one in the middle of {@code tx}. */
    private static void refuseTransactionControl(List<SqlToken> tokens) {
        List<SqlToken> words = tokens.stream()
                .filter(each -> !each.isLayout() && each.kind() != TokenKind.DELIMITER)
                .limit(2)
                .toList();
        SqlToken first = words.get(0);
        SqlToken second = words.get(words.size() - 1);
        boolean verb = TRANSACTION_VERBS.stream().anyMatch(first::is) && !second.is("PREPARED");
        boolean start = (first.is("START") || first.is("PREPARE")) && second.is("TRANSACTION");
        if (verb || start) {
            throw StoredEntity.invalid(
                    "transactions are not begun or ended by SQL",
                    "use tx(…), nested(…) for a part that may fail, or begin() with commit() and rollback()");
        }
    }

    private static String place(SourcePosition position) {
        return position.line() + ":" + position.column();
    }
}
