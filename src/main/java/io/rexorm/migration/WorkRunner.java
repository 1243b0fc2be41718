package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.migration.MigrationRun.Work;
import io.rexorm.script.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Runs migrations with their rows of the history: each in one transaction, all in one, or unit by unit. */
final class WorkRunner {
    private final RunSession run;
    private final MigrationHistory history;
    private final SectionRunner runner;
    private final Attempts attempts;
    private String current = "";

    WorkRunner(RunSession run, MigrationHistory history) {
        this.run = run;
        this.history = history;
        this.runner = new SectionRunner(run);
        this.attempts = new Attempts(run);
        runner.prepareSession();
    }

    /** The migration that runs, or ran last. */
    String current() {
        return current;
    }

    /** What a migration leaves in the database when it fails. */
    MigrationFailure.Remains remains(Work work) {
        return work.code() != null || isTransactional(work)
                ? MigrationFailure.Remains.NOTHING
                : MigrationFailure.Remains.EARLIER_STATEMENTS;
    }

    private boolean isTransactional(Work work) {
        return work.continuation() == null && runner.isTransactional(work.sections());
    }

    /** Runs one migration. */
    void run(Work work, Instant from) {
        begin(work);
        make(work);
        if (isTransactional(work)) {
            attempts.run(
                    work.title(),
                    () -> runner.inTransaction(SectionRunner.statements(work.sections()), () -> inside(work, from)));
        } else {
            apart(work, from);
        }
        run.state().over();
    }

    /**
     * Runs all migrations in one transaction.
     *
     * @param done hears of each and when it began; none of them is committed yet
     * @param again all of it begins anew
     */
    void runTogether(List<? extends Work> all, BiConsumer<Work, Instant> done, Runnable again) {
        List<Statement> statements = new ArrayList<>();
        for (Work work : all) {
            statements.addAll(work.foreseen());
        }
        attempts.run(
                all.get(0).title(),
                () -> runner.inTransaction(
                        statements,
                        () -> history.atTheEndOf(() -> {
                            again.run();
                            for (Work work : all) {
                                Instant from = run.context().clock().instant();
                                begin(work);
                                make(work);
                                inside(work, from);
                                done.accept(work, from);
                            }
                        })));
    }

    private void begin(Work work) {
        run.context().stop().check();
        current = work.title();
        run.watch().enter(current);
        run.context().listener().started(current);
    }

    private void make(Work work) {
        if (work.code() != null && !run.options().fake()) {
            CodeScripts.make(work, run.dialect(), run.session());
        }
    }

    private void inside(Work work, Instant from) {
        if (!run.options().fake()) {
            runner.run(work.sections());
        }
        run.state().finish();
        work.done(history, from, run.context().clock().instant(), false);
    }

    private void apart(Work work, Instant from) {
        if (run.options().fake()) {
            runner.inTransaction(List.of(), () -> inside(work, from));
            return;
        }
        try {
            new UnitRunner(run, history, runner, attempts).run(work, from);
        } catch (Throwable e) {
            run.session().rollbackAfter(e);
            noteFailure(work, from, e);
            throw e;
        }
        run.state().finish();
        work.done(history, from, run.context().clock().instant(), true);
    }

    /** The row says what failed, unless the connection is gone with it: then it keeps saying that the migration runs. */
    private void noteFailure(Work work, Instant from, Throwable e) {
        String statement =
                e instanceof StatementFailure failure ? failure.statement().text() : null;
        try {
            run.state().finish();
            Instant to = run.context().clock().instant();
            history.finish(work.version(), HistoryEntry.failed(from, to, String.valueOf(e.getMessage()), statement));
        } catch (RexException unreachable) {
            e.addSuppressed(unreachable);
        }
    }
}
