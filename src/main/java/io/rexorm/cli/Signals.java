package io.rexorm.cli;

import io.rexorm.migration.StopRequest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and {@code kill}: the JVM then runs what is installed here while the command goes on, and ends when that has ended.
 * So the command gets the time to give up its statement, to roll back and to say what the database holds.
 */
final class Signals {
    /** A database that does not even answer a request to cancel is left behind in the end. */
    private static final int REQUESTS = 40;

    private static final int BETWEEN_REQUESTS_MILLIS = 500;

    private final StopRequest stop;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int code = ExitCode.INTERRUPTED.number();
    private volatile boolean regular;

    Signals(StopRequest stop) {
        this.stop = stop;
    }

    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "rexorm-stop"));
    }

    /** The command has ended by itself, with its output written. */
    void ended(int exitCode) {
        regular = !stop.isRequested();
        code = exitCode;
        ended.countDown();
    }

    private void shutDown() {
        if (regular) {
            return;
        }
        try {
            if (stop.request()) {
                Runtime.getRuntime().halt(endsInTime() ? code : ExitCode.INTERRUPTED.number());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }

    private boolean endsInTime() throws InterruptedException {
        for (int i = 1; i < REQUESTS; i++) {
            if (ended.await(BETWEEN_REQUESTS_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
            stop.repeat();
        }
        return ended.await(BETWEEN_REQUESTS_MILLIS, TimeUnit.MILLISECONDS);
    }
}
