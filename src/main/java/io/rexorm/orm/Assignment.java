package io.rexorm.orm;

import org.jspecify.annotations.Nullable;

/**
 * A column with the value that it is to have: {@code USER.name.to("Bob")}.
 *
 * @param column the column
 * @param value its value, of the type that the column has
 * @param <T> the entity
 */
public record Assignment<T>(
        EntityColumn<T, ?> column, @Nullable Object value) {}
