package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllOf;
import io.rexorm.sql.Expression.AnyOf;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Operator;
import java.util.ArrayList;
import java.util.List;

/** Conditions on the keys of many entities. */
final class KeyLists {
    private KeyLists() {}

    /** That a row is that of one of the entities. */
    static <T> Expression anyOf(StoredEntity<T> table, List<T> entities) {
        List<Object> keys = new ArrayList<>(entities.size());
        List<Expression> rows = new ArrayList<>();
        for (T entity : entities) {
            List<Expression> parts = new ArrayList<>();
            for (int position : table.key) {
                Object key = new ColumnValue(table.mapper, position, table.mapper.value(entity, position));
                keys.add(key);
                parts.add(new Comparison(column(table, position), Operator.EQUAL, new Value(key)));
            }
            rows.add(new AllOf(parts));
        }
        return table.key.length == 1
                ? ValueLists.compare(column(table, table.key[0]), Operator.IN, keys)
                : new AnyOf(rows);
    }

    private static Column column(StoredEntity<?> table, int position) {
        return Column.of(table.column(position).name());
    }
}
