package io.rexorm.dialect.sqlite;

import io.rexorm.script.LexicalRules;
import io.rexorm.script.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The text of a CREATE TABLE, as SQLite keeps it, cut into its lines. Lines that are not changed stay as they are written,
 * with their comments. Mutable.
 */
final class TableText {
    private final List<Line> lines = new ArrayList<>();
    private final String end;

    /** A column or a constraint, with the layout before and after it. */
    private static final class Line {
        private final String before;
        private String after;
        private final boolean constraint;
        private String text;

        Line(String before, String text, String after, boolean constraint) {
            this.before = before;
            this.text = text;
            this.after = after;
            this.constraint = constraint;
        }
    }

    /** @throws IllegalArgumentException where the text has no list of columns */
    TableText(String sql) {
        List<SqlToken> tokens = SqlToken.of(sql, LexicalRules.SQLITE);
        int open = 0;
        while (open < tokens.size() && !tokens.get(open).is("(")) {
            open++;
        }
        int from = open + 1;
        int depth = 1;
        int at = from;
        while (at < tokens.size() && depth > 0) {
            SqlToken token = tokens.get(at);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 || (depth == 1 && (token.is(",") || beginsWithoutComma(tokens, from, at)))) {
                add(sql, tokens.subList(from, at), depth > 0 && !token.is(","));
                from = token.is(",") || depth == 0 ? at + 1 : at;
            }
            at++;
        }
        if (depth > 0 || lines.isEmpty()) {
            throw new IllegalArgumentException(sql);
        }
        this.end = sql.substring(tokens.get(at - 1).end());
    }

    /** SQLite takes constraints of a table without a comma between them. */
    private static boolean beginsWithoutComma(List<SqlToken> tokens, int from, int at) {
        List<SqlToken> before = new ArrayList<>();
        for (SqlToken token : tokens.subList(from, at)) {
            if (!token.isLayout()) {
                before.add(token);
            }
        }
        boolean inConstraint = !before.isEmpty() && ConstraintText.begins(before.get(0));
        boolean named = before.size() == 2 && before.get(0).is("CONSTRAINT");
        return inConstraint && !named && ConstraintText.begins(tokens.get(at));
    }

    /** @param joined whether the next line follows without a comma, which it gets */
    private void add(String sql, List<SqlToken> tokens, boolean joined) {
        int first = 0;
        int last = tokens.size() - 1;
        while (first < last && tokens.get(first).isLayout()) {
            first++;
        }
        while (last > first && tokens.get(last).isLayout()) {
            last--;
        }
        int start = tokens.get(first).start();
        int stop = tokens.get(last).end();
        String before = sql.substring(tokens.get(0).start(), start);
        String after = sql.substring(stop, tokens.get(tokens.size() - 1).end());
        lines.add(new Line(
                before.isEmpty() && !lines.isEmpty() ? " " : before,
                sql.substring(start, stop),
                joined && after.isBlank() ? "" : after,
                ConstraintText.begins(tokens.get(first))));
    }

    /** The statement that creates the table under a name, which is written as it has to be. */
    String create(String name) {
        StringBuilder sql = new StringBuilder("CREATE TABLE ").append(name).append(" (");
        String separator = "";
        for (Line line : lines) {
            sql.append(separator).append(line.before).append(line.text).append(line.after);
            separator = ",";
        }
        return sql.append(')').append(end).toString();
    }

    boolean isWithoutRowid() {
        for (SqlToken token : SqlToken.of(end, LexicalRules.SQLITE)) {
            if (token.is("WITHOUT")) {
                return true;
            }
        }
        return false;
    }

    boolean isAutoincrement() {
        ColumnText column = rowidColumn();
        if (column == null) {
            return false;
        }
        ColumnText.Clause key = column.find("PRIMARY");
        return key != null && column.words(key).contains("AUTOINCREMENT");
    }

    /** The column that is the row's own number, {@code INTEGER PRIMARY KEY}, or null. */
    @Nullable
    ColumnText rowidColumn() {
        if (isWithoutRowid()) {
            return null;
        }
        for (ColumnText column : columns()) {
            ColumnText.Clause key = column.find("PRIMARY");
            boolean keyed = key == null ? isKey(column) : !column.words(key).contains("DESC");
            if (keyed && column.type().equalsIgnoreCase("INTEGER")) {
                return column;
            }
        }
        return null;
    }

    private boolean isKey(ColumnText column) {
        for (ConstraintText constraint : constraints()) {
            boolean key = constraint.keyword().equals("PRIMARY");
            if (key && constraint.columns().equals(List.of(column.name().toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }

    List<ColumnText> columns() {
        List<ColumnText> columns = new ArrayList<>();
        for (Line line : lines) {
            if (!line.constraint) {
                columns.add(new ColumnText(line.text));
            }
        }
        return columns;
    }

    List<ConstraintText> constraints() {
        List<ConstraintText> constraints = new ArrayList<>();
        for (Line line : lines) {
            if (line.constraint) {
                constraints.add(new ConstraintText(line.text));
            }
        }
        return constraints;
    }

    @Nullable
    ColumnText column(String name) {
        for (ColumnText column : columns()) {
            if (column.name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return null;
    }

    /** Writes another text in place of a column's. */
    void replace(ColumnText column, String text) {
        for (Line line : lines) {
            if (!line.constraint && line.text.equals(column.text())) {
                line.text = text;
            }
        }
    }

    /** Adds a column after the last one. */
    void addColumn(String text) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).constraint) {
            at++;
        }
        insert(at, text, false);
    }

    /** Adds a constraint after the last line. */
    void addConstraint(String text) {
        insert(lines.size(), text, true);
    }

    /** A line that is last has the layout before the closing bracket after it. */
    private void insert(int at, String text, boolean constraint) {
        Line last = lines.get(at - 1);
        boolean comment = last.after.contains("--");
        String after = last.after;
        last.after = comment ? after : "";
        int newLine = last.before.lastIndexOf('\n');
        String before = newLine < 0 ? " " : last.before.substring(newLine);
        lines.add(at, new Line(before, text, comment ? "" : after, constraint));
    }

    void removeColumn(String name) {
        remove(line -> !line.constraint && new ColumnText(line.text).name().equalsIgnoreCase(name));
    }

    /** Removes the constraints of the table that the test is true for. */
    boolean removeConstraint(Predicate<ConstraintText> test) {
        return remove(line -> line.constraint && test.test(new ConstraintText(line.text)));
    }

    private boolean remove(Predicate<Line> test) {
        String after = lines.get(lines.size() - 1).after;
        boolean removed = lines.removeIf(test);
        Line last = lines.get(lines.size() - 1);
        last.after = last.after.isEmpty() ? after : last.after;
        return removed;
    }
}
