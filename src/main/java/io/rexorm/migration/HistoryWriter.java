package io.rexorm.migration;

import io.rexorm.dialect.Dialect;
import io.rexorm.sql.Assignment;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Insert;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Rows;
import io.rexorm.sql.SqlStatement;
import io.rexorm.sql.TableName;
import io.rexorm.sql.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says in statements what is to be remembered. A version has one row for ever. When it says something new, what it said
 * before is kept as a note: a row whose key is no version. Nothing is ever deleted.
 */
class HistoryWriter {
    private static final String VERSION = HistoryColumn.VERSION.column();
    private static final String STATUS = HistoryColumn.STATUS.column();
    private static final String NOTE_KEY = "? || " + STATUS + " || ' ' || " + VERSION;

    private final Dialect dialect;
    private final TableName table;
    private final Supplier<List<String>> schema;
    private final Consumer<RenderedSql> target;
    private final Map<Version, String> keys = new HashMap<>();
    private @Nullable String stamp;
    private int notes;
    private boolean exists;

    /**
     * @param schema tells what creates the schema that the table is to be in
     * @param target takes the statements, in their order
     */
    HistoryWriter(Dialect dialect, TableName table, Supplier<List<String>> schema, Consumer<RenderedSql> target) {
        this.dialect = dialect;
        this.table = table;
        this.schema = schema;
        this.target = target;
    }

    /** A writer that knows the same, and writes to another target. */
    final HistoryWriter to(Consumer<RenderedSql> other) {
        HistoryWriter writer = new HistoryWriter(dialect, table, schema, other);
        writer.keys.putAll(keys);
        writer.stamp = stamp;
        writer.notes = notes;
        writer.exists = exists;
        return writer;
    }

    /** Takes nothing that was found for true any more. */
    final void forget() {
        keys.clear();
        stamp = null;
        notes = 0;
        exists = false;
    }

    final void foundTable() {
        exists = true;
    }

    /** @throws MigrationException when the version has a row already, written in another way */
    final void foundRow(Version version) {
        String key = version.toString();
        String other = keys.put(version, key);
        if (other != null) {
            throw HistoryRow.invalid("the versions '" + other + "' and '" + key + "', which are the same");
        }
    }

    final void foundNote() {
        notes++;
    }

    final void foundStamp(String environment) {
        stamp = environment;
    }

    /** Whether the table is there, as far as is known. */
    final boolean exists() {
        return exists;
    }

    /** The environment that the database is stamped as, as far as is known. */
    final @Nullable String stamp() {
        return stamp;
    }

    /** Creates the table where it is not there. */
    final void createIfMissing() {
        if (exists) {
            return;
        }
        for (String sql : schema.get()) {
            target.accept(RenderedSql.of(sql));
        }
        for (String sql : dialect.ddl().render(HistoryTable.create(table))) {
            target.accept(RenderedSql.of(sql));
        }
        exists = true;
    }

    /**
     * Writes the row of a migration that runs or has run, whether the version has one already or not. What is
     * rolled back can be written again.
     */
    final void write(Version version, List<Assignment> values) {
        if (keys.containsKey(version)) {
            change(version, values);
        } else {
            update(Insert.of(table, withKey(version.toString(), values)));
        }
    }

    /** Changes what the row of a version says, and keeps what it said before. */
    final void change(Version version, List<Assignment> changes) {
        keep(version);
        finish(version, changes);
    }

    /** Notes how a migration that has a row has ended. */
    final void finish(Version version, List<Assignment> changes) {
        update(Update.of(table, changes, Rows.where(List.of(key(version)))));
    }

    /** Makes the row of a version a note: the version is known no more. */
    final void retire(Version version) {
        String sql = "UPDATE " + dialect.sql().quote(table) + " SET " + VERSION + " = " + NOTE_KEY + ", " + STATUS
                + " = ?" + " WHERE " + VERSION + " = ?";
        target.accept(new RenderedSql(sql, List.of(HistoryRow.noteKey(++notes), HistoryRow.FORMER, keyText(version))));
        keys.remove(version);
    }

    /** Stamps the database as the environment, once. */
    final void stamp(String environment, Instant now, Actor actor) {
        if (stamp == null) {
            update(Insert.of(table, withKey(HistoryRow.STAMP, HistoryEntry.stamp(environment, now, actor))));
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
        target.accept(new RenderedSql(sql, List.of(HistoryRow.noteKey(++notes), HistoryRow.FORMER, keyText(version))));
    }

    private void update(SqlStatement statement) {
        target.accept(dialect.sql().render(statement));
    }

    final Expression key(Version version) {
        return Expression.equal(VERSION, keyText(version));
    }

    /** The row's key: a file that was renamed from 1 to 001 keeps its row. */
    private String keyText(Version version) {
        return keys.getOrDefault(version, version.toString());
    }

    private static List<Assignment> withKey(String key, List<Assignment> values) {
        List<Assignment> all = new ArrayList<>();
        all.add(Assignment.of(VERSION, key));
        all.addAll(values);
        return all;
    }
}
