package io.rexorm.dialect.postgres;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The migration lock behind a transaction pooler: a transaction on a connection of its own, which stays open and so keeps its
 * session of the server. When this process ends, the pooler ends that session, and the lock is free.
 *
 * <p>The lock is taken alone and then held shared. Each transaction of the work holds it shared, too, until its end: so nobody
 * else gets the lock while one of them runs, even where this connection is lost. The transaction keeps no snapshot, so that
 * {@code CREATE INDEX CONCURRENTLY} does not wait for it.
 */
final class LockTransaction implements AutoCloseable {
    /** What the server shows as the application that holds the lock. */
    static final String APPLICATION = "rexorm lock of process ";

    /** Other systems cannot, and refuse the setting. */
    static final String CLIENT_CAN_BE_CHECKED =
            "version() LIKE '%linux%' AND current_setting('client_connection_check_interval') = '0'";

    /** In one statement, so that the lock of the session is gone with it. */
    private static final String TRY = """
            SELECT CASE WHEN pg_try_advisory_lock(?, ?)
                        THEN pg_try_advisory_xact_lock_shared(?, ?) AND pg_advisory_unlock(?, ?)
                        ELSE false END""";

    /** Settings that would end the transaction in the middle of a long migration. The second came with PostgreSQL 17. */
    private static final String STAY = """
            SELECT set_config('application_name', ?, true)
             UNION ALL
            SELECT set_config(name, '0', true) FROM pg_settings
             WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout')""";

    private static final String JOIN = """
            SELECT CASE WHEN pg_try_advisory_xact_lock_shared(?, ?) THEN pg_backend_pid() END,
                   CASE WHEN %s THEN set_config('client_connection_check_interval', '1s', true) END,
                   %s
            """.formatted(CLIENT_CAN_BE_CHECKED, ServerTimeZone.LOCAL);

    private final ConnectionSettings settings;
    private final LockKey key;
    private final Session session;

    LockTransaction(ConnectionSettings settings, LockKey key) {
        this.settings = settings;
        this.key = key;
        this.session = new Session(PostgresConnector.connect(settings), new PostgresAdapter());
    }

    /** Begins the transaction where the lock is free. */
    boolean tryBegin() {
        session.begin();
        try {
            // In a stricter one the first snapshot would last as long as the transaction.
            session.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            List<@Nullable Object> binds = new ArrayList<>(key.binds());
            binds.addAll(key.binds());
            binds.addAll(key.binds());
            boolean free = session.query(new RenderedSql(TRY, binds), row -> row.flag(1))
                    .get(0);
            if (free) {
                String application = APPLICATION + ProcessHandle.current().pid();
                answerAtOnce();
                session.query(new RenderedSql(STAY, List.of(application)), row -> row);
            } else {
                session.rollback();
            }
            return free;
        } catch (RuntimeException e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    /** The pooler has given it its session: from here on a connection that says nothing is lost. */
    private void answerAtOnce() {
        try {
            session.unwrap(Connection.class).setNetworkTimeout(Runnable::run, (int)
                    settings.connectTimeout().toMillis());
        } catch (SQLException e) {
            throw new PostgresAdapter().translate(e, null);
        }
    }

    /**
     * Makes sure that this process holds the lock, and in a transaction that nobody gets it before that transaction's end.
     *
     * @throws RexException when the lock is lost
     */
    void join(Session work) {
        work.markServerProcess(0);
        if (work.inTransaction()) {
            long process = work.query(new RenderedSql(JOIN, key.binds()), row -> row.number(1))
                    .get(0);
            if (process == 0) {
                throw lost("another process has it", null);
            }
            work.markServerProcess((int) process);
        }
        try {
            // Takes no snapshot. It comes after the work has joined: from here on the lock cannot be lost any more.
            session.execute("SHOW transaction_isolation");
        } catch (RexException e) {
            throw lost(String.valueOf(e.getMessage()), e);
        }
    }

    private static RexException lost(String why, @Nullable Throwable cause) {
        return new RexException(
                ErrorCode.LOCK_NOT_OBTAINED,
                "the migration lock is lost: " + why,
                "run the same command again; if a pooler ends transactions that wait (idle_transaction_timeout), let it not",
                cause);
    }

    @Override
    public void close() {
        session.close();
    }
}
