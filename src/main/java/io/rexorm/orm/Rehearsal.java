package io.rexorm.orm;

/**
 * What this thread does with the database until it is closed is undone then: for tests. Begun by {@link Rex#rehearse()}.
 *
 * <pre>{@code
 * db.rehearse(() -> {
 *     db.insert(new User(null, "Ann", "ann@example.org"));
 *     assertThrows(UniqueException.class, () -> db.insert(new User(null, "Ann", "ann@example.org")));
 *     assertEquals(1, db.count(User.class));
 * });                                           // there is no Ann any more
 * }</pre>
 *
 * <p>It is a transaction of the thread that is never committed, but code in it does not see that: each {@code tx}, each {@link Tx} and each
 * statement by itself is a savepoint, and is kept or undone as it would be outside. So options such as {@code retry} are taken, a
 * statement that fails leaves the rest alone, and what is to run {@linkplain Store#afterCommit after the commit} runs.
 *
 * <p>What is different: the isolation of all is that of the rehearsal, and constraints that are deferred to the commit are not checked.
 * Sequences go on, as they always do. Other threads do not take part: on PostgreSQL they have connections of their own, on which nothing
 * of the rehearsal is seen and what they do stays; on SQLite they wait in vain to write, and in memory to do anything.
 */
public final class Rehearsal implements AutoCloseable {
    private final Transactions transactions;
    private final Transaction transaction;

    Rehearsal(Transactions transactions) {
        this.transactions = transactions;
        this.transaction = transactions.rehearse();
    }

    /**
     * Undoes everything. Objects of classes are what they were before, as after every rollback.
     *
     * @throws io.rexorm.jdbc.TransactionException when a transaction was begun in it and not ended, which is undone as well; when it is
     *     another thread's
     */
    @Override
    public void close() {
        if (!transaction.isOver()) {
            transactions.end(transaction);
        }
    }
}
