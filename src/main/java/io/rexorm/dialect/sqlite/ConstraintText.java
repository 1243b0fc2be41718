package io.rexorm.dialect.sqlite;

import io.rexorm.script.LexicalRules;
import io.rexorm.script.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A constraint as a line of CREATE TABLE. */
final class ConstraintText {
    private final List<SqlToken> tokens = new ArrayList<>();
    private final int keyword;

    ConstraintText(String text) {
        for (SqlToken token : SqlToken.of(text, LexicalRules.SQLITE)) {
            if (!token.isLayout()) {
                tokens.add(token);
            }
        }
        keyword = tokens.get(0).is("CONSTRAINT") ? 2 : 0;
    }

    /** Whether a line of CREATE TABLE is a constraint, by its first token; a column otherwise. */
    static boolean begins(SqlToken token) {
        return token.is("CONSTRAINT")
                || token.is("PRIMARY")
                || token.is("UNIQUE")
                || token.is("CHECK")
                || token.is("FOREIGN");
    }

    @Nullable
    String name() {
        return keyword == 0 ? null : tokens.get(1).name();
    }

    /** What it is: {@code PRIMARY}, {@code UNIQUE}, {@code CHECK} or {@code FOREIGN}. */
    String keyword() {
        return tokens.get(keyword).text().toUpperCase(Locale.ROOT);
    }

    /** The names in the first brackets, in small letters: the columns of a key. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        int at = keyword;
        while (at < tokens.size() && !tokens.get(at).is("(")) {
            at++;
        }
        boolean first = true;
        for (int i = at + 1; i < tokens.size() && !tokens.get(i).is(")"); i++) {
            if (first) {
                columns.add(tokens.get(i).name().toLowerCase(Locale.ROOT));
            }
            first = tokens.get(i).is(",");
        }
        return columns;
    }

    /** Whether the constraint of a key or a condition speaks of the column; the columns of another table do not count. */
    boolean mentions(String column) {
        if (!keyword().equals("CHECK")) {
            return columns().contains(column.toLowerCase(Locale.ROOT));
        }
        for (SqlToken token : tokens.subList(keyword, tokens.size())) {
            if (token.names(column)) {
                return true;
            }
        }
        return false;
    }

    /** The condition of a check without its layout, to compare it with another. */
    String condition() {
        return compact(tokens.subList(keyword + 1, tokens.size()));
    }

    static String compact(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        for (SqlToken token : SqlToken.of(sql, LexicalRules.SQLITE)) {
            if (!token.isLayout()) {
                tokens.add(token);
            }
        }
        return compact(tokens);
    }

    private static String compact(List<SqlToken> tokens) {
        StringBuilder text = new StringBuilder();
        for (SqlToken token : tokens) {
            text.append(text.length() == 0 ? "" : " ").append(token.text());
        }
        return text.toString();
    }
}
