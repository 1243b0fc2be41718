package io.rexorm.orm;

import io.rexorm.annotation.Generation;
import io.rexorm.mapping.EntityMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The values that the library gives to a row: key, version and times. In the form of {@link EntityMapper#with}. */
final class FreshValues {
    private FreshValues() {}

    /** Those of a new row; null where it has none. A key that the database makes has its place in the array. */
    static <T> @Nullable Object @Nullable [] ofInsert(StoredEntity<T> table, T entity, Database database) {
        boolean makesKey = table.model.generation() == Generation.UUID7 && table.hasNoKey(entity);
        boolean sets = table.version >= 0 || table.created >= 0 || table.updated >= 0;
        if (!makesKey && !table.numbered && !sets && !table.related) {
            return null;
        }
        return ofNew(table, makesKey, database);
    }

    /** Those of a new row of which there is no entity yet. */
    static <T> @Nullable Object[] ofRow(StoredEntity<T> table, Database database) {
        return ofNew(table, table.model.generation() == Generation.UUID7, database);
    }

    private static @Nullable Object[] ofNew(StoredEntity<?> table, boolean makesKey, Database database) {
        @Nullable Object[] fresh = new Object[table.width];
        if (makesKey) {
            fresh[table.key[0]] = Uuid7.next(database.now());
        }
        if (table.version >= 0) {
            fresh[table.version] = number(table, table.version, 0);
        }
        if (table.created >= 0 || table.updated >= 0) {
            Instant now = database.now();
            for (int column : new int[] {table.created, table.updated}) {
                if (column >= 0) {
                    fresh[column] = time(table, column, now);
                }
            }
        }
        return fresh;
    }

    /** Those of a row that is changed; null where it has none. */
    static <T> @Nullable Object @Nullable [] ofUpdate(StoredEntity<T> table, T entity, Database database) {
        if (table.version < 0 && table.updated < 0 && !table.related) {
            return null;
        }
        @Nullable Object[] fresh = new Object[table.width];
        if (table.version >= 0) {
            fresh[table.version] = number(table, table.version, table.versionOf(entity) + 1);
        }
        if (table.updated >= 0) {
            fresh[table.updated] = time(table, table.updated, database.now());
        }
        return fresh;
    }

    /** A whole number of the column's type. */
    static Object number(StoredEntity<?> table, int column, long value) {
        Class<?> type = table.column(column).type();
        boolean isInt = type == int.class || type == Integer.class;
        if (isInt && (int) value != value) {
            throw StoredEntity.invalid(
                    table.name() + "." + table.column(column).property()
                            + " is an int, and its next number is too large for one",
                    "make it a long");
        }
        return isInt ? (Object) (int) value : (Object) value;
    }

    /** The value that one of the array stands for. */
    static @Nullable Object plain(Object value) {
        return value == EntityMapper.NULL ? null : value;
    }

    /** A time of the column's type. */
    static Object time(StoredEntity<?> table, int column, Instant time) {
        Class<?> type = table.column(column).type();
        if (type == LocalDateTime.class) {
            return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        }
        return type == OffsetDateTime.class ? time.atOffset(ZoneOffset.UTC) : time;
    }
}
