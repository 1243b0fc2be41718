package io.rexorm.dialect.postgres;

import io.rexorm.dialect.MigrationLock;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An advisory lock of the session. It is polled: a waiting {@code pg_advisory_lock} is a statement with a snapshot, which
 * {@code CREATE INDEX CONCURRENTLY} of the holder would wait for in turn.
 */
final class PostgresMigrationLock implements MigrationLock {
    /** "rexorm" in ASCII, so that the lock can be told from others in pg_locks. */
    private static final int CLASS_ID = 0x7265786f;

    private static final String HOLDER = """
            FROM pg_locks l JOIN pg_stat_activity a USING (pid)
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
               AND l.classid = ?::int::oid AND l.objid = ?::int::oid
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    private final Session session;
    private final int key;
    private boolean held;

    PostgresMigrationLock(Session session, TableName history) {
        this.session = session;
        this.key = history.toString().hashCode();
    }

    @Override
    public boolean tryAcquire() {
        held = ask("SELECT pg_try_advisory_lock(?, ?)");
        return held;
    }

    @Override
    public void release() {
        if (held) {
            held = false;
            ask("SELECT pg_advisory_unlock(?, ?)");
        }
    }

    @Override
    public @Nullable String holder() {
        String sql = """
                SELECT 'process ' || a.pid || ' of ' || coalesce(a.usename, '?')
                       || CASE WHEN a.client_addr IS NULL THEN '' ELSE ' from ' || host(a.client_addr) END
                       || ', connected for ' || extract(epoch FROM date_trunc('second', now() - a.backend_start))::int || ' s'
                """ + HOLDER;
        List<String> holders = session.query(new RenderedSql(sql, List.of(CLASS_ID, key)), row -> row.requiredText(1));
        return holders.isEmpty() ? null : holders.get(0);
    }

    @Override
    public boolean endHolder() {
        String sql = "SELECT pg_terminate_backend(l.pid) " + HOLDER;
        return !session.query(new RenderedSql(sql, List.of(CLASS_ID, key)), row -> row.flag(1))
                .isEmpty();
    }

    private boolean ask(String sql) {
        return session.query(new RenderedSql(sql, List.of(CLASS_ID, key)), row -> row.flag(1))
                .get(0);
    }
}
