package io.rexorm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column and what it gets.
 *
 * @param column the column's name
 * @param to its new value
 */
public record Assignment(String column, Expression to) {

    /** A column and the value that is bound for it; null is SQL's null. */
    public static Assignment of(String column, @Nullable Object value) {
        return new Assignment(column, new Expression.Value(value));
    }
}
