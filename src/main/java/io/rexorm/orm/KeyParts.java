package io.rexorm.orm;

import io.rexorm.entity.ColumnTypes;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.Mappers;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that is one object, taken apart into the values of its columns. */
final class KeyParts {
    private KeyParts() {}

    /** The values of a key: of an embedded value those of its properties, of a list its elements, else the key itself. */
    static Object[] of(StoredEntity<?> table, @Nullable Object key) {
        if (key instanceof List<?> values && table.key.length > 1) {
            return values.toArray();
        } else if (key != null
                && isEmbedded(table)
                && ColumnTypes.isUserClass(key.getClass().getName())) {
            return values(key);
        }
        return new Object[] {key};
    }

    /**
     * That keys of this type can be those of the entity, as far as its columns tell.
     *
     * @throws io.rexorm.jdbc.QueryException when they cannot
     */
    static void requireType(StoredEntity<?> table, Class<?> type) {
        Class<?> column =
                MethodType.methodType(table.column(table.key[0]).type()).wrap().returnType();
        if (table.key.length == 1 && !isEmbedded(table) && !type.isAssignableFrom(column)) {
            throw StoredEntity.invalid(
                    "the key of " + table.name() + " is " + column.getSimpleName()
                            + ", and a repository was asked for with " + type.getSimpleName(),
                    "write Repo<" + table.name() + ", " + column.getSimpleName() + ">");
        }
    }

    private static boolean isEmbedded(StoredEntity<?> table) {
        return table.column(table.key[0]).property().indexOf('.') >= 0;
    }

    @SuppressWarnings("unchecked")
    private static <K> Object[] values(K key) {
        EntityMapper<K> mapper = Mappers.ofResult((Class<K>) key.getClass());
        Object[] values = new Object[mapper.model().columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = mapper.value(key, i);
        }
        return values;
    }
}
