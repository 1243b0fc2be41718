package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.Assignment;
import io.rexorm.sql.Comparison;
import io.rexorm.sql.Insert;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Select;
import io.rexorm.sql.SqlStatement;
import io.rexorm.sql.TableName;
import io.rexorm.sql.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was applied, as the history table holds it. A version has one row for ever. When it says something new, what it
 * said before is kept as a note: a row whose key is no version. Nothing is ever deleted.
 */
final class MigrationHistory {
    private static final String VERSION = HistoryColumn.VERSION.column();
    private static final String STATUS = HistoryColumn.STATUS.column();
    private static final String NOTE_KEY = "? || " + STATUS + " || ' ' || " + VERSION;

    private final Session session;
    private final Dialect dialect;
    private final TableName table;
    private final HistoryProblem problem;
    private final Map<Version, String> keys = new HashMap<>();
    private @Nullable String stamp;
    private int notes;
    private boolean exists;

    /** @param access what the session was opened for */
    MigrationHistory(Session session, Dialect dialect, TableName table, Access access) {
        this.session = session;
        this.dialect = dialect;
        this.table = table;
        this.problem = new HistoryProblem(session, dialect.migrations(), access, table);
    }

    /**
     * Every migration's row; none where the table is not there yet.
     *
     * @throws MigrationException when it holds what Rex-ORM has not written
     */
    List<AppliedMigration> read() {
        List<AppliedMigration> migrations = new ArrayList<>();
        forget();
        try {
            session.query(select(HistoryRow.COLUMNS), row -> {
                String key = HistoryRow.required(row, 1, "");
                if (key.equals(HistoryRow.STAMP)) {
                    stamp = row.requiredText(2);
                } else if (HistoryRow.isNote(key)) {
                    notes++;
                } else {
                    migrations.add(HistoryRow.read(key, row));
                }
                return key;
            });
        } catch (QueryException e) {
            if (dialect.migrations().isMissingTable(e)) {
                problem.requireMissing();
                return List.of();
            }
            throw problem.unreadable(e);
        }
        exists = true;
        for (AppliedMigration migration : migrations) {
            String key = migration.version().toString();
            String other = keys.put(migration.version(), key);
            if (other != null) {
                throw HistoryRow.invalid("the versions '" + other + "' and '" + key + "', which are the same");
            }
        }
        return migrations;
    }

    /** The names stand without quotes: SQLite takes a name in quotes that is no column's for a text. */
    private RenderedSql select(List<String> columns) {
        return RenderedSql.of("SELECT " + String.join(", ", columns) + " FROM "
                + dialect.sql().quote(table));
    }

    /** The failure with what would mend it, as far as the database can be asked. */
    RexException explained(RexException failure) {
        return problem.explained(failure);
    }

    /** Takes nothing that was read for true any more. */
    void forget() {
        keys.clear();
        stamp = null;
        notes = 0;
        exists = false;
    }

    /** Whether {@link #read} has found the table. */
    boolean exists() {
        return exists;
    }

    /** The environment that the database is stamped as, as {@link #read} found it. */
    @Nullable
    String stamp() {
        return stamp;
    }

    /** Everything that has happened, as the rows and the notes tell it, in no order. */
    List<HistoryEvent> events() {
        List<HistoryEvent> events = new ArrayList<>();
        List<HistoryEvent> former = new ArrayList<>();
        session.query(select(HistoryEvent.COLUMNS), row -> {
            String key = row.requiredText(1);
            if (!key.equals(HistoryRow.STAMP)) {
                HistoryEvent event = HistoryEvent.read(key, row);
                (HistoryRow.isNote(key) ? former : events).add(event);
            }
            return key;
        });
        addOthers(events, former);
        return events;
    }

