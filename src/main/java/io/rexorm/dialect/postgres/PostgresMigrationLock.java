package io.rexorm.dialect.postgres;

import io.rexorm.dialect.MigrationLock;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * An advisory lock of the session that migrates; behind a transaction pooler, where there is no such session, that of a
 * {@link LockTransaction}. Both have one key, so that they exclude each other.
 *
 * <p>It is polled: a waiting {@code pg_advisory_lock} is a statement with a snapshot, which {@code CREATE INDEX CONCURRENTLY}
 * of the holder would wait for in turn.
 */
final class PostgresMigrationLock implements MigrationLock {
    /**
     * Null where another process of the server answers than the one that introduced itself: that is a pooler's doing, and a
     * lock of the session would stay behind in its pool. With the lock the server is told to look whether its client is still
     * there, else a killed process would hold the lock until its statement is done, and a machine that is gone for hours.
     */
    private static final String TRY =
            """
            SELECT CASE WHEN pg_backend_pid() = ? THEN pg_try_advisory_lock(?, ?) END,
                   CASE WHEN pg_backend_pid() = ? AND %s
                        THEN set_config('client_connection_check_interval', '1s', false) END,
                   CASE WHEN pg_backend_pid() = ?
                        THEN %s END
            """.formatted(LockTransaction.CLIENT_CAN_BE_CHECKED, KeepAliveSockets.ON_THE_SERVER);

    private static final String HOLDER = """
            FROM pg_locks l JOIN pg_stat_activity a USING (pid)
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
               AND l.classid = ?::int::oid AND l.objid = ?::int::oid
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    /** A role that may not see another's session sees its process and its name only. */
    private static final String HOLDER_FOR_PEOPLE = """
            SELECT 'process ' || a.pid || ' of ' || coalesce(a.usename, '?')
                   || coalesce(' from ' || host(a.client_addr), '')
                   || coalesce(' (' || nullif(a.application_name, '') || ')', '')
                   || coalesce(', for ' || extract(epoch FROM date_trunc('second', clock_timestamp() - CASE
                        WHEN a.application_name LIKE '%s%%' THEN a.xact_start ELSE a.backend_start END))::bigint || ' s', '')
            %s ORDER BY a.xact_start LIMIT 1""".formatted(LockTransaction.APPLICATION, HOLDER);

    private final Session session;
    private final ConnectionSettings settings;
    private final TableName history;
    private @Nullable LockKey key;
    private @Nullable LockTransaction transaction;
    private boolean held;

    PostgresMigrationLock(Session session, ConnectionSettings settings, TableName history) {
        this.session = session;
        this.settings = settings;
        this.history = history;
    }

    @Override
    public boolean tryAcquire() {
        Boolean own = session.isPooled() ? null : tryOnSession();
        if (own == null) {
            session.markPooled();
            return tryInTransaction();
        }
        held = own;
        return held;
    }

    /** Whether the lock of the session was free, or null where the session is not ours. */
    private @Nullable Boolean tryOnSession() {
        PGConnection connection = session.unwrap(PGConnection.class);
        int process = connection.getBackendPID();
        List<@Nullable Object> binds = new ArrayList<>();
        binds.add(process);
        binds.addAll(key().binds());
        binds.add(process);
        binds.add(process);
        String answer = session.query(new RenderedSql(TRY, binds), row -> String.valueOf(row.text(1)))
                .get(0);
        if (answer.equals("null")) {
            return null;
        }
        session.markServerProcess(process);
        PostgresConnector.prepareOnServer(connection, settings);
        return answer.equals("t");
    }

    private boolean tryInTransaction() {
        LockTransaction opened = transaction == null ? new LockTransaction(settings, key()) : transaction;
        transaction = opened;
        if (!opened.tryBegin()) {
            return false;
        }
        session.guard(() -> opened.join(session));
        return true;
    }

    @Override
    public void release() {
        if (transaction != null) {
            session.unguard();
            transaction.close();
            transaction = null;
        }
        if (held) {
            held = false;
            session.query(new RenderedSql("SELECT pg_advisory_unlock(?, ?)", key().binds()), row -> row);
        }
    }

    @Override
    public @Nullable String holder() {
        List<String> holders =
                session.query(new RenderedSql(HOLDER_FOR_PEOPLE, key().binds()), row -> row.requiredText(1));
        return holders.isEmpty() ? null : holders.get(0);
    }

    @Override
    public boolean endHolder() {
        String sql = "SELECT pg_terminate_backend(l.pid) " + HOLDER;
        return !session.query(new RenderedSql(sql, key().binds()), row -> row.flag(1))
                .isEmpty();
    }

    private LockKey key() {
        if (key == null) {
            key = LockKey.of(history, session);
        }
        return key;
    }
}
