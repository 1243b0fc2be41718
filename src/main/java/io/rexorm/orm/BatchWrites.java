package io.rexorm.orm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Updates and deletes many entities: one statement, which goes to the database with the values of many rows at a time. */
final class BatchWrites {
    private final Database database;
    private final Writes writes;

    BatchWrites(Database database) {
        this.database = database;
        this.writes = new Writes(database);
    }

    <T> List<T> updateAll(StoredEntity<T> table, List<T> entities) {
        requireDifferent(table, entities);
        return database.inPieces(() -> {
            List<@Nullable Object[]> fresh = fresh(table, entities);
            int[] set = table.changing.length == 0 ? table.key : table.changing;
            EntityStatement<T> first = EntityStatement.update(
                    table.update, table, entities.get(0), fresh == null ? null : fresh.get(0), set);
            List<T> missed = missed(first, entities, fresh);
            if (!missed.isEmpty()) {
                throw writes.missed(table, missed, entities.size(), first.sql());
            }
            if (table.created >= 0) {
                fresh = fresh == null ? none(table, entities) : fresh;
                new CreatedTimes<>(database, table).readInto(fresh, entities);
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

    private static <T> List<@Nullable Object[]> none(StoredEntity<T> table, List<T> entities) {
        List<@Nullable Object[]> none = new ArrayList<>(entities.size());
        for (int i = 0; i < entities.size(); i++) {
            none.add(new Object[table.width]);
        }
        return none;
    }

    private <T> List<T> complete(StoredEntity<T> table, List<T> entities, List<@Nullable Object[]> fresh) {
        List<T> complete = new ArrayList<>(entities.size());
        ResultGroup group = database.group(table);
        for (int i = 0; i < entities.size(); i++) {
            complete.add(database.complete(table, entities.get(i), fresh.get(i), group));
        }
        return complete;
    }

    /** Deletes, and says how many rows there were. */
    <T> long deleteAll(StoredEntity<T> table, List<T> entities) {
        requireDifferent(table, entities);
        return database.inPieces(() -> {
            EntityStatement<T> first = EntityStatement.delete(table, entities.get(0));
            List<T> missed = missed(first, entities, null);
            if (table.version >= 0) {
                List<T> stale = writes.present(table, missed);
                if (!stale.isEmpty()) {
                    throw writes.missed(table, stale, entities.size(), first.sql());
                }
            }
            return (long) entities.size() - missed.size();
        });
    }

    /** Sends the statement for each of the entities, and gives those whose row was not there. */
    private <T> List<T> missed(EntityStatement<T> first, List<T> entities, @Nullable List<@Nullable Object[]> fresh) {
        long[] changed = database.writeAll(new EntityBatch<>(first, entities, fresh));
        List<T> missed = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                missed.add(entities.get(i));
            }
        }
        return missed;
    }

    private static <T> void requireDifferent(StoredEntity<T> table, List<T> entities) {
        if (ascend(table, entities)) {
            return;
        }
        Set<Object> keys = new HashSet<>(2 * entities.size());
        for (T entity : entities) {
            if (!keys.add(BoundKey.of(table, entity))) {
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
