package io.rexorm.orm;

import io.rexorm.CallSite;
import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.Lease;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.TransactionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The transaction of each thread. Thread-safe. */
final class Transactions {
    private static final long FIRST_PAUSE = 10;
    private static final long LONGEST_PAUSE = 1_000;

    private final Pools pools;
    private final Failures failures;
    /** Each database has its own. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();
    /** What is never committed, and in which transactions are savepoints. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> rehearsed = new ThreadLocal<>();

    private @Nullable ScheduledExecutorService clock;

    Transactions(Pools pools, Failures failures) {
        this.pools = pools;
        this.failures = failures;
    }

    /** The transaction of this thread, or null. */
    @Nullable
    Transaction current() {
        return current.get();
    }

    <T extends @Nullable Object, E extends Exception> T run(TxOptions options, TxWork<T, E> work) throws E {
        Transaction outer = current.get();
        if (outer != null) {
            return join(outer, options, work);
        }
        for (int run = 0; ; run++) {
            Transaction transaction;
            T result;
            try {
                transaction = begin(options, null);
                result = once(transaction, work);
            } catch (RuntimeException e) {
                if (run >= options.retries() || !isBusy(e)) {
                    throw e;
                }
                pause(run, e);
                continue;
            }
            transaction.runHooks();
            return result;
        }
    }

    private <T extends @Nullable Object, E extends Exception> T once(Transaction transaction, TxWork<T, E> work)
            throws E {
        T result;
        try {
            result = work.run();
        } catch (Throwable e) {
            if (!transaction.isOver()) {
                rollback(transaction, e);
            }
            throw e;
        }
        commit(transaction);
        return result;
    }

    private <T extends @Nullable Object, E extends Exception> T join(
            Transaction outer, TxOptions options, TxWork<T, E> work) throws E {
        requireFits(outer, options);
        outer.beginPart(options.onlyReads());
        try {
            return work.run();
        } catch (Throwable e) {
            outer.fail(e);
            throw e;
        } finally {
            outer.endPart(options.onlyReads());
        }
    }

    <T extends @Nullable Object, E extends Exception> T nested(TxWork<T, E> work) throws E {
        Transaction outer = current.get();
        if (outer == null) {
            return run(TxOptions.DEFAULT, work);
        }
        String savepoint = outer.nextSavepoint();
        int hooks = outer.hooks();
        int undoings = outer.undoings();
        Throwable before = outer.failure();
        outer.session().execute("SAVEPOINT " + savepoint);
        T result;
        outer.beginPart(false);
        try {
            result = work.run();
            requireUnfailed(outer, before);
        } catch (Throwable e) {
            undo(outer, savepoint, e);
            outer.forgetHooks(hooks);
            outer.undoFrom(undoings, e);
            outer.recover(before);
            throw e;
        } finally {
            outer.endPart(false);
        }
        outer.session().execute("RELEASE SAVEPOINT " + savepoint);
        return result;
    }

    private static void requireUnfailed(Transaction outer, @Nullable Throwable before) {
        Throwable failure = outer.failure();
        if (failure != null && failure != before) {
            throw partFailed(failure);
        }
    }

    private static void undo(Transaction outer, String savepoint, Throwable reason) {
        try {
            Session session = outer.sessionToUndo();
            session.execute("ROLLBACK TO SAVEPOINT " + savepoint);
            session.execute("RELEASE SAVEPOINT " + savepoint);
        } catch (RexException e) {
            reason.addSuppressed(e);
        }
    }

    /** Begins a transaction that ends explicitly. */
    Transaction begin(TxOptions options) {
        if (current.get() != null) {
            throw new TransactionException(
                    "a transaction is open on this thread already",
                    "use nested(…) for a part that may fail, or tx(…), which joins",
                    null);
        }
        if (options.retries() > 0) {
            throw new TransactionException(
                    "a transaction that is begun and ended explicitly cannot be run again", "use tx(…)", null);
        }
        return begin(options, CallSite.here());
    }

    /** Whether what this thread does is undone in the end. */
    boolean isRehearsed() {
        return rehearsed.get() != null;
    }

    /** The transaction of this thread, else its rehearsal, else null. */
    @Nullable
    Transaction currentOrRehearsal() {
        Transaction open = current.get();
        return open == null ? rehearsed.get() : open;
    }

    /** Begins what is never committed. */
    Transaction rehearse() {
        if (rehearsed.get() != null) {
            throw new TransactionException(
                    "a rehearsal is open on this thread already", "close it before you begin another", null);
        }
        Transaction rehearsal = begin(TxOptions.DEFAULT);
        current.remove();
        rehearsed.set(rehearsal);
        return rehearsal;
    }

