package io.rexorm.processor;

import io.rexorm.script.SqlToken;
import io.rexorm.script.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the columns that a statement gives, where its text tells them all. */
final class SelectedNames {
    private static final Set<String> AFTER = Set.of(
            "FROM",
            "WHERE",
            "GROUP",
            "HAVING",
            "WINDOW",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "FOR",
            "INTO",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            ";");

    private final List<SqlToken> tokens;
    private final List<List<SqlToken>> items = new ArrayList<>(List.of(new ArrayList<>()));

    private SelectedNames(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** The names, or null where there is a {@code *} or a column that only the database can name. */
    static @Nullable List<String> of(List<SqlToken> tokens) {
        SelectedNames selected = new SelectedNames(tokens);
        int from = selected.start();
        if (from < 0) {
            return null;
        }
        selected.cut(from);
        List<String> names = new ArrayList<>();
        for (List<SqlToken> item : selected.items) {
            String name = name(item);
            if (name == null) {
                return null;
            }
            names.add(name);
        }
        return names;
    }

    /** Where the columns begin: behind SELECT or RETURNING; -1 where a WITH or another word is in front. */
    private int start() {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            if (depth == 0
                    && (tokens.get(i).is("RETURNING")
                            || (i == 0 && tokens.get(i).is("SELECT")))) {
                boolean some = i + 1 < tokens.size()
                        && (tokens.get(i + 1).is("DISTINCT")
                                || tokens.get(i + 1).is("ALL"));
                return some ? i + 2 : i + 1;
            }
        }
        return -1;
    }

    private void cut(int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            depth += depth(token);
            List<SqlToken> item = items.get(items.size() - 1);
            boolean word = token.kind() == TokenKind.WORD || token.kind() == TokenKind.DELIMITER;
            if (depth == 0
                    && word
                    && !item.isEmpty()
                    && AFTER.contains(token.text().toUpperCase(Locale.ROOT))) {
                return;
            } else if (depth == 0 && token.is(",")) {
                items.add(new ArrayList<>());
            } else {
                item.add(token);
            }
        }
    }

    private static int depth(SqlToken token) {
        return token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }

    /** {@code name}, {@code u.name}, {@code … as name}, {@code u.name alias}, {@code count(*) alias}. */
    private static @Nullable String name(List<SqlToken> item) {
        int last = item.size() - 1;
        if (last < 0 || !isName(item.get(last))) {
            return null;
        }
        boolean known = last == 0
                || item.get(last - 1).is("AS")
                || isPath(item, last)
                || item.get(last - 1).is(")")
                || isPath(item, last - 1);
        return known ? item.get(last).name() : null;
    }

    /** Whether a column ends here, from the first token on. */
    private static boolean isPath(List<SqlToken> item, int end) {
        for (int i = end; i >= 0; i--) {
            boolean right =
                    (end - i) % 2 == 0 ? isName(item.get(i)) : item.get(i).is(".");
            if (!right) {
                return false;
            }
        }
        return end % 2 == 0;
    }

    private static boolean isName(SqlToken token) {
        return token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_NAME;
    }
}
