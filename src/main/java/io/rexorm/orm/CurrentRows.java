package io.rexorm.orm;

import io.rexorm.mapping.Role;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Operator;
import io.rexorm.sql.Ordering;
import io.rexorm.sql.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of an entity as the database has them now, by their keys. */
final class CurrentRows<T> {
    private static final int AT_ONCE = 10_000;
    private static final int OF_SEVERAL_VALUES_AT_ONCE = 100;

    private final Database database;
    private final StoredEntity<T> table;
    private final Map<Object, T> rows = new LinkedHashMap<>();

    CurrentRows(Database database, StoredEntity<T> table) {
        this.database = database;
        this.table = table;
    }

    /**
     * Reads the rows that refer to others.
     *
     * @param reference the position of the reference
     * @param keys the keys of the others
     */
    CurrentRows<T> readReferring(int reference, List<Object> keys) {
        Column column = Column.of(table.column(reference).name());
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<Object> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
            read(ValueLists.compare(column, Operator.IN, table.boundKeys(reference, some)));
        }
        return this;
    }

    /** Reads the rows of those entities that have a key, where they are not read already. */
    CurrentRows<T> readThoseOf(List<T> entities) {
        List<T> unread = new ArrayList<>();
        for (T entity : entities) {
            if (!table.hasNoKey(entity) && of(entity) == null) {
                unread.add(entity);
            }
        }
        int most = table.key.length == 1 ? AT_ONCE : OF_SEVERAL_VALUES_AT_ONCE;
        for (int from = 0; from < unread.size(); from += most) {
            read(KeyLists.anyOf(table, unread.subList(from, Math.min(unread.size(), from + most))));
        }
        return this;
    }

    private void read(Expression condition) {
        Select query = table.rows.where(condition);
        for (int position : table.key) {
            query = query.orderBy(new Ordering(Column.of(table.column(position).name()), false));
        }
        List<T> read = database.read(database.statement(query, table.model), row -> {
            List<T> found = new ArrayList<>();
            table.mapper.readAll(row, found);
            return found;
        });
        for (T each : read) {
            rows.putIfAbsent(BoundKey.of(table, each), each);
        }
    }

    /** The entity's row, or null where it was not read. */
    @Nullable
    T of(T entity) {
        return rows.get(BoundKey.of(table, entity));
    }

    /** All that were read. */
    List<T> list() {
        return new ArrayList<>(rows.values());
    }

    /** Those that were read and are the row of none of the entities. */
    List<T> without(List<T> entities) {
        Set<Object> keys = new HashSet<>();
        for (T entity : entities) {
            keys.add(BoundKey.of(table, entity));
        }
        List<T> others = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (!keys.contains(key)) {
                others.add(row);
            }
        });
        return others;
    }

    /** Whether the entity would change its row, or was read in another version. */
    boolean differs(T entity, T row) {
        if (table.version >= 0 && table.versionOf(entity) != table.versionOf(row)) {
            return true;
        }
        for (int position : table.changing) {
            if (table.column(position).role() == Role.VALUE
                    && !Objects.deepEquals(table.mapper.value(entity, position), table.mapper.value(row, position))) {
                return true;
            }
        }
        return false;
    }
}
