package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Aftermath;
import io.rexorm.dialect.StatementRules;
import io.rexorm.jdbc.QueryException;
import io.rexorm.script.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a migration that is no single transaction, unit by unit. How far it is stands in its row, written together with
 * each unit, so that whoever comes after a failure or a crash goes on where it stopped.
 */
final class UnitRunner {
    private static final long PAUSE_MILLIS = 100;

    private final RunSession run;
    private final MigrationHistory history;
    private final SectionRunner runner;
    private final Attempts attempts;
    private final StatementRules rules;

    UnitRunner(RunSession run, MigrationHistory history, SectionRunner runner, Attempts attempts) {
        this.run = run;
        this.history = history;
        this.runner = runner;
        this.attempts = attempts;
        this.rules = run.dialect().migrations().statements();
    }

    /** Runs what is left of the migration. The row says then how far it is, and not yet that it is done. */
    void run(MigrationRun.Work work, Instant from) {
        List<Unit> units = runner.units(work.sections());
        int total = Units.total(units);
        Continuation continuation = work.continuation();
        int done = 0;
        if (continuation == null) {
            Journal journal = Journal.done(work.direction(), 0, total);
            runner.inTransaction(List.of(), () -> work.begun(history, from, journal));
        } else {
            work.resumed(history, from);
            done = settle(work, continuation, total);
            run.context().listener().resumed(work.title(), done, total);
            restoreSession(units, done, total);
        }
        for (Unit unit : units) {
            if (unit.to() > done) {
                run(new Task(work, unit.after(done), total));
            }
        }
    }

    /** A unit of a migration. */
    private record Task(MigrationRun.Work work, Unit unit, int total) {

        Journal begun(@Nullable String before) {
            return Journal.begun(work.direction(), unit.from(), total, before);
        }

        Journal undone() {
            return Journal.done(work.direction(), unit.from(), total);
        }

        Journal done() {
            return Journal.done(work.direction(), unit.to(), total);
        }
    }

    /** Finds out what became of a statement that was cut off; gives how many statements are done. */
    private int settle(MigrationRun.Work work, Continuation continuation, int total) {
        Journal journal = continuation.journal();
        Statement begun = continuation.begun();
        if (begun == null) {
            return journal.done();
        }
        Aftermath aftermath = aftermath(begun, journal.before());
        if (aftermath.state() == Aftermath.State.UNKNOWN) {
            throw Unfinished.undecided("it", work.version(), journal, begun);
        }
        int done = continuation.done(aftermath);
        stand(work, Journal.done(work.direction(), done, total), null);
        return done;
    }

    private void awaitEnd(Statement statement) {
        while (rules.isRunning(run.session(), statement)) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What became of the statement; what it has left half-made is removed, or finished. */
    private Aftermath aftermath(Statement statement, @Nullable String before) {
        awaitEnd(statement);
        Aftermath aftermath = rules.aftermath(run.session(), statement, before);
        for (String remedy : aftermath.remedies()) {
            run.session().execute(remedy);
        }
        if (aftermath.note() != null) {
            run.context().listener().warned(aftermath.note());
        }
        return aftermath;
    }

    /** What earlier statements have set for their session is set for this one too, where it is ours to set. */
    private void restoreSession(List<Unit> units, int done, int total) {
        if (run.session().isPooled()) {
            return;
        }
        for (Unit unit : units) {
            int number = unit.from();
            for (Statement statement : unit.statements()) {
                if (++number <= done && rules.setsSession(statement)) {
                    runner.run(statement, number, total);
                }
            }
        }
    }

    private void run(Task task) {
        if (!task.unit.transactional()) {
            alone(task);
            return;
        }
        try {
            attempts.run(task.work.title(), () -> inTransaction(task));
        } catch (StatementFailure e) {
            boolean single = task.unit.statements().size() == 1;
            boolean refused = e.reason() instanceof QueryException query
                    && run.dialect().migrations().isRefusedInTransaction(query);
            if (!single || !refused) {
                throw e;
            }
            alone(task);
        }
    }

    private void inTransaction(Task task) {
        runner.inTransaction(task.unit.statements(), () -> {
            int number = task.unit.from();
            for (Statement statement : task.unit.statements()) {
                runner.run(statement, ++number, task.total);
            }
            stand(task.work, task.done(), null);
        });
    }

    private void alone(Task task) {
        attempts.run(task.work.title(), () -> attemptAlone(task));
        stand(task.work, task.done(), null);
    }

    private void attemptAlone(Task task) {
        Statement statement = task.unit.statements().get(0);
        String before = rules.before(run.session(), statement);
        stand(task.work, task.begun(before), statement);
        try {
            runner.runAlone(statement, task.unit.to(), task.total);
        } catch (StatementFailure e) {
            throw cleanedUp(task, before, e);
        }
    }

    /** What the failed statement has left is removed at once, where that can be known and the database still answers. */
    private StatementFailure cleanedUp(Task task, @Nullable String before, StatementFailure failure) {
        if (!(failure.reason() instanceof QueryException reason) || reason.code() == ErrorCode.CONNECTION_FAILED) {
            return failure;
        }
        try {
            Aftermath aftermath = aftermath(failure.statement(), before);
            if (aftermath.state() == Aftermath.State.UNDONE) {
                stand(task.work, task.undone(), null);
                return failure;
            }
            if (aftermath.state() == Aftermath.State.UNKNOWN) {
                return StatementFailure.undecided(
                        failure.statement(), told(reason, Unfinished.decide(task.work.version())));
            }
        } catch (RexException e) {
            failure.addSuppressed(e);
        }
        return new StatementFailure(failure.statement(), told(reason, reason.hint()));
    }

    /** What the database said, which is not tried again. */
    private static QueryException told(QueryException reason, @Nullable String hint) {
        return new QueryException(ErrorCode.STATEMENT_FAILED, reason.failure(), hint, reason);
    }

    private void stand(MigrationRun.Work work, Journal journal, @Nullable Statement begun) {
        String statement = begun == null ? null : begun.text();
        run.state().write(() -> history.finish(work.version(), HistoryEntry.standing(journal, statement)));
    }
}
