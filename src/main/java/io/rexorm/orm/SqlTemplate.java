package io.rexorm.orm;

import io.rexorm.script.LexicalRules;
import io.rexorm.script.SqlToken;
import io.rexorm.script.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Raw SQL, cut where its parameters stand. What is in quotes or comments is none.
 *
 * @param texts the text before each parameter, and that after the last
 * @param names the parameters' names, empty for {@code ?}
 * @param onlyReads whether it is a query that changes nothing
 */
record SqlTemplate(List<String> texts, List<String> names, boolean onlyReads) {

    static SqlTemplate positional(String sql, LexicalRules rules) {
        return new Cut(sql, false).all(SqlToken.of(sql, rules));
    }

    /** With {@code :name} in place of {@code ?}. */
    static SqlTemplate named(String sql, LexicalRules rules) {
        return new Cut(sql, true).all(SqlToken.of(sql, rules));
    }

    private static final class Cut {
        private final String sql;
        private final boolean named;
        private final List<String> texts = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private int from;

        Cut(String sql, boolean named) {
            this.sql = sql;
            this.named = named;
        }

        SqlTemplate all(List<SqlToken> tokens) {
            String verb = "";
            for (int i = 0; i < tokens.size(); i++) {
                SqlToken token = tokens.get(i);
                if (verb.isEmpty() && token.kind() == TokenKind.WORD) {
                    verb = token.text();
                }
                if (token.kind() != TokenKind.OPERATOR && token.kind() != TokenKind.PUNCTUATION) {
                    continue;
                }
                if (!named) {
                    marks(token);
                } else if (token.text().endsWith(":") && !token.text().endsWith("::") && i + 1 < tokens.size()) {
                    name(token, tokens.get(i + 1), i == 0 ? null : tokens.get(i - 1));
                }
            }
            texts.add(sql.substring(from));
            return new SqlTemplate(texts, names, verb.equalsIgnoreCase("select") || verb.equalsIgnoreCase("values"));
        }

        /** A doubled mark is the driver's way to write an operator with a question mark. */
        private void marks(SqlToken token) {
            String text = token.text();
            for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
                if (i + 1 < text.length() && text.charAt(i + 1) == '?') {
                    i++;
                } else {
                    cut(token.start() + i, token.start() + i + 1, "");
                }
            }
        }

        private void name(SqlToken colon, SqlToken word, @Nullable SqlToken before) {
            boolean cast =
                    before != null && colon.text().equals(":") && before.text().endsWith(":");
            if (word.kind() == TokenKind.WORD && !cast) {
                cut(word.start() - 1, word.end(), word.text());
            }
        }

        private void cut(int start, int end, String name) {
            texts.add(sql.substring(from, start));
            names.add(name);
            from = end;
        }
    }
}
