package io.rexorm.orm;

import org.jspecify.annotations.Nullable;

/**
 * What is done in a transaction and gives something back.
 *
 * @param <T> what it gives
 * @param <E> the checked exception that it may throw, {@code RuntimeException} for none
 */
@FunctionalInterface
public interface TxWork<T extends @Nullable Object, E extends Exception> {

    /** Does it, on the thread of the transaction. */
    T run() throws E;
}
