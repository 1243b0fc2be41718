package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.jdbc.Session;
import io.rexorm.script.SourcePosition;
import io.rexorm.script.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A connection on which migrations are run, one after the other, until one fails. Not safe for several threads. */
final class MigrationRun implements AutoCloseable {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;
    private final Session session;
    private final MigrationHistory history;
    private final SectionRunner runner;

    MigrationRun(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
        this.session = project.dialect().connect(project.settings(), Access.WRITE);
        session.listen(context.sessionListener());
        this.history = new MigrationHistory(session, project.dialect(), project.history());
        this.runner = new SectionRunner(session, project.dialect(), options, context.listener());
    }

    /** One thing to do: what to run, and what to write into the history with it. */
    interface Work {
        Version version();

        String name();

        String title();

        List<io.rexorm.script.Section> sections();

        MigrationStep.State outcome();

        /** Writes that it has begun, outside a transaction. */
        void begun(MigrationHistory history, Instant from);

        /** Writes that it has ended well. */
        void done(MigrationHistory history, Instant from, Instant to, boolean begun);
    }

    MigrationHistory history() {
        return history;
    }

    /** Does the work while the lock keeps other processes away. */
    <T> T locked(Supplier<T> work) {
        MigrationLock lock = project.dialect().migrations().lock(session, project.settings(), project.history());
        return new LockKeeper(lock, options.lockWait(), context.listener()).hold(work);
    }

    /** Changes the history and nothing else, all or nothing. */
    void record(Runnable changes) {
        session.begin();
        try {
            changes.run();
            session.commit();
        } catch (Throwable e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    /** Drops everything there is in the database, the history too. */
    void dropEverything() {
        project.dialect().migrations().dropEverything(session, project.history());
        history.forget();
    }

    /** Stamps the database as production where that is the profile in use. The history table has to be there. */
    void stamp() {
        if (needsStamp()) {
            history.stamp(ProductionStamp.PRODUCTION, context.clock().instant(), context.actor());
        }
    }

    boolean needsStamp() {
        return ProductionStamp.PRODUCTION.equals(context.profile()) && history.stamp() == null;
    }

    /** Compares what is on disk with what was applied, as it is now. */
    MigrationStatuses compare(List<MigrationFile> onDisk, MigrationScripts scripts) {
        return MigrationStatuses.compare(onDisk, history.read(), new AppliedText(scripts, history));
    }

    /** Does the work, piece by piece. The history table has to be there. */
    MigrationResult run(long batch, List<? extends Work> all) {
        runner.prepareSession();
        return options.transaction() == TransactionMode.ALL ? together(batch, all) : each(batch, all);
    }

    private MigrationResult each(long batch, List<? extends Work> all) {
        List<MigrationStep> steps = new ArrayList<>();
        for (Work work : all) {
            Instant from = context.clock().instant();
            boolean transactional = runner.isTransactional(work.sections());
            context.listener().started(work.title());
            try {
                if (transactional) {
                    inTransaction(work, from);
                } else {
                    apart(work, from);
                }
            } catch (StatementFailure | RexException e) {
                return new MigrationResult(batch, steps, failure(work, e, remains(transactional)));
            }
            MigrationStep step = step(work, from);
            steps.add(step);
            context.listener().finished(step);
        }
        return new MigrationResult(batch, steps, null);
    }

    private void inTransaction(Work work, Instant from) {
        runner.begin();
        try {
            inside(work, from);
            session.commit();
        } catch (Throwable e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    private void inside(Work work, Instant from) {
        if (!options.fake()) {
            runner.run(work.sections());
        }
        work.done(history, from, context.clock().instant(), false);
    }

    private void apart(Work work, Instant from) {
        work.begun(history, from);
        try {
            if (!options.fake()) {
                runner.runApart(work.sections());
            }
        } catch (Throwable e) {
            session.rollbackAfter(e);
            noteFailure(work, from, e);
            throw e;
        }
        work.done(history, from, context.clock().instant(), true);
    }

    /** The row says what failed, unless the connection is gone with it: then it keeps saying that the migration runs. */
    private void noteFailure(Work work, Instant from, Throwable e) {
        String statement =
                e instanceof StatementFailure failure ? failure.statement().text() : null;
        try {
            history.finish(
                    work.version(),
                    HistoryEntry.failed(from, context.clock().instant(), String.valueOf(e.getMessage()), statement));
        } catch (RexException unreachable) {
            e.addSuppressed(unreachable);
        }
    }

    private MigrationResult together(long batch, List<? extends Work> all) {
        List<MigrationStep> steps = new ArrayList<>();
        Work current = all.get(0);
        try {
            runner.begin();
            for (Work work : all) {
                current = work;
                Instant from = context.clock().instant();
                context.listener().started(work.title());
                inside(work, from);
                steps.add(step(work, from));
            }
            session.commit();
        } catch (StatementFailure | RexException e) {
            session.rollbackAfter(e);
            return new MigrationResult(
                    batch, List.of(), failure(current, e, MigrationFailure.Remains.NOTHING_OF_THE_RUN));
        } catch (Throwable e) {
            session.rollbackAfter(e);
            throw e;
        }
        for (MigrationStep step : steps) {
            context.listener().finished(step);
        }
        return new MigrationResult(batch, steps, null);
    }

    private MigrationStep step(Work work, Instant from) {
        long millis = Math.max(0, context.clock().instant().toEpochMilli() - from.toEpochMilli());
        return new MigrationStep(work.version(), work.name(), work.outcome(), millis);
    }

    private static MigrationFailure.Remains remains(boolean transactional) {
        return transactional ? MigrationFailure.Remains.NOTHING : MigrationFailure.Remains.EARLIER_STATEMENTS;
    }

    private static MigrationFailure failure(Work work, RuntimeException e, MigrationFailure.Remains remains) {
        Statement statement = null;
        SourcePosition position = null;
        RexException cause;
        if (e instanceof StatementFailure failure) {
            statement = failure.statement();
            position = failure.position();
            cause = failure.reason();
        } else {
            cause = (RexException) e;
        }
        return new MigrationFailure(work.title(), statement, position, cause, remains);
    }

    @Override
    public void close() {
        session.close();
    }
}
