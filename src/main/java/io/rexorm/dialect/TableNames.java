package io.rexorm.dialect;

import io.rexorm.script.LexicalRules;
import io.rexorm.script.SqlToken;
import io.rexorm.script.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which tables the names in a statement stand for. Immutable. */
public final class TableNames {
    private static final Set<String> BEFORE_TABLES = Set.of("FROM", "JOIN", "UPDATE", "INTO", ",", ".", "ONLY");

    private final List<SqlToken> tokens;

    private TableNames(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * The names in a statement.
     *
     * @throws io.rexorm.script.ScriptException when a quote or a comment in it is not closed
     */
    public static TableNames in(String sql, LexicalRules rules) {
        List<SqlToken> tokens = new ArrayList<>();
        for (SqlToken token : SqlToken.of(sql, rules)) {
            if (!token.isLayout()) {
                tokens.add(token);
            }
        }
        return new TableNames(tokens);
    }

    /** The tokens of the statement without blanks and comments. */
    public List<SqlToken> tokens() {
        return List.copyOf(tokens);
    }

    /** The table that the statement calls by this name, after {@code posts AS p} or {@code posts p}; otherwise the name itself. */
    public String tableOf(String name) {
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (isName(tokens.get(i)) && BEFORE_TABLES.stream().anyMatch(tokens.get(i - 1)::is)) {
                int alias = tokens.get(i + 1).is("AS") ? i + 2 : i + 1;
                if (alias < tokens.size() && tokens.get(alias).names(name)) {
                    return tokens.get(i).name();
                }
            }
        }
        return name;
    }

    private static boolean isName(SqlToken token) {
        return token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_NAME;
    }
}
