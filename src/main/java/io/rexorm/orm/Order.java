package io.rexorm.orm;

import io.rexorm.sql.Ordering;

/**
 * What rows are ordered by, made by a column of their entity, {@code USER.name.asc()}, or by a {@link Fragment}. Immutable and
 * thread-safe.
 *
 * @param <T> the entity
 */
@SuppressWarnings("UnusedTypeParameter")
public final class Order<T> {
    private final Ordering ordering;

    Order(Ordering ordering) {
        this.ordering = ordering;
    }

    Ordering ordering() {
        return ordering;
    }
}
