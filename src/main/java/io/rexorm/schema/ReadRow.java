package io.rexorm.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that {@link SchemaBuilder#query} has read. Columns are named as the query names them. Immutable.
 *
 * @param values the values by column, as the database's driver gives them
 */
public record ReadRow(Map<String, @Nullable Object> values) {

    /**
     * The column as text, or null.
     *
     * @throws IllegalArgumentException when the query has no such column
     */
    public @Nullable String text(String column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    /**
     * The column as a whole number.
     *
     * @throws IllegalArgumentException when the query has no such column, or it holds no number
     */
    public long number(String column) {
        if (value(column) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("column " + column + " holds no number: " + value(column));
    }

    /**
     * The column as the driver gives it, or null.
     *
     * @throws IllegalArgumentException when the query has no such column
     */
    public @Nullable Object value(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException(
                    "the query has no column " + column + ", but " + String.join(", ", values.keySet()));
        }
        return values.get(column);
    }
}
