package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Blocker;
import io.rexorm.jdbc.QueryException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tries again what failed only because others were in the way, after a pause that grows and is never the same, so that
 * whoever waits behind a blocked change of a table gets on with their work in between.
 */
final class Attempts {
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;
    private static final long TICK_MILLIS = 50;

    private final RunSession run;

    Attempts(RunSession run) {
        this.run = run;
    }

    /** Does it, as often as it takes and the options allow. What it did before it failed has to be undone by itself. */
    void run(String title, Runnable work) {
        int attempts = run.options().attempts();
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (StatementFailure e) {
                if (!isBusy(e.reason()) || attempt >= attempts) {
                    throw explained(e);
                }
                pause(title, e.reason(), attempt, pause);
            } catch (QueryException e) {
                if (!isBusy(e) || attempt >= attempts) {
                    throw e;
                }
                pause(title, e, attempt, pause);
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private boolean isBusy(RexException failure) {
        return failure.code() == ErrorCode.BUSY && !run.context().stop().isRequested();
    }

    private void pause(String title, RexException cause, int attempt, long pause) {
        long millis = pause / 2 + ThreadLocalRandom.current().nextLong(pause);
        Retry retry = new Retry(
                title, cause, run.watch().blockers(), attempt + 1, run.options().attempts(), millis);
        run.context().listener().retrying(retry);
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            run.context().stop().check();
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(TICK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StopRequest.interrupted(e);
        }
    }

    /** A lock that was never free is explained by who held it. */
    private StatementFailure explained(StatementFailure failure) {
        List<Blocker> blockers = run.watch().blockers();
        if (blockers.isEmpty() || !(failure.reason() instanceof QueryException query) || !isBusy(query)) {
            return failure;
        }
        Blocker first = blockers.get(0);
        String hint = "process " + first.pid() + " of " + first.user() + " is in the way (" + first.state() + " for "
                + first.seconds() + " s): " + first.query() + "; to end it: SELECT pg_terminate_backend(" + first.pid()
                + ")";
        return new StatementFailure(failure.statement(), query.withHint(hint));
    }
}
