package io.rexorm.dialect.postgres;

import io.rexorm.dialect.Aftermath;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an index that was built, rebuilt or dropped concurrently. Half-made it is in the catalog as invalid:
 * it slows writes and serves no query, and stands in the way of the next attempt.
 */
final class IndexAftermath {
    private static final String INDEXES_OF_A_TABLE = """
            SELECT i.indexrelid::text, i.indexrelid::regclass::text, c.relname, i.indisvalid
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
             WHERE i.indrelid = to_regclass(?)::oid ORDER BY i.indexrelid""";
    private static final String LEFT_BY_A_REBUILD = """
            SELECT i.indexrelid::regclass::text
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
             WHERE NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
               AND c.relnamespace <> 'pg_toast'::regnamespace
               AND i.indexrelid NOT IN (SELECT index_relid FROM pg_stat_progress_create_index)""";
    private static final String EXISTS = "SELECT to_regclass(?) IS NOT NULL";

    private final Session session;
    private final StatementWords words;
    private final List<String> before;

    IndexAftermath(Session session, StatementWords words, @Nullable String before) {
        this.session = session;
        this.words = words;
        this.before = before == null ? List.of() : List.of(before.split(" "));
    }

    private record Index(String oid, String sql, String name, boolean valid) {}

    /** The indexes of the table on which the statement builds one, by their numbers; null for any other statement. */
    static @Nullable String before(Session session, Statement statement) {
        Target target = target(new StatementWords(statement.words()));
        if (target == null) {
            return null;
        }
        List<String> numbers = new ArrayList<>();
        for (Index index : indexes(session, target.table)) {
            numbers.add(index.oid);
        }
        return numbers.isEmpty() ? null : String.join(" ", numbers);
    }

    /** Where an index is built: its name is null where the server chooses it. */
    private record Target(@Nullable String name, String table) {}

    private static @Nullable Target target(StatementWords words) {
        if (words.take("CREATE")) {
            words.take("UNIQUE");
            return words.take("INDEX") ? targetBehindIndex(words) : null;
        }
        return null;
    }

    private static @Nullable Target targetBehindIndex(StatementWords words) {
        words.take("CONCURRENTLY");
        words.take("IF", "NOT", "EXISTS");
        boolean named = !words.isNext("ON");
        String name = named ? words.name() : null;
        words.take("ON");
        words.take("ONLY");
        String table = words.name();
        return table == null || (named && name == null) ? null : new Target(name, table);
    }

    /** After {@code CREATE UNIQUE INDEX}; its words are taken. */
    Aftermath created() {
        Target target = targetBehindIndex(words);
        if (target == null) {
            return Aftermath.unknown();
        }
        for (Index index : indexes(session, target.table)) {
            boolean named =
                    target.name == null || StatementWords.unquoted(target.name).equals(index.name);
            if (named && !before.contains(index.oid)) {
                return index.valid ? Aftermath.done() : dropping(List.of(index.sql));
            }
        }
        return Aftermath.undone();
    }

    private static List<Index> indexes(Session session, String table) {
        return session.query(
                new RenderedSql(INDEXES_OF_A_TABLE, List.of(table)),
                row -> new Index(row.requiredText(1), row.requiredText(2), row.requiredText(3), row.flag(4)));
    }

    /** After {@code DROP INDEX}; its words are taken. An index that was dropped by half is dropped again. */
    Aftermath dropped() {
        words.take("CONCURRENTLY");
        words.take("IF", "EXISTS");
        String name = words.name();
        if (name == null) {
            return Aftermath.unknown();
        }
        boolean there = session.query(new RenderedSql(EXISTS, List.of(name)), row -> row.flag(1))
                .get(0);
        return there ? Aftermath.undone() : Aftermath.done();
    }

    /** After any {@code REINDEX}: what it was about to put in place of the old index is to be dropped. */
    Aftermath rebuilt() {
        return dropping(session.query(RenderedSql.of(LEFT_BY_A_REBUILD), row -> row.requiredText(1)));
    }

    private static Aftermath dropping(List<String> indexes) {
        List<String> remedies = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        for (String index : indexes) {
            remedies.add("DROP INDEX CONCURRENTLY IF EXISTS " + index);
            note.append(note.length() == 0 ? "" : "; ")
                    .append("dropped the invalid index ")
                    .append(index);
        }
        return new Aftermath(Aftermath.State.UNDONE, remedies, indexes.isEmpty() ? null : note.toString());
    }
}
