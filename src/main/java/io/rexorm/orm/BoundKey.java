package io.rexorm.orm;

import io.rexorm.jdbc.BoundValues;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row is known by, in the form in which it is bound: equal where the database takes it for the same. */
final class BoundKey {
    private BoundKey() {}

    /** The primary key of an entity. One that is a number or a UUID is bound as it is. */
    static <T> Object of(StoredEntity<T> table, T entity) {
        Object only = table.key.length == 1 ? table.mapper.value(entity, table.key[0]) : null;
        return only instanceof Long || only instanceof UUID ? only : of(table, entity, null, table.key);
    }

    /** The key of an entity, of the values that it has and those that it is given. */
    static <T> List<@Nullable Object> of(
            StoredEntity<T> table, T entity, @Nullable Object @Nullable [] fresh, int[] columns) {
        BoundValues values = new BoundValues();
        for (int i = 0; i < columns.length; i++) {
            boolean given = fresh != null && fresh[columns[i]] != null;
            if (given || table.mapper.value(entity, columns[i]) != null) {
                EntityStatement.bindFresh(table, entity, fresh, columns[i], values, i + 1);
            } else {
                // Whether it may be missing is told by the statement.
                values.nothing(i + 1);
            }
        }
        return comparable(values);
    }

    /** The key of a row, of the values that were read. */
    static List<@Nullable Object> of(StoredEntity<?> table, @Nullable Object[] row, int[] columns) {
        BoundValues values = new BoundValues();
        for (int i = 0; i < columns.length; i++) {
            table.mapper.bindValue(columns[i], row[columns[i]], values, i + 1);
        }
        return comparable(values);
    }

    private static List<@Nullable Object> comparable(BoundValues values) {
        List<@Nullable Object> key = new ArrayList<>(values.list());
        key.replaceAll(value -> {
            if (value instanceof byte[] bytes) {
                return ByteBuffer.wrap(bytes);
            } else if (value instanceof Object[] array) {
                return Arrays.asList(array);
            }
            return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
        });
        return key;
    }
}
