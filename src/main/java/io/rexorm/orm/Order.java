package io.rexorm.orm;

import io.rexorm.sql.Ordering;

/**
 * What the rows of an entity are ordered by, made by a column: {@code USER.name.asc()}. Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public final class Order<T> {
    private final EntityColumn<T, ?> column;
    private final boolean descending;

    Order(EntityColumn<T, ?> column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    Ordering ordering() {
        return new Ordering(column.expression(), descending);
    }
}
