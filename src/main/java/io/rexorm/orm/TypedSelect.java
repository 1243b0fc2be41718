package io.rexorm.orm;

import io.rexorm.jdbc.Row;
import io.rexorm.sql.Compound;
import io.rexorm.sql.Join;
import io.rexorm.sql.Select;
import java.util.List;
import java.util.function.Function;

/**
 * A query whose columns are typed, of any tables. Immutable and thread-safe: each method gives another query.
 *
 * <pre>{@code
 * record Top(String name, long posts) {}
 * List<Top> top = db.select(USER.name, count(POST.id))
 *         .from(POST)
 *         .join(POST.author, USER)
 *         .groupBy(USER.id, USER.name)
 *         .having(count(POST.id).gt(3L))
 *         .orderBy(count(POST.id).desc())
 *         .map(Top::new)
 *         .list();
 * }</pre>
 *
 * <p>The compiler sees that what is made of a row takes the types that are selected, in their order. When the query is built, so before
 * the first row, it is refused where a column's table is not in it, where a column is neither grouped nor in an aggregate, and where a
 * column that is never null comes from a table that is joined on the left, without a word about it: {@link Expr#orNull}, {@link
 * Expr#orElse}.
 *
 * @param <S> the query
 */
public abstract class TypedSelect<S extends TypedSelect<S>> {
    final TypedParts parts;

    TypedSelect(TypedParts parts) {
        this.parts = parts;
    }

    /** The same columns, of other rows. */
    abstract S with(TypedParts other);

    /** From a table: {@code FROM "posts"}, {@code FROM "posts" AS "p"}. */
    public final S from(EntityTable<?> table) {
        return with(parts.from(table.source(), table, null));
    }

    /** From a query: {@code FROM (SELECT …) AS "c"}, {@code FROM "c"}. */
    public final S from(DerivedTable table) {
        return with(parts.from(table.source(), null, table.common()));
    }

    /** With the rows of a table that fit: {@code JOIN "users" ON …}. Rows without any are left out. */
    public final S join(EntityTable<?> table, Condition<?>... on) {
        return with(parts.join(Join.Kind.INNER, table, on));
    }

    /** With the rows of a query that fit: {@code JOIN (SELECT …) AS "c" ON …}. */
    public final S join(DerivedTable table, Condition<?>... on) {
        return with(parts.join(Join.Kind.INNER, table, on));
    }

    /**
     * With the rows of a table that belong to those of a relation: {@code join(POST.author, USER)} is {@code JOIN "users" ON
     * "posts"."author_id" = "users"."id"}. Between many and many the table between is joined too.
     */
    public final <O> S join(Relation<?, O> relation, EntityTable<O> table) {
        return with(parts.join(Join.Kind.INNER, relation, table));
    }

    /** As {@link #join(EntityTable, Condition[])}, rows without any too: {@code LEFT JOIN}. */
    public final S leftJoin(EntityTable<?> table, Condition<?>... on) {
        return with(parts.join(Join.Kind.LEFT, table, on));
    }

    /** As {@link #join(DerivedTable, Condition[])}, rows without any too: {@code LEFT JOIN}. */
    public final S leftJoin(DerivedTable table, Condition<?>... on) {
        return with(parts.join(Join.Kind.LEFT, table, on));
    }

    /** As {@link #join(Relation, EntityTable)}, rows without any too: {@code LEFT JOIN}. */
    public final <O> S leftJoin(Relation<?, O> relation, EntityTable<O> table) {
        return with(parts.join(Join.Kind.LEFT, relation, table));
    }

    /** As {@link #join(EntityTable, Condition[])}, rows of the joined table without any too: {@code RIGHT JOIN}. */
    public final S rightJoin(EntityTable<?> table, Condition<?>... on) {
        return with(parts.join(Join.Kind.RIGHT, table, on));
    }

    /** As {@link #join(EntityTable, Condition[])}, rows without any of either side too: {@code FULL JOIN}. */
    public final S fullJoin(EntityTable<?> table, Condition<?>... on) {
        return with(parts.join(Join.Kind.FULL, table, on));
    }

