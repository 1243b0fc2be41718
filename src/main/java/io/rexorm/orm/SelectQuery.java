package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllColumns;
import io.rexorm.sql.Expression.Call;
import io.rexorm.sql.Function;
import io.rexorm.sql.Join;
import io.rexorm.sql.Ordering;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A query that is built, and sent by the method that asks for its rows, each time anew. Immutable and thread-safe: each method
 * gives another query.
 *
 * @param <T> what is made of a row
 * @param <S> the query
 */
public abstract class SelectQuery<T, S extends SelectQuery<T, S>> extends Filtered<T, S> {
    private static final Selected COUNT =
            new Selected(new Call(Function.COUNT, false, List.of(new AllColumns(null))), null);

    final Database database;
    final Select select;

    SelectQuery(Database database, Select select) {
        this.database = database;
        this.select = select;
    }

    /** The same kind of query, of other rows. */
    abstract S with(Select other);

    /** The query with what is made of its rows. */
    abstract Query<T> query(Select of);

    @Override
    final S with(List<Expression> conditions) {
        return with(select.where(conditions));
    }

    @Override
    final S with(List<Expression> conditions, List<Join> joins) {
        return with(joined(select.where(conditions), joins));
    }

    /** With what is not joined yet. */
    static Select joined(Select select, List<Join> joins) {
        Select joined = select;
        for (Join join : joins) {
            joined = joined.joins().contains(join) ? joined : joined.join(join);
        }
        return joined;
    }

    /**
     * Ordered by this, the smallest first, within the order that there is already. Null comes last on PostgreSQL and first on SQLite.
     *
     * <pre>{@code
     * db.select("id").from("users").orderBy("name").orderBy("lower(email) desc")
     *
     * -- both
     * SELECT "id" FROM "users" ORDER BY "name" ASC, lower("email") DESC
     * }</pre>
     *
     * @param name a property of the entity; with a table a column or a function of one, and {@code desc} or {@code asc} behind it
     * @throws io.rexorm.jdbc.QueryException when there is no such name
     */
    public final S orderBy(String name) {
        return with(select.orderBy(scope().ordering(name)));
    }

    /**
     * As {@link #orderBy(String)}, with the direction.
     *
     * <pre>{@code
     * db.select("id").from("users").orderBy("name", DESC)
     *
     * -- both
     * SELECT "id" FROM "users" ORDER BY "name" DESC
     * }</pre>
     */
    public final S orderBy(String name, Direction direction) {
        return with(select.orderBy(new Ordering(scope().expression(name), direction == Direction.DESC)));
    }

    /**
     * Ordered by typed columns, within the order that there is already: {@code orderBy(USER.name.asc(), USER.age.desc())}.
     *
     * <p>{@code ORDER BY "name" ASC, "age" DESC}
     */
    @SafeVarargs
    public final S orderBy(Order<? super T> order, Order<? super T>... more) {
        Select ordered = joined(select.orderBy(order.ordering()), order.joins());
        for (Order<? super T> other : more) {
            ordered = joined(ordered.orderBy(other.ordering()), other.joins());
        }
        return with(ordered);
    }

    /**
     * At most so many rows.
     *
     * <pre>{@code
     * db.select("id").from("users").orderBy("id").limit(10)
     *
     * -- both
     * SELECT "id" FROM "users" ORDER BY "id" ASC LIMIT ?
     * }</pre>
     *
     * @throws io.rexorm.jdbc.QueryException when it is less than 0
     */
    public final S limit(long rows) {
        return with(select.window(notNegative(rows, "limit"), select.offset()));
    }

    /**
     * Without the first so many rows.
     *
     * <pre>{@code
     * db.select("id").from("users").orderBy("id").offset(20)
     *
     * -- postgres
     * SELECT "id" FROM "users" ORDER BY "id" ASC OFFSET ?
     * -- sqlite
     * SELECT `id` FROM "users" ORDER BY `id` ASC LIMIT -1 OFFSET ?
     * }</pre>
     *
     * @throws io.rexorm.jdbc.QueryException when it is less than 0
     */
    public final S offset(long rows) {
        return with(select.window(select.limit(), notNegative(rows, "offset")));
    }

    /** The SQL, with a {@code ?} for each value. */
    public final String sql() {
        return statement(select).sql().text();
    }

    /** All rows. */
    public final List<T> list() {
        return query(select).list();
    }

    /** The first row, or nothing where there is none. Asks for one row. */
    public final Optional<T> first() {
        Long limit = select.limit();
        return query(select.window(limit == null ? 1 : Math.min(1, limit), select.offset()))
                .first();
    }

    /**
     * The only row.
     *
     * @throws NotFoundException when there is none
     * @throws NotUniqueException when there are more
     */
    public final T one() {
        return query(select).one();
    }

    /**
     * The only row, or nothing where there is none.
     *
     * @throws NotUniqueException when there are more
     */
    public final Optional<T> optional() {
        return query(select).optional();
    }

    /** Does something with each row as it comes: see {@link Query#each}. */
    public final void each(Consumer<? super T> action) {
        query(select).each(action);
    }

    /** Makes something of the stream of all rows: see {@link Query#stream}. */
    public final <R> R stream(java.util.function.Function<Stream<T>, R> work) {
        return query(select).stream(work);
    }

    /** Whether there is a row. Asks for one. */
    public final boolean exists() {
        Long limit = select.limit();
        return query(select.window(limit == null ? 1 : Math.min(1, limit), select.offset()))
                .exists();
    }

    /**
     * How many rows there are, whatever limit and offset are: {@code SELECT count(*) FROM "users" WHERE …}; of distinct rows and of
     * groups {@code SELECT count(*) FROM (SELECT … ) AS "counted"}.
     */
    public final long count() {
        Select all = select.unordered().window(null, null).lock(null);
        boolean rowsOfTables =
                !all.distinct() && all.groupBy().isEmpty() && all.having().isEmpty() && isRows(all);
        Select count = rowsOfTables ? all.select(List.of(COUNT)) : counted(all);
        return new Query<>(database, statement(count), ResultShape.as(Long.class)).one();
    }

    /** How many rows a query gives. */
    static Select counted(Select query) {
        return Select.of(List.of(COUNT), new Source.Query(query, "counted"));
    }

    /** Whether what it selects is there once for each row of its tables. */
    abstract boolean isRows(Select of);

    /** The statement for such a query. */
    abstract ValuesStatement statement(Select of);

    static long notNegative(long rows, String what) {
        if (rows < 0) {
            throw StoredEntity.invalid("the " + what + " is " + rows, "give 0 or more");
        }
        return rows;
    }
}
