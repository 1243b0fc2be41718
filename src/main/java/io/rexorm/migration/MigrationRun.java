package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Aftermath;
import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.dialect.MigrationSupport;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.script.Direction;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection on which migrations are run, one after the other, until one fails. Not safe for several threads. */
final class MigrationRun implements AutoCloseable {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;
    private final Session session;
    private final MigrationHistory history;

    MigrationRun(MigrationProject project, MigrationOptions options, RunContext context) {
        this(project, options, context, Access.WRITE);
    }

    /** @param access reading, for a run that only plans */
    MigrationRun(MigrationProject project, MigrationOptions options, RunContext context, Access access) {
        this.project = project;
        this.options = options;
        this.context = context;
        this.session = project.dialect().connect(project.settings(), access);
        session.listen(context.sessionListener());
        context.stop().attach(session::cancel);
        this.history = new MigrationHistory(session, project.dialect(), project.history(), access);
    }

    /** One thing to do: what to run, and what to write into the history with it. */
    interface Work {
        Version version();

        String name();

        String title();

        /** The format of its file; null where that is gone. */
        @Nullable
        MigrationFormat format();

        /** What to run; for a migration in Java, nothing yet as long as {@link #code} gives it. */
        List<Section> sections();

        /** The migration in Java of which the sections have to be made when its turn has come; null for any other. */
        default @Nullable MigrationFile code() {
            return null;
        }

        /** Makes the sections for the schema as it is now, which is read through a reader that may read nothing. */
        default void make(ChangeSequence now, SchemaBuilder.Reader rows) {}

        /** The statements, as far as they are known before its turn has come. */
        default List<Statement> foreseen() {
            MigrationFile code = code();
            return code == null ? SectionRunner.statements(sections()) : CodeScripts.foreseen(code);
        }

        Direction direction();

        /** Finds out where it goes on, where it is half done. */
        void findContinuation(MigrationRun run);

        /** Where it goes on, where it is half done; otherwise null. */
        @Nullable
        Continuation continuation();

        /** Writes that it has begun what is no single transaction. */
        void begun(HistoryWriter history, Instant from, Journal journal);

        /** Writes that it goes on. */
        void resumed(HistoryWriter history, Instant from);

        /** Writes that it has ended well. */
        void done(HistoryWriter history, Instant from, Instant to, boolean begun);
    }

    Session session() {
        return session;
    }

    MigrationHistory history() {
        return history;
    }

    /** Finds out where each that is half done goes on. */
    void findContinuations(List<? extends Work> all) {
        for (Work work : all) {
            work.findContinuation(this);
        }
    }

    /** What became of the statement that a half-done migration had begun. Nothing changes. */
    Aftermath aftermath(Statement begun, Journal journal) {
        return project.dialect().migrations().statements().aftermath(session, begun, journal.before());
    }

    /** Does the work while the lock keeps other processes away. */
    <T> T locked(Supplier<T> work) {
        MigrationSupport support = project.dialect().migrations();
        MigrationLock lock = support.lock(session, project.settings(), project.history());
        return new LockKeeper(lock, options.lockWait(), context).hold(() -> {
            support.prepare(session, project.settings());
            return work.get();
        });
    }

