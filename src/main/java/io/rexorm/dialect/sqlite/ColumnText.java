package io.rexorm.dialect.sqlite;

import io.rexorm.script.LexicalRules;
import io.rexorm.script.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column as a line of CREATE TABLE: its name, its type, and clauses such as {@code NOT NULL} or {@code CHECK (…)}. What
 * is not changed stays as it is written.
 */
final class ColumnText {
    private final String text;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final int typeEnd;

    /**
     * A clause of the column.
     *
     * @param keyword the word that says what it is, in capitals: {@code NOT}, {@code DEFAULT}, {@code CHECK}
     * @param name the constraint's name, or null
     * @param start the index of its first character
     * @param end the index behind its last one
     */
    record Clause(String keyword, @Nullable String name, int start, int end) {}

    ColumnText(String text) {
        this.text = text;
        for (SqlToken token : SqlToken.of(text, LexicalRules.SQLITE)) {
            if (!token.isLayout()) {
                tokens.add(token);
            }
        }
        int next = 1;
        while (next < tokens.size() && !begins(next)) {
            next++;
        }
        typeEnd = tokens.get(next - 1).end();
        while (next < tokens.size()) {
            next = clause(next);
        }
    }

    String text() {
        return text;
    }

    String name() {
        return tokens.get(0).name();
    }

    /** The declared type, empty where there is none. */
    String type() {
        return text.substring(tokens.get(0).end(), typeEnd).strip();
    }

    @Nullable
    Clause find(String keyword) {
        for (Clause clause : clauses) {
            if (clause.keyword().equals(keyword)) {
                return clause;
            }
        }
        return null;
    }

    List<Clause> clauses() {
        return clauses;
    }

    String textOf(Clause clause) {
        return text.substring(clause.start(), clause.end());
    }

    /** The words of a clause, in capitals. */
    List<String> words(Clause clause) {
        List<String> words = new ArrayList<>();
        for (SqlToken token : tokens) {
            if (token.start() >= clause.start() && token.end() <= clause.end()) {
                words.add(token.text().toUpperCase(Locale.ROOT));
            }
        }
        return words;
    }

    String withType(String type) {
        int nameEnd = tokens.get(0).end();
        return text.substring(0, nameEnd) + " " + type + text.substring(typeEnd);
    }

    String withNullability(boolean nullable) {
        ColumnText plain = new ColumnText(without("NULL"));
        if (nullable) {
            return plain.without("NOT");
        }
        return plain.find("NOT") == null ? plain.with(" NOT NULL", plain.typeEnd) : plain.text;
    }

    /** @param value the expression, or null for no default */
    String withDefault(@Nullable String value) {
        ColumnText plain = new ColumnText(without("DEFAULT"));
        if (value == null) {
            return plain.text;
        }
        Clause notNull = plain.find("NOT");
        return plain.with(" DEFAULT " + value, notNull == null ? plain.typeEnd : notNull.end());
    }

    String without(Clause clause) {
        int start = clause.start();
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(0, start) + text.substring(clause.end());
    }

    private String without(String keyword) {
        Clause clause = find(keyword);
        return clause == null ? text : without(clause);
    }

    private String with(String addition, int at) {
        return text.substring(0, at) + addition + text.substring(at);
    }

    /** Reads the clause that begins at a token, and gives the token after it. */
    private int clause(int first) {
        int at = first;
        String name = null;
        if (tokens.get(at).is("CONSTRAINT") && at + 2 < tokens.size()) {
            name = tokens.get(at + 1).name();
            at += 2;
        }
        String keyword = tokens.get(at).text().toUpperCase(Locale.ROOT);
        int next = at + 1;
        if (keyword.equals("DEFAULT")) {
            next = afterValue(next);
        } else if (keyword.equals("NOT")) {
            next++;
        }
        int depth = 0;
        while (next < tokens.size() && (depth > 0 || !begins(next))) {
            depth += tokens.get(next).is("(") ? 1 : tokens.get(next).is(")") ? -1 : 0;
            next++;
        }
        int end = tokens.get(Math.min(next, tokens.size()) - 1).end();
        clauses.add(new Clause(
                keyword.equals("AS") ? "GENERATED" : keyword,
                name,
                tokens.get(first).start(),
                end));
        return next;
    }

    /** The value of a default: an expression in brackets, or a literal that may have a sign. Its brackets are passed later. */
    private int afterValue(int value) {
        boolean signed = value < tokens.size()
                && (tokens.get(value).is("-") || tokens.get(value).is("+"));
        boolean bracket = value < tokens.size() && tokens.get(value).is("(");
        return bracket ? value : value + (signed ? 2 : 1);
    }

    private boolean begins(int index) {
        SqlToken token = tokens.get(index);
        SqlToken before = tokens.get(index - 1);
        if (token.is("NULL") || token.is("DEFAULT")) {
            return !before.is("SET");
        } else if (token.is("NOT")) {
            return index + 1 >= tokens.size() || !tokens.get(index + 1).is("DEFERRABLE");
        } else if (token.is("AS")) {
            return !before.is("ALWAYS");
        }
        return token.is("CONSTRAINT")
                || token.is("PRIMARY")
                || token.is("UNIQUE")
                || token.is("CHECK")
                || token.is("COLLATE")
                || token.is("REFERENCES")
                || token.is("GENERATED");
    }
}
