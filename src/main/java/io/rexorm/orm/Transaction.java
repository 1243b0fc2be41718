package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.Lease;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.TransactionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open transaction of one thread. */
final class Transaction {
    /** What one is in a rehearsal. */
    static final String SAVEPOINT = "rex_rehearsed";

    private final Lease lease;
    private final TxOptions options;
    private final Thread owner = Thread.currentThread();
    private final List<Runnable> hooks = new ArrayList<>();
    private final List<Runnable> undoing = new ArrayList<>();
    private final @Nullable TimeLimit limit;
    /** The transaction in which it is a savepoint; null for one of its own. */
    private final @Nullable Transaction rehearsal;

    private final @Nullable String callSite;
    private @Nullable Throwable failure;
    private boolean refused;
    private int savepoints;
    private int parts;
    private int readingParts;
    private boolean over;

    Transaction(Lease lease, TxOptions options, @Nullable TimeLimit limit) {
        this.lease = lease;
        this.options = options;
        this.limit = limit;
        this.rehearsal = null;
        this.callSite = null;
    }

    /** One that is a savepoint, as nothing of the rehearsal stays. */
    Transaction(Transaction rehearsal, TxOptions options, @Nullable TimeLimit limit, @Nullable String callSite) {
        this.lease = rehearsal.lease;
        this.options = options;
        this.limit = limit;
        this.rehearsal = rehearsal;
        this.callSite = callSite;
        this.readingParts = options.onlyReads() ? 1 : 0;
    }

    /** Where in the program it was begun, to be put behind a sentence; empty where that is not known. */
    String place() {
        return callSite == null ? "" : ": it was begun at " + callSite;
    }

    TxOptions options() {
        return options;
    }

    /**
     * The session, for one more statement.
     *
     * @throws TransactionException when the database has refused one since the last savepoint. PostgreSQL would refuse every other
     *     as well; SQLite would not, and what works on one is to work on the other
     */
    Session session() {
        if (refused && failure != null) {
            throw new TransactionException(
                    "nothing more is sent in the transaction, because a statement of it has failed: "
                            + failure.getMessage(),
                    "use nested(…) for a part that may fail while the rest goes on",
                    failure);
        }
        return sessionToUndo();
    }

    /** The session, to go back to a savepoint. */
    Session sessionToUndo() {
        if (limit != null) {
            limit.check();
        }
        return lease.session();
    }

    @Nullable
    TimeLimit limit() {
        return limit;
    }

    boolean isOver() {
        return over;
    }

    boolean isOwn() {
        return owner == Thread.currentThread();
    }

    /** What has failed in a part of it, so that the whole cannot be committed; null where nothing has. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    void fail(Throwable why) {
        if (!refused) {
            failure = why;
        }
    }

    /** The database has refused a statement. */
    void refused(Throwable why) {
        failure = why;
        refused = true;
    }

    /** What has failed since a savepoint is undone. */
    void recover(@Nullable Throwable before) {
        failure = before;
        refused = false;
    }

    void beginPart(boolean onlyReads) {
        parts++;
        readingParts += onlyReads ? 1 : 0;
    }

    void endPart(boolean onlyReads) {
        parts--;
        readingParts -= onlyReads ? 1 : 0;
    }

    /** Whether what runs is a part that only reads, of a transaction that may write. */
    boolean hasReadingPart() {
        return readingParts > 0;
    }

    /** Whether something runs that is a part of it, and would go on without it. */
    boolean hasParts() {
        return parts > 0;
    }

    String nextSavepoint() {
        return "rex_" + ++savepoints;
    }

    void afterCommit(Runnable hook) {
        hooks.add(hook);
    }

    int hooks() {
        return hooks.size();
    }

    /** Forgets what was to be run because of a part that is rolled back. */
    void forgetHooks(int from) {
        hooks.subList(from, hooks.size()).clear();
    }

    /** What is to be done when the database has undone what came before. */
    void onUndo(Runnable work) {
        undoing.add(work);
    }

    int undoings() {
        return undoing.size();
    }

    /**
     * Does what is to be done because everything since then is undone, the latest first. What goes wrong in doing so is kept with the
     * failure that is the reason: an object may refuse what it was before.
     */
    void undoFrom(int from, @Nullable Throwable reason) {
        for (int i = undoing.size() - 1; i >= from; i--) {
            try {
                undoing.remove(i).run();
            } catch (RuntimeException | Error e) {
                if (reason != null && reason != e) {
                    reason.addSuppressed(e);
                }
            }
        }
    }

    void runHooks() {
        Throwable first = null;
        for (Runnable hook : hooks) {
            try {
                hook.run();
            } catch (RuntimeException | Error e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first instanceof RuntimeException e) {
            throw e;
        } else if (first instanceof Error e) {
            throw e;
        }
    }

    void commit() {
        end();
        if (rehearsal != null) {
            lease.session().execute("RELEASE SAVEPOINT " + SAVEPOINT);
            rehearsal.undoing.addAll(undoing);
            return;
        }
        try {
            lease.session().commit();
        } catch (RexException e) {
            if (e instanceof ConnectionException || e.code() == ErrorCode.COMMIT_LOST) {
                lease.spoil();
            }
            throw e;
        } finally {
            lease.giveBack();
        }
    }

    /** Rolls back; what goes wrong in doing so is kept with the failure that is the reason. */
    void rollback(@Nullable Throwable reason) {
        end();
        undoFrom(0, reason);
        try {
            undo();
        } catch (RexException e) {
            lease.spoil();
            if (reason == null) {
                throw e;
            }
            reason.addSuppressed(e);
        } finally {
            if (rehearsal == null) {
                lease.giveBack();
            }
        }
    }

    private void undo() {
        if (rehearsal == null) {
            lease.session().rollback();
        } else {
            lease.session().execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
            lease.session().execute("RELEASE SAVEPOINT " + SAVEPOINT);
        }
    }

    private void end() {
        over = true;
        if (limit != null) {
            limit.end();
        }
    }
}
