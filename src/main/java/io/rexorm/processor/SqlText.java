package io.rexorm.processor;

import io.rexorm.script.LexicalRules;
import io.rexorm.script.NamedParameters;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.SourcePosition;
import io.rexorm.script.SqlToken;
import io.rexorm.script.Statement;
import io.rexorm.script.StatementEffect;
import io.rexorm.script.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one database reads it.
 *
 * @param tokens what it is made of, without blanks and comments
 * @param names the names of its parameters
 * @param problem what is wrong with it, or null
 */
record SqlText(
        List<SqlToken> tokens, Set<String> names, @Nullable String problem) {

    /** As each database reads it that can; as PostgreSQL does where none can. */
    static List<SqlText> readings(String sql) {
        SqlText first = of(sql, LexicalRules.POSTGRES);
        List<SqlText> readings = new ArrayList<>(List.of(first, of(sql, LexicalRules.SQLITE)));
        readings.removeIf(each -> each.problem != null);
        return readings.isEmpty() ? List.of(first) : readings;
    }

    private static SqlText of(String sql, LexicalRules rules) {
        try {
            List<SqlToken> all = SqlToken.of(sql, rules);
            List<SqlToken> tokens =
                    all.stream().filter(each -> !each.isLayout()).toList();
            Set<String> names = new LinkedHashSet<>(NamedParameters.of(all));
            return new SqlText(tokens, names, problem(sql, tokens, rules));
        } catch (ScriptException e) {
            String hint = e.hint();
            return new SqlText(
                    List.of(),
                    Set.of(),
                    "the statement is not complete at " + place(e.position()) + ": " + e.getMessage()
                            + (hint == null ? "" : " " + hint));
        }
    }

    private static @Nullable String problem(String sql, List<SqlToken> tokens, LexicalRules rules) {
        if (tokens.stream().allMatch(each -> each.kind() == TokenKind.DELIMITER)) {
            return "the statement is empty; write one";
        }
        for (SqlToken token : tokens) {
            boolean mark = token.kind() == TokenKind.OPERATOR
                    && token.text().replace("??", "").contains("?");
            if (mark || token.kind() == TokenKind.PARAMETER) {
                return token.text() + " is no parameter here; write :name, with the name of one of the method's";
            }
        }
        List<Statement> statements = ScriptParser.statements(sql, rules);
        return statements.size() > 1
                ? "a second statement begins at " + place(statements.get(1).position())
                        + ", and only one is sent at a time; write a method for each"
                : null;
    }

    private static String place(SourcePosition position) {
        return position.line() + ":" + position.column();
    }

    StatementEffect effect() {
        return StatementEffect.of(tokens);
    }
}
