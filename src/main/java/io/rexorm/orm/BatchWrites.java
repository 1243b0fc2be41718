package io.rexorm.orm;

import io.rexorm.sql.RenderedSql;
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
            List<@Nullable Object[]> all = new ArrayList<>(entities.size());
            List<EntityStatement<T>> statements = new ArrayList<>(entities.size());
            RenderedSql sql = table.update;
            int[] set = table.changing.length == 0 ? table.key : table.changing;
            for (T entity : entities) {
                @Nullable Object[] fresh = FreshValues.ofUpdate(table, entity, database);
                if (fresh != null) {
                    all.add(fresh);
                }
                statements.add(EntityStatement.update(sql, table, entity, fresh, set));
            }
            List<T> missed = missed(entities, statements);
            if (!missed.isEmpty()) {
                throw writes.missed(table, missed, entities.size());
            }
            if (all.isEmpty()) {
                return entities;
            }
            List<T> complete = new ArrayList<>(entities.size());
            for (int i = 0; i < entities.size(); i++) {
                complete.add(table.mapper.with(entities.get(i), all.get(i)));
            }
            return complete;
        });
    }

    /** Deletes, and says how many rows there were. */
    <T> long deleteAll(StoredEntity<T> table, List<T> entities) {
        requireDifferent(table, entities);
        return database.transactions().run(TxOptions.DEFAULT, () -> {
            List<EntityStatement<T>> statements = new ArrayList<>(entities.size());
            for (T entity : entities) {
                statements.add(EntityStatement.delete(table, entity));
            }
            List<T> missed = missed(entities, statements);
            if (table.version >= 0) {
                List<T> stale = writes.present(table, missed);
                if (!stale.isEmpty()) {
                    throw writes.missed(table, stale, entities.size());
                }
            }
            return (long) entities.size() - missed.size();
        });
    }

    /** Sends the statements, and gives the entities whose row was not there. */
    private <T> List<T> missed(List<T> entities, List<EntityStatement<T>> statements) {
        List<T> missed = new ArrayList<>();
        for (int from = 0; from < statements.size(); from += ROWS_AT_ONCE) {
            int end = Math.min(statements.size(), from + ROWS_AT_ONCE);
            long[] changed = database.writeAll(new EntityBatch<>(statements.subList(from, end)));
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    missed.add(entities.get(from + i));
                }
            }
        }
        return missed;
    }

    private static <T> void requireDifferent(StoredEntity<T> table, List<T> entities) {
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
}
