package io.rexorm.orm;

import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.ValuesStatement.Effect;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.NamedParameters;
import io.rexorm.script.SqlToken;
import io.rexorm.script.StatementEffect;
import io.rexorm.script.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Raw SQL, cut where its parameters stand. What is in quotes or comments is none.
 *
 * @param texts the text before each parameter, and that after the last
 * @param parameters the parameters
 * @param effect what it does with rows
 * @param result whether it gives rows, where that can be seen
 */
record SqlTemplate(List<String> texts, List<Parameter> parameters, Effect effect, Result result) {
    /** Whether a statement gives rows. */
    enum Result {
        /** It changes rows, and gives none. */
        NONE,
        /** It changes rows, and gives them. */
        RETURNING,
        UNKNOWN
    }

    static SqlTemplate positional(String sql, LexicalRules rules) {
        return new Cut(sql, rules, false).all();
    }

    /** With {@code :name} in place of {@code ?}. */
    static SqlTemplate named(String sql, LexicalRules rules) {
        return new Cut(sql, rules, true).all();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : parameters) {
            names.add(parameter.name());
        }
        return names;
    }

    /**
     * Where a value is to stand.
     *
     * @param name its name, empty for {@code ?}
     * @param list what it is the only element of, or null
     */
    record Parameter(String name, @Nullable InList list) {}

    /**
     * {@code NOT IN (?)}.
     *
     * @param in whether there is no {@code NOT}
     * @param open the text before the element, as it is written
     * @param close the text after it
     */
    record InList(boolean in, String open, String close) {}

    private static final class Cut {
        private final String sql;
        private final boolean named;
        private final boolean driverKnowsNames;
        private final List<SqlToken> tokens;
        private final List<String> texts = new ArrayList<>();
        private final List<Parameter> parameters = new ArrayList<>();
        private int from;

        Cut(String sql, LexicalRules rules, boolean named) {
            this.sql = sql;
            this.named = named;
            this.driverKnowsNames = rules.namedParameters();
            this.tokens = RawStatement.tokens(sql, rules);
        }

        SqlTemplate all() {
            for (int i = 0; i < tokens.size(); i++) {
                SqlToken token = tokens.get(i);
                if (token.kind() == TokenKind.PARAMETER) {
                    throw foreign(token.start(), token.text());
                } else if (token.kind() != TokenKind.OPERATOR && token.kind() != TokenKind.PUNCTUATION) {
                    continue;
                }
                int before = parameters.size();
                marks(i);
                if (named && NamedParameters.beginsAt(tokens, i)) {
                    name(i);
                }
                if (driverKnowsNames && parameters.size() == before && names(token.text())) {
                    throw foreign(
                            token.start(),
                            token.text()
                                    + (i + 1 < tokens.size() ? tokens.get(i + 1).text() : ""));
                }
            }
            texts.add(sql.substring(from, tokens.get(tokens.size() - 1).end()));
            return switch (StatementEffect.of(tokens)) {
                case READS -> new SqlTemplate(texts, parameters, Effect.READS, Result.UNKNOWN);
                case CHANGES -> new SqlTemplate(texts, parameters, Effect.CHANGES, Result.NONE);
                case RETURNS -> new SqlTemplate(texts, parameters, Effect.CHANGES, Result.RETURNING);
                case OTHER -> new SqlTemplate(texts, parameters, Effect.RUNS, Result.UNKNOWN);
            };
        }

        /** A doubled mark is the driver's way to write an operator with a question mark. */
        private void marks(int at) {
            SqlToken token = tokens.get(at);
            String text = token.text();
            for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
                if (i + 1 < text.length() && text.charAt(i + 1) == '?') {
                    i++;
                } else if (named) {
                    throw StoredEntity.invalid(
                            "the statement has a ? at " + place(token.start() + i) + ", and its values have names",
                            "write :name in its place");
                } else if (i + 1 == text.length()
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).kind() == TokenKind.NUMBER) {
                    throw foreign(token.start() + i, "?" + tokens.get(at + 1).text());
                } else {
                    cut(token.start() + i, token.start() + i + 1, "", text.length() == 1 ? list(at, at) : null);
                }
            }
        }

        private static boolean names(String operator) {
            return operator.endsWith("@") || (operator.endsWith(":") && !operator.endsWith("::"));
        }

        /** Nothing would be bound to it, and drivers make null of it, or what was bound before. */
        private QueryException foreign(int at, String parameter) {
            return StoredEntity.invalid(
                    parameter.strip() + " at " + place(at) + " is no parameter here",
                    "write ? for values in their order, or :name for those in a Map");
        }

        private String place(int at) {
            String before = sql.substring(0, at);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            return line + ":" + (before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1);
        }

        private void name(int at) {
            SqlToken colon = tokens.get(at);
            SqlToken word = tokens.get(at + 1);
            cut(word.start() - 1, word.end(), word.text(), colon.text().length() == 1 ? list(at, at + 1) : null);
        }

        /** The words around an element, where it is the only one of a list. */
        private @Nullable Around list(int first, int last) {
            int open = next(first, -1);
            int word = next(open, -1);
            int close = next(last, 1);
            if (!is(open, "(") || !is(word, "IN") || !is(close, ")")) {
                return null;
            }
            int not = next(word, -1);
            return is(not, "NOT") ? new Around(false, not, close) : new Around(true, word, close);
        }

        private boolean is(int at, String word) {
            return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
        }

        /** The next token in a direction that says something. */
        private int next(int at, int step) {
            int next = at + step;
            while (next >= 0 && next < tokens.size() && tokens.get(next).isLayout()) {
                next += step;
            }
            return next;
        }

        private void cut(int start, int end, String name, @Nullable Around around) {
            int first = around == null ? start : tokens.get(around.first()).start();
            int last = around == null ? end : tokens.get(around.last()).end();
            texts.add(sql.substring(from, first));
            parameters.add(new Parameter(
                    name,
                    around == null
                            ? null
                            : new InList(around.in(), sql.substring(first, start), sql.substring(end, last))));
            from = last;
        }

        private record Around(boolean in, int first, int last) {}
    }
}
