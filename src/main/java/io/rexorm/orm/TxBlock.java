package io.rexorm.orm;

/**
 * What is done in a transaction.
 *
 * @param <E> the checked exception that it may throw, {@code RuntimeException} for none
 */
@FunctionalInterface
public interface TxBlock<E extends Exception> {

    /** Does it, on the thread of the transaction. */
    void run() throws E;
}
