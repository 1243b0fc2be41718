package io.rexorm.orm;

import io.rexorm.annotation.Generation;
import io.rexorm.dialect.RowInserter;
import io.rexorm.dialect.RowInserter.Target;
import io.rexorm.schema.Column;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Inserts many entities, as many as go into a statement at once, all in one transaction. */
final class Batches {
    private static final String NO_SEQUENCE = "";

    private final Database database;
    private final Writes writes;
    private final RowInserter inserter;
    private final ConcurrentHashMap<StoredEntity<?>, String> sequences = new ConcurrentHashMap<>();

    Batches(Database database) {
        this.database = database;
        this.writes = new Writes(database);
        this.inserter = database.dialect().entities().rows();
    }

    <T> List<T> insertAll(StoredEntity<T> table, List<T> entities) {
        if (entities.isEmpty()) {
            return List.of();
        }
        return database.inPieces(() -> inTransaction(table, entities));
    }

    private <T> List<T> inTransaction(StoredEntity<T> table, List<T> entities) {
        boolean numbered = table.numbered;
        for (T entity : entities) {
            // Who gives keys himself gives them for all, or the rows go one by one.
            numbered = numbered && table.hasNoKey(entity);
        }
        int[] columns = numbered ? table.given : table.all;
        List<Column> declared = declared(table, columns);
        String sequence = numbered && inserter.bindsArrays() ? sequence(table) : null;
        List<T> complete = new ArrayList<>(entities.size());
        if (declared.isEmpty() || table.numbered != numbered || NO_SEQUENCE.equals(sequence)) {
            for (T entity : entities) {
                complete.add(writes.insert(table, entity));
            }
            return complete;
        }
        int most = inserter.rowsAtOnce(columns.length);
        RenderedSql sql = null;
        ResultGroup group = database.group(table);
        for (int from = 0; from < entities.size(); from += most) {
            List<T> rows = entities.subList(from, Math.min(entities.size(), from + most));
            if (sql == null || rows.size() < most) {
                sql = sequence == null
                        ? table.texts.insertRows(
                                columns, inserter.rows(declared, rows.size()), null, numbered ? table.key : new int[0])
                        : numbered(table, declared, sequence);
            }
            chunk(new RowsStatement<>(sql, table, fresh(table, rows), columns), numbered, group, complete);
        }
        return complete;
    }

    private <T> RenderedSql numbered(StoredEntity<T> table, List<Column> columns, String sequence) {
        String name = table.model.table().name();
        String key = table.column(table.key[0]).name();
        return RenderedSql.of(inserter.numbered(new Target(name, columns, key, sequence)));
    }

    private <T> List<FreshRow<T>> fresh(StoredEntity<T> table, List<T> rows) {
        List<FreshRow<T>> fresh = new ArrayList<>(rows.size());
        for (T entity : rows) {
            fresh.add(new FreshRow<>(entity, FreshValues.ofInsert(table, entity, database)));
        }
        return fresh;
    }

    private <T> void chunk(RowsStatement<T> rows, boolean numbered, @Nullable ResultGroup group, List<T> complete) {
        StoredEntity<T> table = rows.table();
        BoundStatement statement = inserter.bindsArrays() ? rows.asArrays(inserter) : rows;
        List<Long> keys = new ArrayList<>();
        if (numbered) {
            keys = database.<List<Long>>change(statement, row -> {
                List<Long> read = new ArrayList<>();
                while (row.next()) {
                    read.add(row.number(1));
                }
                return read;
            });
            if (!inserter.givesKeysInOrder()) {
                keys.sort(Comparator.naturalOrder());
            }
            requireAll(rows, keys.size());
        } else {
            database.write(statement);
        }
        for (int i = 0; i < rows.rows().size(); i++) {
            FreshRow<T> row = rows.rows().get(i);
            @Nullable Object[] values = row.values();
            if (values != null && numbered) {
                values[table.key[0]] = FreshValues.number(table, table.key[0], keys.get(i));
            }
            complete.add(values == null ? row.entity() : database.complete(table, row.entity(), values, group));
        }
    }

    static void requireAll(RowsStatement<?> rows, int written) {
        if (written != rows.rows().size()) {
            throw StoredEntity.invalid(
                    "the database wrote " + written + " of " + rows.rows().size() + " rows of "
                            + rows.table().name() + ": a trigger or a rule kept it from the others",
                    null);
        }
    }

    /** The columns as they are declared. */
    static List<Column> declared(StoredEntity<?> table, int[] positions) {
        List<Column> columns = new ArrayList<>();
        for (int position : positions) {
            columns.add(table.model.table().columns().get(position));
        }
        return columns;
    }

    private String sequence(StoredEntity<?> table) {
        if (table.model.generation() == Generation.SEQUENCE) {
            return table.sequence();
        }
        String known = sequences.get(table);
        if (known != null) {
            return known;
        }
        String question = database.dialect()
                .entities()
                .sequenceOf(
                        table.model.table().name(), table.column(table.key[0]).name());
        String found = question == null
                ? NO_SEQUENCE
                : database.<Optional<String>>change(
                                new KeyStatement(RenderedSql.of(question), table, new Object[0]),
                                row -> row.next() ? Optional.ofNullable(row.text(1)) : Optional.empty())
                        .orElse(NO_SEQUENCE);
        sequences.put(table, found);
        return found;
    }
}
