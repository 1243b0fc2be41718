package io.rexorm.orm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Updates and deletes many entities: one statement, which goes to the database with the values of many rows at a time. */
final class BatchWrites {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;
    private final Writes writes;

    BatchWrites(Database database) {
        this.database = database;
        this.writes = new Writes(database);
    }

    <T> List<T> updateAll(StoredEntity<T> table, List<T> entities) {
        requireDifferent(table, entities);
        return database.transactions().run(TxOptions.DEFAULT, () -> {
            List<@Nullable Object[]> fresh = fresh(table, entities);
            int[] set = table.changing.length == 0 ? table.key : table.changing;
            List<T> missed = new ArrayList<>();
            for (int from = 0; from < entities.size(); from += ROWS_AT_ONCE) {
                int end = Math.min(entities.size(), from + ROWS_AT_ONCE);
                List<@Nullable Object[]> values = fresh == null ? null : fresh.subList(from, end);
                EntityStatement<T> first = EntityStatement.update(
                        table.update, table, entities.get(from), values == null ? null : values.get(0), set);
                send(first, entities.subList(from, end), values, missed);
            }
            if (!missed.isEmpty()) {
                throw writes.missed(table, missed, entities.size());
            }
            return fresh == null ? entities : complete(table, entities, fresh);
        });
    }

    /** What each is given, or null where none is given anything. */
    private <T> @Nullable List<@Nullable Object[]> fresh(StoredEntity<T> table, List<T> entities) {
        List<@Nullable Object[]> fresh = new ArrayList<>();
        for (T entity : entities) {
            @Nullable Object[] values = FreshValues.ofUpdate(table, entity, database);
            if (values == null) {
                return null;
            }
            fresh.add(values);
        }
        return fresh;
    }

    private static <T> List<T> complete(StoredEntity<T> table, List<T> entities, List<@Nullable Object[]> fresh) {
        List<T> complete = new ArrayList<>(entities.size());
        for (int i = 0; i < entities.size(); i++) {
            complete.add(table.mapper.with(entities.get(i), fresh.get(i)));
        }
        return complete;
    }

    /** Deletes, and says how many rows there were. */
    <T> long deleteAll(StoredEntity<T> table, List<T> entities) {
        requireDifferent(table, entities);
        return database.transactions().run(TxOptions.DEFAULT, () -> {
            List<T> missed = new ArrayList<>();
            for (int from = 0; from < entities.size(); from += ROWS_AT_ONCE) {
                List<T> rows = entities.subList(from, Math.min(entities.size(), from + ROWS_AT_ONCE));
                send(EntityStatement.delete(table, rows.get(0)), rows, null, missed);
            }
            if (table.version >= 0) {
                List<T> stale = writes.present(table, missed);
                if (!stale.isEmpty()) {
                    throw writes.missed(table, stale, entities.size());
                }
            }
            return (long) entities.size() - missed.size();
        });
    }

    /** Sends a statement for each of the entities, and adds those whose row was not there to the missed ones. */
    private <T> void send(
            EntityStatement<T> first, List<T> entities, @Nullable List<@Nullable Object[]> fresh, List<T> missed) {
        long[] changed = database.writeAll(new EntityBatch<>(first, entities, fresh));
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                missed.add(entities.get(i));
            }
        }
    }

    private static <T> void requireDifferent(StoredEntity<T> table, List<T> entities) {
        if (ascend(table, entities)) {
            return;
        }
        Set<Object> keys = new HashSet<>(2 * entities.size());
        for (T entity : entities) {
            Object only = table.key.length == 1 ? table.mapper.value(entity, table.key[0]) : null;
            boolean plain = only instanceof Long || only instanceof UUID;
            if (!keys.add(plain ? only : BoundKey.of(table, entity, null, table.key))) {
                throw StoredEntity.invalid(
                        table.row(table.keyOf(entity)) + " is in the list twice", "leave one of the two out");
            }
        }
    }

    /** Whether each has a larger number than the one before, as rows that were read in their order have. */
    private static <T> boolean ascend(StoredEntity<T> table, List<T> entities) {
        long last = Long.MIN_VALUE;
        for (T entity : entities) {
            if (!(table.mapper.value(entity, table.key[0]) instanceof Long number) || number <= last) {
                return false;
            }
            last = number;
        }
        return table.key.length == 1;
    }
}
