package io.rexorm.orm;

import io.rexorm.annotation.Generation;
import io.rexorm.dialect.RowInserter;
import io.rexorm.jdbc.Row;
import io.rexorm.schema.Column;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Operator;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Upserts many entities, as many as go into a statement at once. Entities that are known by the same values go with different
 * statements, one after the other: no statement may change a row twice.
 */
final class Upserts {
    private final Database database;
    private final Writes writes;
    private final Batches batches;
    private final RowInserter inserter;

    Upserts(Database database, Batches batches) {
        this.database = database;
        this.writes = new Writes(database);
        this.batches = batches;
        this.inserter = database.dialect().entities().rows();
    }

    /** @param conflict what a row that is there already is known by */
    <T> List<T> upsertAll(StoredEntity<T> table, List<T> entities, int[] conflict) {
        return database.inPieces(() -> inTransaction(table, entities, conflict));
    }

    private <T> List<T> inTransaction(StoredEntity<T> table, List<T> entities, int[] conflict) {
        int unnumbered = 0;
        for (T entity : entities) {
            unnumbered += table.numbered && table.hasNoKey(entity) ? 1 : 0;
        }
        boolean all = unnumbered == entities.size();
        if (all && Arrays.equals(conflict, table.key)) {
            return batches.insertAll(table, entities);
        }
        Upsert upsert = table.upsert(conflict, all);
        List<Column> declared = Batches.declared(table, upsert.columns);
        boolean alike = unnumbered == 0 || (all && table.model.generation() != Generation.SEQUENCE);
        List<T> complete = new ArrayList<>(entities.size());
        if (!alike || declared.isEmpty()) {
            for (T entity : entities) {
                complete.add(writes.upsert(table, entity, conflict));
            }
            return complete;
        }
        Batch<T> batch = new Batch<>(table, upsert, declared, complete);
        for (T entity : entities) {
            batch.add(new FreshRow<>(entity, FreshValues.ofInsert(table, entity, database)));
        }
        batch.send();
        return complete;
    }

    /** Rows that are collected for one statement. */
    private final class Batch<T> {
        private final StoredEntity<T> table;
        private final Upsert upsert;
        private final List<Column> declared;
        private final List<T> complete;
        private final int most;
        private final Map<List<@Nullable Object>, Integer> places = new HashMap<>();
        private List<FreshRow<T>> rows = new ArrayList<>();
        private @Nullable RenderedSql full;
        private final @Nullable ResultGroup group;

        Batch(StoredEntity<T> table, Upsert upsert, List<Column> declared, List<T> complete) {
            this.table = table;
            this.upsert = upsert;
            this.declared = declared;
            this.complete = complete;
            this.group = database.group(table);
            this.most = inserter.rowsAtOnce(declared.size());
        }

        void add(FreshRow<T> row) {
            List<@Nullable Object> key = BoundKey.of(table, row.entity(), row.values(), upsert.conflict);
            if (key.contains(null)) {
                // Nothing is known by null: what comes back for several of them could not be told apart.
                send();
                complete.add(writes.upsert(table, row.entity(), upsert.conflict));
                return;
            }
            if (rows.size() == most || places.containsKey(key)) {
                send();
            }
            places.put(key, rows.size());
            rows.add(row);
        }

        void send() {
            if (rows.isEmpty()) {
                return;
            }
            RowsStatement<T> statement = new RowsStatement<>(sql(), table, rows, upsert.columns);
            List<@Nullable Object[]> found =
                    database.change(inserter.bindsArrays() ? statement.asArrays(inserter) : statement, this::read);
            Batches.requireAll(statement, found.size());
            @Nullable Object[][] placed = placed(found);
            for (int i = 0; i < placed.length; i++) {
                complete.add(database.complete(
                        table, rows.get(i).entity(), with(rows.get(i).values(), placed[i]), group));
            }
            rows = new ArrayList<>();
            places.clear();
        }

        private RenderedSql sql() {
            RenderedSql known = full;
            if (known != null && (rows.size() == most || inserter.bindsArrays())) {
                return known;
            }
            RenderedSql sql = table.texts.insertRows(
                    upsert.columns, inserter.rowsKnownBy(known(), declared, rows.size()), upsert.update, upsert.known);
            if (rows.size() == most || inserter.bindsArrays()) {
                full = sql;
            }
            return sql;
        }

        /** What orders rows: a type without an order is none of a unique index. */
        private List<String> known() {
            List<String> names = new ArrayList<>();
            for (int position : upsert.conflict) {
                names.add(table.column(position).name());
            }
            return names;
        }

        private List<@Nullable Object[]> read(Row row) {
            List<@Nullable Object[]> read = new ArrayList<>(rows.size());
            while (row.next()) {
                @Nullable Object[] values = new Object[table.width];
                upsert.read(row, upsert.known, values);
                read.add(values);
            }
            return read;
        }

        /**
         * What was read, at the places of the entities that it is about. The database promises no order. Where it keeps other values
         * than it was given, as of an instant with nanoseconds or where capitals do not count, it is asked for each.
         */
        private @Nullable Object[][] placed(List<@Nullable Object[]> found) {
            @Nullable Object[][] placed = new Object[rows.size()][];
            @Nullable Object[] other = null;
            for (@Nullable Object[] row : found) {
                Integer place = places.remove(BoundKey.of(table, row, upsert.conflict));
                if (place == null) {
                    other = row;
                } else {
                    placed[place] = row;
                }
            }
            for (int i = 0; i < placed.length; i++) {
                if (placed[i] == null) {
                    placed[i] = other != null && places.size() == 1 ? other : rowOf(rows.get(i));
                }
            }
            return placed;
        }

        private @Nullable Object[] rowOf(FreshRow<T> row) {
            List<Expression> known = new ArrayList<>();
            for (int position : upsert.conflict) {
                Object value = row.values() == null ? null : row.values()[position];
                Object given = value == null ? table.mapper.value(row.entity(), position) : FreshValues.plain(value);
                known.add(new Comparison(
                        Expression.Column.of(table.column(position).name()),
                        Operator.EQUAL,
                        new Value(new ColumnValue(table.mapper, position, given))));
            }
            Select select = table.texts.rows(upsert.known).where(known);
            List<@Nullable Object[]> found = database.change(database.statement(select, table.model), this::read);
            if (found.size() == 1) {
                return found.get(0);
            }
            StringJoiner properties = new StringJoiner(", ");
            for (int position : upsert.conflict) {
                properties.add(table.name() + "." + table.column(position).property());
            }
            throw StoredEntity.invalid(
                    "the database keeps other values of " + properties
                            + " than it was given, so that it cannot be told which row" + " is whose",
                    "give values as the column keeps them, or upsert one after the other");
        }

        private @Nullable Object[] with(@Nullable Object @Nullable [] fresh, @Nullable Object[] row) {
            @Nullable Object[] values = fresh == null ? new Object[row.length] : fresh.clone();
            for (int column : upsert.returned) {
                values[column] = row[column];
            }
            return values;
        }
    }
}
