package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.ShellGuard;
import io.rexorm.dialect.TransactionGuard;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps child rows where tables are dropped and renamed, which is how SQLite's own recipe changes one. Foreign keys are not
 * enforced meanwhile, as a dropped table would delete its rows and by {@code ON DELETE CASCADE} those that refer to them;
 * in the end no row may refer to nothing that referred to something before.
 */
final class SqliteTransactionGuard implements TransactionGuard {
    private static final String BROKEN = """
            SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2""";

    /** A row goes into a table whose constraint is named as SQLite shall say where it is false. */
    private static final ShellGuard OF_SHELL = new ShellGuard(
            List.of("""
                    CREATE TEMP TABLE rex_references (
                        child TEXT,
                        parent TEXT,
                        broken INTEGER,
                        sound INTEGER CONSTRAINT "rows would refer to rows that are not there" CHECK (sound)
                    )""", "INSERT INTO temp.rex_references (child, parent, broken)\n" + BROKEN),
            List.of("""
                    INSERT INTO temp.rex_references (sound)
                    SELECT now.broken <= coalesce(before.broken, 0)
                      FROM (SELECT "table" AS child, parent, count(*) AS broken FROM pragma_foreign_key_check GROUP BY 1, 2) now
                      LEFT JOIN temp.rex_references before ON before.child = now.child AND before.parent = now.parent""", "DROP TABLE temp.rex_references"));

    private final Session session;
    private final boolean enforced;
    private @Nullable Map<String, Long> before;

    private SqliteTransactionGuard(Session session) {
        this.session = session;
        this.enforced = session.query(RenderedSql.of("PRAGMA foreign_keys"), row -> row.flag(1))
                .get(0);
        if (enforced) {
            session.execute("PRAGMA foreign_keys = OFF");
        }
    }

    static TransactionGuard of(Session session, List<Statement> statements) {
        return rebuilds(statements) ? new SqliteTransactionGuard(session) : NONE;
    }

    /** The same for a shell; nothing where a foreign key itself makes no sense, as then there is nothing to compare. */
    static ShellGuard ofShell(@Nullable Session session, List<Statement> statements) {
        boolean checks = rebuilds(statements) && (session == null || brokenReferences(session) != null);
        return checks ? OF_SHELL : ShellGuard.NONE;
    }

    /** Whether a table takes the place of another, or the script itself wants foreign keys to be off. */
    private static boolean rebuilds(List<Statement> statements) {
        boolean drops = false;
        boolean renames = false;
        for (Statement statement : statements) {
            List<String> words = statement.words();
            String first = words.get(0);
            String second = words.size() > 1 ? words.get(1) : "";
            if (first.equals("PRAGMA") && second.equals("FOREIGN_KEYS") && words.size() > 2) {
                return true;
            }
            drops |= first.equals("DROP") && second.equals("TABLE");
            renames |= first.equals("ALTER") && words.contains("RENAME") && !words.contains("COLUMN");
        }
        return drops && renames;
    }

    @Override
    public void begun() {
        before = brokenReferences(session);
    }

    @Override
    public List<String> broken() {
        Map<String, Long> now = brokenReferences(session);
        if (before == null || now == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        now.forEach((reference, rows) -> {
            long more = rows - before.getOrDefault(reference, 0L);
            if (more > 0) {
                sentences.add(more + (more == 1 ? " row of " : " rows of ") + reference);
            }
        });
        return sentences;
    }

    /** How many rows of which table refer to nothing; null where a foreign key itself makes no sense. */
    private static @Nullable Map<String, Long> brokenReferences(Session session) {
        Map<String, Long> broken = new HashMap<>();
        try {
            session.query(RenderedSql.of(BROKEN), row -> {
                String child = row.requiredText(1);
                String parent = row.requiredText(2);
                return broken.put(child + " would refer to rows of " + parent + " that are not there", row.number(3));
            });
            return broken;
        } catch (QueryException e) {
            return null;
        }
    }

    @Override
    public void close() {
        if (enforced) {
            session.execute("PRAGMA foreign_keys = ON");
        }
    }
}
