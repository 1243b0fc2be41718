package io.rexorm.orm;

import org.jspecify.annotations.Nullable;

/** A row to be inserted. */
final class FreshRow<T> {
    private final T entity;
    private final @Nullable Object @Nullable [] values;

    /** @param values what the library gives to it, or null where that is nothing */
    FreshRow(T entity, @Nullable Object @Nullable [] values) {
        this.entity = entity;
        this.values = values;
    }

    T entity() {
        return entity;
    }

    @Nullable
    Object @Nullable [] values() {
        return values;
    }
}
