package io.rexorm.orm;

import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what is to be written of an entity, by the names of its properties. */
final class Patches {
    private Patches() {}

    /** Adds a new value, in the form of {@link EntityMapper#with}. */
    static void put(StoredEntity<?> table, @Nullable Object[] values, String property, @Nullable Object value) {
        values[changeable(table, property)] = value == null ? EntityMapper.NULL : value;
    }

    /** New values by the names of their properties. */
    @SafeVarargs
    static <T> Map<String, @Nullable Object> named(Assignment<T> value, Assignment<T>... more) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(value.column().property(), value.value());
        for (Assignment<T> other : more) {
            if (values.containsKey(other.column().property())) {
                throw StoredEntity.invalid(other.column() + " is set twice", "leave one of the two out");
            }
            values.put(other.column().property(), other.value());
        }
        return values;
    }

    /** The properties that are kept in these columns. */
    @SafeVarargs
    static <T> String[] properties(EntityColumn<T, ?> column, EntityColumn<T, ?>... more) {
        String[] properties = new String[more.length + 1];
        properties[0] = column.property();
        for (int i = 0; i < more.length; i++) {
            properties[i + 1] = more[i].property();
        }
        return properties;
    }

    /** The position of a property that may be given another value. */
    static int changeable(StoredEntity<?> table, String property) {
        int position = table.position(property);
        Role role = table.column(position).role();
        if (role != Role.VALUE) {
            throw StoredEntity.invalid(
                    table.name() + "." + property
                            + (role == Role.KEY ? " is the key, which stays as it is" : " is set by the library"),
                    "leave it out");
        }
        return position;
    }

    /** The position of a property that a new row may be given a value for. */
    static int insertable(StoredEntity<?> table, String property) {
        int position = table.position(property);
        return table.column(position).role() == Role.KEY ? position : changeable(table, property);
    }

    static <T> @Nullable Object[] values(StoredEntity<T> table, T entity) {
        @Nullable Object[] values = new Object[table.width];
        for (int position : table.all) {
            values[position] = table.mapper.value(entity, position);
        }
        return values;
    }

    /** What is different by now, or null where nothing is. */
    static <T> @Nullable Object @Nullable [] changes(StoredEntity<T> table, T entity, @Nullable Object[] before) {
        @Nullable Object[] changes = new Object[before.length];
        boolean changed = false;
        for (int position : table.all) {
            Object now = table.mapper.value(entity, position);
            if (!Objects.deepEquals(now, before[position])) {
                put(table, changes, table.column(position).property(), now);
                changed = true;
            }
        }
        return changed ? changes : null;
    }

    /** The positions of these properties; those of the key where none is named. */
    static int[] positions(StoredEntity<?> table, String... properties) {
        if (properties.length == 0) {
            return table.key;
        }
        int[] positions = new int[properties.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = table.position(properties[i]);
        }
        return positions;
    }
}
