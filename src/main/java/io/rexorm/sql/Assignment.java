package io.rexorm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column and the value that it gets.
 *
 * @param column the column's name
 * @param value the value to bind; null is SQL's null
 */
public record Assignment(String column, @Nullable Object value) {}
