package io.rexorm.sql;

/**
 * {@code column = ?}.
 *
 * @param column the column's name
 * @param value the value to bind, never null: nothing equals null in SQL
 */
public record Comparison(String column, Object value) {}
