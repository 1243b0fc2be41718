package io.rexorm.orm;

import io.rexorm.dialect.Identifiers;
import io.rexorm.jdbc.ResultReader;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query for entities by their properties, sent by the method that asks for them. Names are checked against the entity, values
 * are bound, operators come from a closed list. Immutable and thread-safe: each method gives another query.
 *
 * <pre>{@code
 * List<User> users = db.from(User.class).where("age", ">", 18).orderBy("name").limit(10).list();
 * }</pre>
 *
 * <p>Both databases: {@code SELECT "id", "name", … FROM "users" WHERE "age" > ? ORDER BY "name" ASC LIMIT ?}.
 *
 * @param <T> the entity
 */
public final class EntityQuery<T> {
    private final Database database;
    private final StoredEntity<T> table;
    private final Filter filter;
    private final String order;
    private final long[] window;

    /** @param window nothing, the limit, or limit and offset */
    private EntityQuery(Database database, StoredEntity<T> table, Filter filter, String order, long... window) {
        this.database = database;
        this.table = table;
        this.filter = filter;
        this.order = order;
        this.window = window;
    }

    EntityQuery(Database database, StoredEntity<T> table) {
        this(database, table, Filter.none(table), "");
    }

    /**
     * One more condition, which has to hold too.
     *
     * @param property a property, of an embedded value {@code address.city}
     * @param operator {@code =}, {@code <>}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code like}, {@code not like},
     *     {@code in}, {@code not in}
     * @param value a value of the property's type; for {@code in} a list of them that is not empty
     * @throws io.rexorm.jdbc.QueryException when there is no such property or operator, or the value is null
     */
    public EntityQuery<T> where(String property, String operator, @Nullable Object value) {
        return new EntityQuery<>(database, table, filter.and(property, operator, value), order, window);
    }

    /** Only rows in which the property is null: {@code "age" IS NULL}. */
    public EntityQuery<T> whereNull(String property) {
        return new EntityQuery<>(database, table, filter.andNull(property, true), order, window);
    }

    /** Only rows in which the property is not null: {@code "age" IS NOT NULL}. */
    public EntityQuery<T> whereNotNull(String property) {
        return new EntityQuery<>(database, table, filter.andNull(property, false), order, window);
    }

    /** Ordered by the property, the smallest first, within the order that there is already. */
    public EntityQuery<T> orderBy(String property) {
        return orderBy(property, Direction.ASC);
    }

    /** Ordered by the property, within the order that there is already. */
    public EntityQuery<T> orderBy(String property, Direction direction) {
        String column =
                Identifiers.QUOTED.write(table.column(table.position(property)).name());
        String next = (order.isEmpty() ? " ORDER BY " : order + ", ") + column + " " + direction;
        return new EntityQuery<>(database, table, filter, next, window);
    }

    /** At most so many rows. */
    public EntityQuery<T> limit(long rows) {
        long[] next = window.length == 2 ? new long[] {rows, window[1]} : new long[] {rows};
        return new EntityQuery<>(database, table, filter, order, next);
    }

    /** Without the first so many rows. */
    public EntityQuery<T> offset(long rows) {
        long limit = window.length == 0 ? Long.MAX_VALUE : window[0];
        return new EntityQuery<>(database, table, filter, order, limit, rows);
    }

    /** The entities. */
    public List<T> list() {
        return read(window, row -> {
            List<T> entities = new ArrayList<>();
            table.mapper.readAll(row, entities);
            return entities;
        });
    }

    /** The first entity, or nothing where there is none. Asks for one row. */
    public Optional<T> first() {
        long[] one = window.length == 2 ? new long[] {Math.min(1, window[0]), window[1]} : new long[] {1};
        return read(one, row -> row.next() ? Optional.of(table.mapper.read(row, 1)) : Optional.empty());
    }

    /**
     * The only entity.
     *
     * @throws NotFoundException when there is none
     * @throws NotUniqueException when there are more
     */
    public T one() {
        List<T> entities = list();
        if (entities.size() == 1) {
            return entities.get(0);
        }
        FilterStatement statement = select(window);
        if (entities.isEmpty()) {
            throw new NotFoundException(
                    "there is no " + table.name() + " that meets the conditions",
                    statement,
                    database.failures().origin(statement, null),
                    null);
        }
        throw new NotUniqueException(statement, database.failures().origin(statement, null));
    }

    /** How many rows meet the conditions, whatever limit and offset are: {@code SELECT count(*) FROM "users" WHERE …}. */
    public long count() {
        RenderedSql sql = RenderedSql.of(table.count.text() + filter.sql());
        return database.read(new FilterStatement(sql, table, filter), row -> row.next() ? row.number(1) : 0L);
    }

    /** Whether a row meets the conditions. */
    public boolean exists() {
        return first().isPresent();
    }

    private <R> R read(long[] rows, ResultReader<R> reader) {
        return database.read(select(rows), reader);
    }

    private FilterStatement select(long[] rows) {
        String end = rows.length == 0 ? "" : rows.length == 1 ? " LIMIT ?" : " LIMIT ? OFFSET ?";
        return new FilterStatement(RenderedSql.of(table.selectAll + filter.sql() + order + end), table, filter, rows);
    }
}
