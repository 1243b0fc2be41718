package io.rexorm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column of a result.
 *
 * @param expression what it is
 * @param alias its name, or null for the one that the database gives it
 */
public record Selected(Expression expression, @Nullable String alias) {

    /** A column of the table, by its own name. */
    public static Selected column(String name) {
        return new Selected(Expression.Column.of(name), null);
    }
}
