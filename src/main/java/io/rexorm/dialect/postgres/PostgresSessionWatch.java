package io.rexorm.dialect.postgres;

import io.rexorm.RexException;
import io.rexorm.dialect.Blocker;
import io.rexorm.dialect.SessionWatch;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Looks at a session of a server in its statistics. Process 0, where it is not known, is none and waits for nobody. */
final class PostgresSessionWatch implements SessionWatch {
    private static final String BLOCKERS = """
            SELECT pid, coalesce(usename, ''), coalesce(application_name, ''), coalesce(state, ''),
                   coalesce(extract(epoch FROM now() - coalesce(xact_start, query_start))::bigint, 0),
                   left(regexp_replace(coalesce(query, ''), '\\s+', ' ', 'g'), 120)
              FROM pg_stat_activity WHERE pid = ANY (pg_blocking_pids(?)) ORDER BY xact_start""";
    /** What a statement does, how much of it is done, and how much there is to do. */
    private static final String PROGRESS = """
            SELECT phase, greatest(blocks_done, tuples_done), greatest(blocks_total, tuples_total)
              FROM pg_stat_progress_create_index WHERE pid = ?
            UNION ALL SELECT phase, heap_blks_scanned, heap_blks_total FROM pg_stat_progress_vacuum WHERE pid = ?
            UNION ALL SELECT phase, heap_blks_scanned, heap_blks_total FROM pg_stat_progress_cluster WHERE pid = ?
            UNION ALL SELECT phase, sample_blks_scanned, sample_blks_total FROM pg_stat_progress_analyze WHERE pid = ?
            UNION ALL SELECT tuples_processed || ' rows', bytes_processed, bytes_total
              FROM pg_stat_progress_copy WHERE pid = ?""";

    private final ConnectionSettings settings;
    private final IntSupplier process;
    private @Nullable Session session;
    private boolean failed;

    PostgresSessionWatch(ConnectionSettings settings, IntSupplier process) {
        this.settings = settings;
        this.process = process;
    }

    @Override
    public List<Blocker> blockers() {
        RenderedSql sql = new RenderedSql(BLOCKERS, List.of(process.getAsInt()));
        return ask(
                sql,
                row -> new Blocker(
                        (int) row.number(1),
                        row.requiredText(2),
                        row.requiredText(3),
                        row.requiredText(4),
                        row.number(5),
                        row.requiredText(6)));
    }

    @Override
    public @Nullable String progress() {
        int pid = process.getAsInt();
        RenderedSql sql = new RenderedSql(PROGRESS, List.of(pid, pid, pid, pid, pid));
        List<String> lines = ask(sql, row -> line(row.requiredText(1), row.number(2), row.number(3)));
        return lines.isEmpty() ? null : lines.get(0);
    }

    private static String line(String phase, long done, long total) {
        return total <= 0 ? phase : phase + ", " + Math.min(100, 100 * done / total) + " %";
    }

    /** Once it has failed it is not tried again: the server may have no connection to spare. */
    private <T> List<T> ask(RenderedSql sql, Function<Row, T> reader) {
        if (failed) {
            return List.of();
        }
        try {
            if (session == null) {
                session = new Session(PostgresConnector.connectToAsk(settings), new PostgresAdapter());
            }
            return session.query(sql, reader::apply);
        } catch (RexException e) {
            failed = true;
            return List.of();
        }
    }

    @Override
    public void close() {
        if (session != null) {
            try {
                session.close();
            } catch (RexException e) {
                failed = true;
            }
        }
    }
}