    /** Changes the history and nothing else, all or nothing. */
    void record(Runnable changes) {
        session.begin();
        try {
            changes.run();
            session.commit();
        } catch (RexException e) {
            session.rollbackAfter(e);
            throw history.explained(e);
        } catch (Throwable e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    /** Keeps a copy of what the database is before a run changes it, where the options want one. */
    void keepCopy(long batch) {
        if (options.safetyCopies() > 0) {
            String copy =
                    project.dialect().migrations().copy(session, project.settings(), batch, options.safetyCopies());
            if (copy != null) {
                context.listener().copied(copy);
            }
        }
    }

    /** Drops everything there is in the database, the history too. */
    void dropEverything() {
        try {
            project.dialect().migrations().dropEverything(session, project.history());
        } catch (RexException e) {
            throw history.explained(e);
        }
        history.forget();
    }

    /** Stamps the database as production where that is the profile in use. The history table has to be there. */
    void stamp() {
        if (needsStamp()) {
            patiently(() ->
                    history.stamp(ProductionStamp.PRODUCTION, context.clock().instant(), context.actor()));
        }
    }

    /** Sees that the history table is there. */
    void createHistory() {
        if (!history.exists()) {
            patiently(history::createIfMissing);
        }
    }

    /** Does work whose statements are looked after while they run. */
    <T> T watched(Function<RunSession, T> work) {
        try (StatementWatch watch = new StatementWatch(
                project.dialect().migrations().watch(session, project.settings()),
                context.listener(),
                options.lockTimeout())) {
            return work.apply(RunSession.of(session, project, options, context, watch));
        }
    }

    /** Changes the history before a run, and tries again what only others keep from being done, as a migration does. */
    private void patiently(Runnable change) {
        try {
            watched(run -> {
                new Attempts(run).run(project.history().name(), change);
                return run;
            });
        } catch (QueryException e) {
            throw e.code() == ErrorCode.BUSY && e.hint() == null
                    ? e.withHint("another process is writing: run the same command again when it has ended")
                    : e;
        }
    }

    /** Whether the history, as it was last read, is that of a database that serves production. */
    boolean isStamped() {
        return ProductionStamp.PRODUCTION.equals(history.stamp());
    }

    boolean needsStamp() {
        return ProductionStamp.isDue(context, history);
    }

    /** Compares what is on disk with what was applied, as it is now. */
    MigrationStatuses compare(List<MigrationFile> onDisk, MigrationScripts scripts) {
        return MigrationStatuses.compare(onDisk, history.read(), new AppliedText(scripts, history));
    }

    /** Does the work, piece by piece. The history table has to be there. */
    MigrationResult run(long batch, List<? extends Work> all) {
        if (options.transaction() == TransactionMode.ALL) {
            refuseHalfDone(all);
        }
        return watched(run -> {
            WorkRunner runner = new WorkRunner(run, history);
            return options.transaction() == TransactionMode.ALL
                    ? together(runner, batch, all)
                    : each(runner, batch, all);
        });
    }

    /** What is half done outside a transaction cannot become part of one. */
    private static void refuseHalfDone(List<? extends Work> all) {
        for (Work work : all) {
            if (work.continuation() != null) {
                throw new MigrationException(
                        ErrorCode.MIGRATION_UNFINISHED,
                        work.title() + " is half done, so it cannot be part of one transaction",
                        "finish it first, without --transaction all");
            }
        }
    }

    private MigrationResult each(WorkRunner runner, long batch, List<? extends Work> all) {
        List<MigrationStep> steps = new ArrayList<>();
        for (Work work : all) {
            Instant from = context.clock().instant();
            try {
                runner.run(work, from);
            } catch (StatementFailure | RexException e) {
                return new MigrationResult(batch, steps, failure(work, work.title(), e, runner.remains(work)));
            }
            MigrationStep step = step(work, from);
            steps.add(step);
            context.listener().finished(step);
        }
        return new MigrationResult(batch, steps, null);
    }

    private MigrationResult together(WorkRunner runner, long batch, List<? extends Work> all) {
        List<MigrationStep> steps = new ArrayList<>();
        try {
            runner.runTogether(all, (work, from) -> steps.add(step(work, from)), steps::clear);
        } catch (StatementFailure | RexException e) {
            MigrationFailure failure =
                    failure(all.get(0), runner.current(), e, MigrationFailure.Remains.NOTHING_OF_THE_RUN);
            return new MigrationResult(batch, List.of(), failure);
        }
        for (MigrationStep step : steps) {
            context.listener().finished(step);
        }
        return new MigrationResult(batch, steps, null);
    }

    private MigrationFailure failure(
            Work work, String title, RuntimeException thrown, MigrationFailure.Remains remains) {
        MigrationFailure failure = MigrationFailure.of(title, work.direction(), thrown, remains);
        RexException cause = ForeignHistory.explained(history.explained(failure.cause()), work.format(), project);
        return failure.causedBy(cause);
    }

    private MigrationStep step(Work work, Instant from) {
        long millis = Math.max(0, context.clock().instant().toEpochMilli() - from.toEpochMilli());
        MigrationStep.State state =
                work.direction() == Direction.UP ? MigrationStep.State.APPLIED : MigrationStep.State.REVERTED;
        return new MigrationStep(work.version(), work.name(), state, millis);
    }

    @Override
    public void close() {
        context.stop().attach(null);
        session.close();
    }
}