    /** Each row with each of a table: {@code CROSS JOIN "users"}. */
    public final S crossJoin(EntityTable<?> table) {
        return with(parts.join(Join.Kind.CROSS, table));
    }

    /** Only rows that meet all of the conditions: {@code WHERE a AND b}. Those that say nothing are left out. */
    public final S where(Condition<?>... conditions) {
        return with(parts.where(conditions));
    }

    /** A row for each group of rows that have these in common: {@code GROUP BY "users"."id"}. */
    public final S groupBy(Expr<?, ?>... common) {
        return with(parts.groupBy(common));
    }

    /** Only groups that meet all of the conditions: {@code HAVING count(*) > ?}. */
    public final S having(Condition<?>... conditions) {
        return with(parts.having(conditions));
    }

    /** Ordered by these, within the order that there is already: {@code ORDER BY count(*) DESC}. */
    public final S orderBy(Order<?>... orders) {
        return with(parts.orderBy(orders));
    }

    /** Equal rows once: {@code SELECT DISTINCT}. */
    public final S distinct() {
        return with(parts.with(parts.select().withoutDoubles()));
    }

    /** At most so many rows: {@code LIMIT ?}. */
    public final S limit(long rows) {
        Select select = parts.select();
        return with(parts.with(select.window(SelectQuery.notNegative(rows, "limit"), select.offset())));
    }

    /** Without the first so many rows: {@code OFFSET ?}. */
    public final S offset(long rows) {
        Select select = parts.select();
        return with(parts.with(select.window(select.limit(), SelectQuery.notNegative(rows, "offset"))));
    }

    /** With the rows of another query, equal ones once: {@code UNION}. */
    public final S union(S other) {
        return with(parts.compound(Compound.Kind.UNION, other.parts));
    }

    /** With the rows of another query: {@code UNION ALL}. */
    public final S unionAll(S other) {
        return with(parts.compound(Compound.Kind.UNION_ALL, other.parts));
    }

    /** Only rows that the other query gives too: {@code INTERSECT}. */
    public final S intersect(S other) {
        return with(parts.compound(Compound.Kind.INTERSECT, other.parts));
    }

    /** Without rows that the other query gives: {@code EXCEPT}. */
    public final S except(S other) {
        return with(parts.compound(Compound.Kind.EXCEPT, other.parts));
    }

    /** As a table of another query: {@code (SELECT …) AS "c"}. */
    public final DerivedTable named(String name) {
        return new DerivedTable(name, this, null);
    }

    /** The SQL, with a {@code ?} for each value. */
    public final String sql() {
        return parts.statement().sql().text();
    }

    /** How many rows there are: {@code SELECT count(*) FROM (SELECT …) AS "counted"}. */
    public final long count() {
        return parts.count();
    }

    /** The rows, each with its columns by their names. */
    public final Query<ResultRow> rows() {
        return new Query<>(parts.database(), parts.statement(), ResultShape.rows());
    }

    /** The rows as records or entities, by the names of the columns. */
    public final <R> Query<R> as(Class<R> type) {
        return rows().as(type);
    }

    final Select complete() {
        return parts.complete();
    }

    final List<Expr<?, ?>> selected() {
        return parts.selected();
    }

    final List<String> names() {
        return parts.names();
    }

    final <R> Query<R> query(Function<Row, R> reading) {
        return new Query<>(parts.database(), parts.statement(), result -> reading::apply);
    }

    /**
     * A query of one column.
     *
     * @param <A> its type
     */
    public static final class Of1<A> extends TypedSelect<Of1<A>> {
        Of1(TypedParts parts) {
            super(parts);
        }

        @Override
        Of1<A> with(TypedParts other) {
            return new Of1<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(Function<? super A, ? extends R> to) {
            return query(row -> to.apply(parts.<A>read(row, 1)));
        }

        /** The values. */
        public Query<A> values() {
            return query(row -> parts.<A>read(row, 1));
        }

        /** The one value, within another query: {@code (SELECT …)}. It is null where there is no row. */
        @SuppressWarnings("unchecked")
        public Expr<Object, A> asValue() {
            return (Expr<Object, A>) parts.asValue();
        }
    }
}
