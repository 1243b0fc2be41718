package io.rexorm.orm;

import org.jspecify.annotations.Nullable;

/**
 * A deletion that does not say yet of which rows: it cannot be run before it does. Immutable.
 *
 * @param <T> the entity
 */
public final class DeleteFrom<T> {
    private final Delete<T> all;

    DeleteFrom(Database database, StoredEntity<T> table) {
        this.all = new Delete<>(database, table, Filter.none(table));
    }

    /** Of the rows that meet a condition: see {@link EntityQuery#where}. */
    public Delete<T> where(String property, String operator, @Nullable Object value) {
        return all.where(property, operator, value);
    }

    /** Of the rows in which the property is null. */
    public Delete<T> whereNull(String property) {
        return all.whereNull(property);
    }

    /** Of every row there is. */
    public Delete<T> everyRow() {
        return all;
    }
}
