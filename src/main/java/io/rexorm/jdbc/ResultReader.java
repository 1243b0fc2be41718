package io.rexorm.jdbc;

/**
 * Makes a value of a whole result.
 *
 * @param <R> what it makes
 */
@FunctionalInterface
public interface ResultReader<R> {

    /** Goes through the rows with {@link Row#next()}; the first one is next. */
    R read(Row row);
}