    /** A row whose text alone was changed tells of nothing that the row itself does not tell. */
    private static void addOthers(List<HistoryEvent> events, List<HistoryEvent> former) {
        Map<Version, HistoryEvent> live = new HashMap<>();
        for (HistoryEvent event : events) {
            live.put(event.version(), event);
        }
        for (HistoryEvent event : former) {
            HistoryEvent now = live.get(event.version());
            if (now == null || !now.isSameAs(event)) {
                events.add(event);
            }
        }
    }

    /** Creates the table where {@link #read} has not found it. */
    void createIfMissing() {
        if (exists) {
            return;
        }
        try {
            dialect.migrations().createSchema(session, table);
            for (String sql : dialect.ddl().render(HistoryTable.create(table))) {
                session.execute(sql);
            }
        } catch (QueryException e) {
            throw problem.explained(e);
        }
        exists = true;
    }

    /** The texts that were stored when the version was applied. */
    StoredText stored(Version version) {
        Select select = new Select(
                List.of(HistoryColumn.UP_SQL.column(), HistoryColumn.DOWN_SQL.column()),
                table,
                List.of(key(version)),
                List.of());
        List<StoredText> rows =
                session.query(dialect.sql().render(select), row -> new StoredText(row.text(1), row.text(2)));
        return rows.isEmpty() ? new StoredText(null, null) : rows.get(0);
    }

    /**
     * Writes the row of a migration that runs or has run, whether {@link #read} has found one of its version or not. What is
     * rolled back can be written again.
     */
    void write(Version version, List<Assignment> values) {
        if (keys.containsKey(version)) {
            change(version, values);
        } else {
            update(new Insert(table, withKey(version.toString(), values)));
        }
    }

    /** Changes what the row of a version says, and keeps what it said before. */
    void change(Version version, List<Assignment> changes) {
        keep(version);
        finish(version, changes);
    }

    /** Notes how a migration that has a row has ended. */
    void finish(Version version, List<Assignment> changes) {
        update(new Update(table, changes, List.of(key(version))));
    }

    /** Makes the row of a version a note: the version is known no more. */
    void retire(Version version) {
        String sql = "UPDATE " + dialect.sql().quote(table) + " SET " + VERSION + " = " + NOTE_KEY + ", " + STATUS
                + " = ?" + " WHERE " + VERSION + " = ?";
        update(new RenderedSql(sql, List.of(HistoryRow.noteKey(++notes), HistoryRow.FORMER, keyText(version))));
        keys.remove(version);
    }

    /** Stamps the database as the environment, once. */
    void stamp(String environment, Instant now, Actor actor) {
        if (stamp == null) {
            update(new Insert(table, withKey(HistoryRow.STAMP, HistoryEntry.stamp(environment, now, actor))));
            stamp = environment;
        }
    }

    private void keep(Version version) {
        StringBuilder others = new StringBuilder();
        for (HistoryColumn column : HistoryColumn.values()) {
            if (column != HistoryColumn.VERSION && column != HistoryColumn.STATUS) {
                others.append(", ").append(column.column());
            }
        }
        String name = dialect.sql().quote(table);
        String sql = "INSERT INTO " + name + " (" + VERSION + ", " + STATUS + others + ") SELECT " + NOTE_KEY + ", ?"
                + others + " FROM " + name + " WHERE " + VERSION + " = ?";
        update(new RenderedSql(sql, List.of(HistoryRow.noteKey(++notes), HistoryRow.FORMER, keyText(version))));
    }

    private void update(SqlStatement statement) {
        update(dialect.sql().render(statement));
    }

    private void update(RenderedSql sql) {
        try {
            session.update(sql);
        } catch (QueryException e) {
            throw problem.unwritable(e);
        }
    }

    private Comparison key(Version version) {
        return new Comparison(VERSION, keyText(version));
    }

    /** The row's key: a file that was renamed from 1 to 001 keeps its row. */
    private String keyText(Version version) {
        return keys.getOrDefault(version, version.toString());
    }

    private static List<Assignment> withKey(String key, List<Assignment> values) {
        List<Assignment> all = new ArrayList<>();
        all.add(new Assignment(VERSION, key));
        all.addAll(values);
        return all;
    }
}
