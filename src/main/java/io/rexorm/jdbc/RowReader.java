package io.rexorm.jdbc;

/**
 * Makes a value of a row.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface RowReader<T> {

    /** Reads the row's columns and makes the value. */
    T read(Row row);
}
