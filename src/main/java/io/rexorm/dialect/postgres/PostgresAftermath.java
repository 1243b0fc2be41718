package io.rexorm.dialect.postgres;

import io.rexorm.dialect.Aftermath;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import io.rexorm.sql.RenderedSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of a statement that was cut off, as the catalog tells. */
final class PostgresAftermath {
    private static final String STILL_RUNNING = """
            SELECT pid FROM pg_stat_activity
             WHERE state = 'active' AND pid <> pg_backend_pid() AND datname = current_database()
               AND left(query, 500) = left(?, 500)""";
    private static final String PARTITION = """
            SELECT inhdetachpending FROM pg_inherits
             WHERE inhparent = to_regclass(?)::oid AND inhrelid = to_regclass(?)::oid""";

    private final Session session;
    private final StatementWords words;
    private final IndexAftermath indexes;

    private PostgresAftermath(Session session, Statement statement, @Nullable String before) {
        this.session = session;
        this.words = new StatementWords(statement.words());
        this.indexes = new IndexAftermath(session, words, before);
    }

    static Aftermath of(Session session, Statement statement, @Nullable String before) {
        return new PostgresAftermath(session, statement, before).find();
    }

    static boolean isRunning(Session session, Statement statement) {
        RenderedSql sql = new RenderedSql(STILL_RUNNING, List.of(statement.text()));
        return !session.query(sql, row -> row.number(1)).isEmpty();
    }

    private Aftermath find() {
        if (words.take("CREATE")) {
            return created();
        } else if (words.take("DROP")) {
            return dropped();
        } else if (words.take("REINDEX")) {
            return indexes.rebuilt();
        } else if (words.take("ALTER", "TABLE")) {
            return detached();
        }
        return isRepeatable() ? Aftermath.undone() : Aftermath.unknown();
    }

    /** Done twice, these do what they do once. */
    private boolean isRepeatable() {
        for (String word : List.of(
                "VACUUM",
                "ANALYZE",
                "CLUSTER",
                "CHECKPOINT",
                "DISCARD",
                "SET",
                "RESET",
                "LISTEN",
                "UNLISTEN",
                "LOAD")) {
            if (words.isNext(word)) {
                return true;
            }
        }
        return words.take("ALTER", "SYSTEM") || words.take("ALTER", "DATABASE");
    }

    private Aftermath created() {
        words.take("UNIQUE");
        if (words.take("INDEX")) {
            return indexes.created();
        }
        return known(isThere());
    }

    private Aftermath dropped() {
        if (words.take("INDEX")) {
            return indexes.dropped();
        }
        Boolean there = isThere();
        return known(there == null ? null : !there);
    }

    /** Whether the database, tablespace or subscription that is named next is there; null for anything else. */
    private @Nullable Boolean isThere() {
        String catalog = null;
        if (words.take("DATABASE")) {
            catalog = "SELECT 1 FROM pg_database WHERE datname = ?";
        } else if (words.take("TABLESPACE")) {
            catalog = "SELECT 1 FROM pg_tablespace WHERE spcname = ?";
        } else if (words.take("SUBSCRIPTION")) {
            catalog = "SELECT 1 FROM pg_subscription WHERE subname = ?";
        }
        words.take("IF", "EXISTS");
        String name = catalog == null ? null : words.name();
        if (catalog == null || name == null) {
            return null;
        }
        RenderedSql sql = new RenderedSql(catalog, List.of(StatementWords.unquoted(name)));
        return !session.query(sql, row -> row.number(1)).isEmpty();
    }

    private static Aftermath known(@Nullable Boolean done) {
        return done == null ? Aftermath.unknown() : done ? Aftermath.done() : Aftermath.undone();
    }

    /** {@code ALTER TABLE parent DETACH PARTITION part CONCURRENTLY}. */
    private Aftermath detached() {
        words.take("IF", "EXISTS");
        String parent = words.name();
        String part = words.skipTo("DETACH") && words.take("DETACH", "PARTITION") ? words.name() : null;
        if (parent == null || part == null) {
            return Aftermath.unknown();
        }
        List<Boolean> pending = session.query(new RenderedSql(PARTITION, List.of(parent, part)), row -> row.flag(1));
        if (pending.isEmpty()) {
            return Aftermath.done();
        }
        if (!pending.get(0)) {
            return Aftermath.undone();
        }
        return new Aftermath(
                Aftermath.State.DONE,
                List.of("ALTER TABLE " + parent + " DETACH PARTITION " + part + " FINALIZE"),
                "finished detaching partition " + part + " of " + parent);
    }
}
