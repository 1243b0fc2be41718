package io.rexorm.orm;

import io.rexorm.jdbc.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query, its columns by the names that the query gives them, in any letter case. Immutable.
 *
 * <p>The values are of what each database keeps. PostgreSQL: {@code java.time} for times, an {@code Instant} for {@code timestamptz};
 * {@code UUID}, {@code BigDecimal}, {@code Boolean}, arrays; text for JSON and whatever Java has no type for. SQLite has numbers, texts and
 * bytes, and nothing else. Where both are to give the same, read rows into a record, with {@link Query#as}.
 *
 * <pre>{@code
 * for (ResultRow row : db.query("select name, count(*) as posts from users … group by name").list()) {
 *     System.out.println(row.text("name") + ": " + row.number("posts"));
 * }
 * }</pre>
 */
public final class ResultRow {
    private final List<String> names;
    private final @Nullable Object[] values;

    private ResultRow(List<String> names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    static List<String> names(Row row) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= row.columns(); i++) {
            names.add(row.name(i));
        }
        return names;
    }

    static ResultRow of(List<String> names, Row row) {
        @Nullable Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.value(i + 1);
        }
        return new ResultRow(names, values);
    }

    /** The columns' names. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The value of a column, which may be null. */
    public @Nullable Object get(String column) {
        return values[index(column)];
    }

    /** The value of a column as text, or null. */
    public @Nullable String text(String column) {
        Object value = get(column);
        return value == null ? null : value.toString();
    }

    /**
     * The whole number of a column.
     *
     * @throws io.rexorm.jdbc.QueryException when it is null, or no number
     */
    public long number(String column) {
        return numeric(column).longValue();
    }

    /**
     * The number of a column.
     *
     * @throws io.rexorm.jdbc.QueryException when it is null, or no number
     */
    public double real(String column) {
        return numeric(column).doubleValue();
    }

    /** The truth value of a column: of a number, whether it is not 0. */
    public boolean flag(String column) {
        return get(column) instanceof Boolean flag ? flag : numeric(column).longValue() != 0;
    }

    /** The values by their names, in the order of the columns. */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(names.get(i), values[i]);
        }
        return map;
    }

    private Number numeric(String column) {
        if (get(column) instanceof Number number) {
            return number;
        }
        throw StoredEntity.invalid(
                "the column " + column + (get(column) == null ? " is null" : " is no number"),
                "ask for get(\"" + column.toLowerCase(Locale.ROOT) + "\")");
    }

    private int index(String column) {
        for (int i = 0; i < values.length; i++) {
            if (names.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        throw StoredEntity.invalid("the query gives no column '" + column + "'", "its columns are " + names);
    }

    /** {@code {name=Ann, posts=3}}. */
    @Override
    public String toString() {
        return toMap().toString();
    }
}
