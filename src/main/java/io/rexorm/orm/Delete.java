package io.rexorm.orm;

import io.rexorm.sql.RenderedSql;
import org.jspecify.annotations.Nullable;

/**
 * A deletion of rows, by the properties of their entity. Immutable.
 *
 * <pre>{@code
 * long gone = db.deleteFrom(User.class).where("age", "<", 0).run();
 * }</pre>
 *
 * @param <T> the entity
 */
public final class Delete<T> {
    private final Database database;
    private final StoredEntity<T> table;
    private final Filter filter;

    Delete(Database database, StoredEntity<T> table, Filter filter) {
        this.database = database;
        this.table = table;
        this.filter = filter;
    }

    /** Of those only the rows that meet a condition too: see {@link EntityQuery#where}. */
    public Delete<T> where(String property, String operator, @Nullable Object value) {
        return new Delete<>(database, table, filter.and(property, operator, value));
    }

    /** Of those only the rows in which the property is null. */
    public Delete<T> whereNull(String property) {
        return new Delete<>(database, table, filter.andNull(property, true));
    }

    /**
     * Deletes them: {@code DELETE FROM "users" WHERE "age" < ?}. Versions are not looked at.
     *
     * @return how many rows there were
     * @throws ForeignKeyException when other rows refer to one of them
     */
    public long run() {
        RenderedSql sql = RenderedSql.of("DELETE FROM " + table.texts.table() + filter.sql());
        return database.write(new FilterStatement(sql, table, filter));
    }
}