    /** Undoes all of a rehearsal. */
    void end(Transaction rehearsal) {
        if (!rehearsal.isOwn()) {
            throw new TransactionException(
                    "the rehearsal was begun by another thread, and ends on that one only",
                    "begin and close it on one thread",
                    null);
        }
        Transaction left = current.get();
        try {
            if (left != null) {
                rollback(left, null);
            }
        } finally {
            rehearsed.remove();
            rehearsal.rollback(null);
        }
        if (left != null) {
            throw new TransactionException(
                    "a transaction was begun in the rehearsal and not ended" + left.place(),
                    "end it with commit() or rollback(), or use tx(…)",
                    null);
        }
    }

    private Transaction within(Transaction rehearsal, TxOptions options, @Nullable String callSite) {
        Session session = rehearsal.session();
        session.execute("SAVEPOINT " + Transaction.SAVEPOINT);
        TimeLimit limit = options.limit() == null ? null : new TimeLimit(options.limit(), session, clock());
        Transaction transaction = new Transaction(rehearsal, options, limit, callSite);
        current.set(transaction);
        return transaction;
    }

    private Transaction begin(TxOptions options, @Nullable String callSite) {
        Transaction rehearsal = rehearsed.get();
        if (rehearsal != null) {
            return within(rehearsal, options, callSite);
        }
        Lease lease = options.onlyReads() ? pools.toRead() : pools.toWrite();
        lease.heldFrom(callSite);
        try {
            if (options.isolation() == null && !options.onlyReads()) {
                lease.session().begin();
            } else {
                lease.session().begin(options.isolation(), options.onlyReads());
            }
        } catch (RuntimeException e) {
            if (e instanceof ConnectionException) {
                lease.spoil();
            }
            lease.giveBack();
            throw e;
        }
        TimeLimit limit = options.limit() == null ? null : new TimeLimit(options.limit(), lease.session(), clock());
        Transaction transaction = new Transaction(lease, options, limit);
        current.set(transaction);
        return transaction;
    }

    void commit(Transaction transaction) {
        Throwable failure = transaction.failure();
        TimeLimit limit = transaction.limit();
        if (limit != null && limit.isOver()) {
            failure = limit.exceeded(null, null);
        }
        if (failure != null) {
            rollback(transaction, failure);
            throw failure instanceof TimeoutException timeout ? timeout : partFailed(failure);
        }
        current.remove();
        try {
            transaction.commit();
        } catch (QueryException e) {
            transaction.undoFrom(0, e);
            throw failures.ofCommit(e);
        }
    }

    void rollback(Transaction transaction, @Nullable Throwable reason) {
        current.remove();
        transaction.rollback(reason);
    }

    void requireOpen(Transaction transaction) {
        if (transaction.isOver()) {
            throw new TransactionException("the transaction is over already", null, null);
        }
        if (!transaction.isOwn()) {
            throw new TransactionException(
                    "the transaction was begun by another thread, and ends on that one only",
                    "begin and end it on one thread",
                    null);
        }
        if (transaction.hasParts()) {
            throw new TransactionException(
                    "the transaction cannot end inside a tx(…) or nested(…) that is a part of it",
                    "end it where it was begun",
                    null);
        }
    }

    void afterCommit(Runnable hook) {
        Transaction open = current.get();
        if (open == null) {
            hook.run();
        } else {
            open.afterCommit(hook);
        }
    }

    void close() {
        synchronized (this) {
            if (clock != null) {
                clock.shutdownNow();
            }
        }
    }

    private synchronized ScheduledExecutorService clock() {
        if (clock == null) {
            clock = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "rexorm-time-limits");
                thread.setDaemon(true);
                return thread;
            });
        }
        return clock;
    }

    private static void requireFits(Transaction outer, TxOptions options) {
        String problem = null;
        if (options.retries() > 0) {
            problem = "cannot be run again by itself";
        } else if (options.limit() != null) {
            problem = "cannot have a time of its own";
        } else if (options.isolation() != null
                && (outer.options().isolation() == null
                        || outer.options().isolation().compareTo(options.isolation()) < 0)) {
            problem = "cannot be " + options.isolation();
        }
        if (problem != null) {
            throw new TransactionException(
                    "a transaction is open on this thread, and a part of it " + problem,
                    "give the options to the outermost transaction",
                    null);
        }
    }

    private static TransactionException partFailed(Throwable failure) {
        return new TransactionException(
                "the transaction is rolled back, because a part of it has failed: " + failure.getMessage(),
                "use nested(…) for a part that may fail while the rest goes on",
                failure);
    }

    private static boolean isBusy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RexException e && e.code() == ErrorCode.BUSY) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int run, RuntimeException reason) {
        long most = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(run, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
