package io.rexorm.orm;

/**
 * A transaction that was begun explicitly, bound to the thread that began it: everything that this thread does with the same
 * {@link Rex} is part of it. Ended by {@link #commit()} or {@link #rollback()}, or else by {@link #close()}, which rolls
 * back.
 *
 * <pre>{@code
 * try (Tx tx = db.begin()) {
 *     db.insert(order);
 *     tx.commit();
 * }
 * }</pre>
 */
public final class Tx implements AutoCloseable {
    private final Transactions transactions;
    private final Transaction transaction;

    Tx(Transactions transactions, Transaction transaction) {
        this.transactions = transactions;
        this.transaction = transaction;
    }

    /**
     * Commits, then runs what was to be run {@linkplain Store#afterCommit after the commit}.
     *
     * @throws io.rexorm.jdbc.TransactionException when it is over already, is another thread's, or a part of it has failed
     */
    public void commit() {
        transactions.requireOpen(transaction);
        transactions.commit(transaction);
        transaction.runHooks();
    }

    /**
     * Rolls back.
     *
     * @throws io.rexorm.jdbc.TransactionException when it is over already, or is another thread's
     */
    public void rollback() {
        transactions.requireOpen(transaction);
        transactions.rollback(transaction, null);
    }

    /** Rolls back, where it is not over yet. */
    @Override
    public void close() {
        if (!transaction.isOver()) {
            rollback();
        }
    }
}
