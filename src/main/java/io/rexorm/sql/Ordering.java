package io.rexorm.sql;

/**
 * What rows are ordered by.
 *
 * @param expression the value that is compared
 * @param descending whether the largest comes first
 */
public record Ordering(Expression expression, boolean descending) {}
