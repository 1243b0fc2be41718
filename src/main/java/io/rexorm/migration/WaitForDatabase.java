package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.ConnectionSettings;
import java.time.Duration;
import java.util.function.Consumer;

/** Waits until a database lets one connect. A file that is not there yet is no reason to wait: migrating creates it. */
public final class WaitForDatabase {
    private static final long PAUSE_MILLIS = 250;

    private final Dialect dialect;
    private final ConnectionSettings settings;
    private final Consumer<String> listener;

    /** @param listener hears why it still waits, each time the reason is another */
    public WaitForDatabase(Dialect dialect, ConnectionSettings settings, Consumer<String> listener) {
        this.dialect = dialect;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Tries until it succeeds.
     *
     * @param limit how long; zero for one attempt
     * @throws ConnectionException why the last attempt failed
     */
    public void run(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        String reason = "";
        while (true) {
            try {
                attempt(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                return;
            } catch (ConnectionException e) {
                if (System.nanoTime() - end + PAUSE_MILLIS * 1_000_000 >= 0) {
                    throw e;
                }
                String message = String.valueOf(e.getMessage());
                if (!message.equals(reason)) {
                    listener.accept(message);
                    reason = message;
                }
            }
            pause();
        }
    }

    private void attempt(Duration left) {
        if (!dialect.exists(settings)) {
            return;
        }
        Duration timeout = settings.connectTimeout().compareTo(left) < 0 ? settings.connectTimeout() : left;
        ConnectionSettings patient = new ConnectionSettings(
                settings.dialect(),
                settings.host(),
                settings.port(),
                settings.database(),
                settings.user(),
                settings.password(),
                settings.parameters(),
                timeout);
        dialect.connect(patient, Access.READ).close();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException(ErrorCode.INTERRUPTED, "interrupted while waiting for the database", null, e);
        }
    }
}
