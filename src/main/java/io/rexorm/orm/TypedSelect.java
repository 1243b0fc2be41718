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

    /** A query of 2 columns. */
    public static final class Of2<A, B> extends TypedSelect<Of2<A, B>> {
        Of2(TypedParts parts) {
            super(parts);
        }

        @Override
        Of2<A, B> with(TypedParts other) {
            return new Of2<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(Fn.Of2<? super A, ? super B, ? extends R> to) {
            return query(row -> to.apply(parts.<A>read(row, 1), parts.<B>read(row, 2)));
        }
    }

    /** A query of 3 columns. */
    public static final class Of3<A, B, C> extends TypedSelect<Of3<A, B, C>> {
        Of3(TypedParts parts) {
            super(parts);
        }

        @Override
        Of3<A, B, C> with(TypedParts other) {
            return new Of3<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(Fn.Of3<? super A, ? super B, ? super C, ? extends R> to) {
            return query(row -> to.apply(parts.<A>read(row, 1), parts.<B>read(row, 2), parts.<C>read(row, 3)));
        }
    }

    /** A query of 4 columns. */
    public static final class Of4<A, B, C, D> extends TypedSelect<Of4<A, B, C, D>> {
        Of4(TypedParts parts) {
            super(parts);
        }

        @Override
        Of4<A, B, C, D> with(TypedParts other) {
            return new Of4<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(Fn.Of4<? super A, ? super B, ? super C, ? super D, ? extends R> to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1), parts.<B>read(row, 2), parts.<C>read(row, 3), parts.<D>read(row, 4)));
        }
    }

    /** A query of 5 columns. */
    public static final class Of5<A, B, C, D, E> extends TypedSelect<Of5<A, B, C, D, E>> {
        Of5(TypedParts parts) {
            super(parts);
        }

        @Override
        Of5<A, B, C, D, E> with(TypedParts other) {
            return new Of5<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(Fn.Of5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5)));
        }
    }

    /** A query of 6 columns. */
    public static final class Of6<A, B, C, D, E, F> extends TypedSelect<Of6<A, B, C, D, E, F>> {
        Of6(TypedParts parts) {
            super(parts);
        }

        @Override
        Of6<A, B, C, D, E, F> with(TypedParts other) {
            return new Of6<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6)));
        }
    }

    /** A query of 7 columns. */
    public static final class Of7<A, B, C, D, E, F, G> extends TypedSelect<Of7<A, B, C, D, E, F, G>> {
        Of7(TypedParts parts) {
            super(parts);
        }

        @Override
        Of7<A, B, C, D, E, F, G> with(TypedParts other) {
            return new Of7<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R> to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7)));
        }
    }

    /** A query of 8 columns. */
    public static final class Of8<A, B, C, D, E, F, G, H> extends TypedSelect<Of8<A, B, C, D, E, F, G, H>> {
        Of8(TypedParts parts) {
            super(parts);
        }

        @Override
        Of8<A, B, C, D, E, F, G, H> with(TypedParts other) {
            return new Of8<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of8<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? extends R>
                        to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7),
                    parts.<H>read(row, 8)));
        }
    }

    /** A query of 9 columns. */
    public static final class Of9<A, B, C, D, E, F, G, H, I> extends TypedSelect<Of9<A, B, C, D, E, F, G, H, I>> {
        Of9(TypedParts parts) {
            super(parts);
        }

        @Override
        Of9<A, B, C, D, E, F, G, H, I> with(TypedParts other) {
            return new Of9<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of9<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? super I,
                                ? extends R>
                        to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7),
                    parts.<H>read(row, 8),
                    parts.<I>read(row, 9)));
        }
    }

    /** A query of 10 columns. */
    public static final class Of10<A, B, C, D, E, F, G, H, I, J>
            extends TypedSelect<Of10<A, B, C, D, E, F, G, H, I, J>> {
        Of10(TypedParts parts) {
            super(parts);
        }

        @Override
        Of10<A, B, C, D, E, F, G, H, I, J> with(TypedParts other) {
            return new Of10<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of10<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? super I,
                                ? super J,
                                ? extends R>
                        to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7),
                    parts.<H>read(row, 8),
                    parts.<I>read(row, 9),
                    parts.<J>read(row, 10)));
        }
    }

    /** A query of 11 columns. */
    public static final class Of11<A, B, C, D, E, F, G, H, I, J, K>
            extends TypedSelect<Of11<A, B, C, D, E, F, G, H, I, J, K>> {
        Of11(TypedParts parts) {
            super(parts);
        }

        @Override
        Of11<A, B, C, D, E, F, G, H, I, J, K> with(TypedParts other) {
            return new Of11<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of11<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? super I,
                                ? super J,
                                ? super K,
                                ? extends R>
                        to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7),
                    parts.<H>read(row, 8),
                    parts.<I>read(row, 9),
                    parts.<J>read(row, 10),
                    parts.<K>read(row, 11)));
        }
    }

    /** A query of 12 columns. */
    public static final class Of12<A, B, C, D, E, F, G, H, I, J, K, L>
            extends TypedSelect<Of12<A, B, C, D, E, F, G, H, I, J, K, L>> {
        Of12(TypedParts parts) {
            super(parts);
        }

        @Override
        Of12<A, B, C, D, E, F, G, H, I, J, K, L> with(TypedParts other) {
            return new Of12<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of12<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? super I,
                                ? super J,
                                ? super K,
                                ? super L,
                                ? extends R>
                        to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7),
                    parts.<H>read(row, 8),
                    parts.<I>read(row, 9),
                    parts.<J>read(row, 10),
                    parts.<K>read(row, 11),
                    parts.<L>read(row, 12)));
        }
    }

    /** A query of 13 columns. */
    public static final class Of13<A, B, C, D, E, F, G, H, I, J, K, L, M>
            extends TypedSelect<Of13<A, B, C, D, E, F, G, H, I, J, K, L, M>> {
        Of13(TypedParts parts) {
            super(parts);
        }

        @Override
        Of13<A, B, C, D, E, F, G, H, I, J, K, L, M> with(TypedParts other) {
            return new Of13<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of13<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? super I,
                                ? super J,
                                ? super K,
                                ? super L,
                                ? super M,
                                ? extends R>
                        to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7),
                    parts.<H>read(row, 8),
                    parts.<I>read(row, 9),
                    parts.<J>read(row, 10),
                    parts.<K>read(row, 11),
                    parts.<L>read(row, 12),
                    parts.<M>read(row, 13)));
        }
    }

    /** A query of 14 columns. */
    public static final class Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N>
            extends TypedSelect<Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N>> {
        Of14(TypedParts parts) {
            super(parts);
        }

        @Override
        Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N> with(TypedParts other) {
            return new Of14<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of14<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? super I,
                                ? super J,
                                ? super K,
                                ? super L,
                                ? super M,
                                ? super N,
                                ? extends R>
                        to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7),
                    parts.<H>read(row, 8),
                    parts.<I>read(row, 9),
                    parts.<J>read(row, 10),
                    parts.<K>read(row, 11),
                    parts.<L>read(row, 12),
                    parts.<M>read(row, 13),
                    parts.<N>read(row, 14)));
        }
    }

    /** A query of 15 columns. */
    public static final class Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O>
            extends TypedSelect<Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O>> {
        Of15(TypedParts parts) {
            super(parts);
        }

        @Override
        Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O> with(TypedParts other) {
            return new Of15<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of15<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? super I,
                                ? super J,
                                ? super K,
                                ? super L,
                                ? super M,
                                ? super N,
                                ? super O,
                                ? extends R>
                        to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7),
                    parts.<H>read(row, 8),
                    parts.<I>read(row, 9),
                    parts.<J>read(row, 10),
                    parts.<K>read(row, 11),
                    parts.<L>read(row, 12),
                    parts.<M>read(row, 13),
                    parts.<N>read(row, 14),
                    parts.<O>read(row, 15)));
        }
    }

    /** A query of 16 columns. */
    public static final class Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P>
            extends TypedSelect<Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P>> {
        Of16(TypedParts parts) {
            super(parts);
        }

        @Override
        Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P> with(TypedParts other) {
            return new Of16<>(other);
        }

        /** What is made of each row. */
        public <R> Query<R> map(
                Fn.Of16<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? super I,
                                ? super J,
                                ? super K,
                                ? super L,
                                ? super M,
                                ? super N,
                                ? super O,
                                ? super P,
                                ? extends R>
                        to) {
            return query(row -> to.apply(
                    parts.<A>read(row, 1),
                    parts.<B>read(row, 2),
                    parts.<C>read(row, 3),
                    parts.<D>read(row, 4),
                    parts.<E>read(row, 5),
                    parts.<F>read(row, 6),
                    parts.<G>read(row, 7),
                    parts.<H>read(row, 8),
                    parts.<I>read(row, 9),
                    parts.<J>read(row, 10),
                    parts.<K>read(row, 11),
                    parts.<L>read(row, 12),
                    parts.<M>read(row, 13),
                    parts.<N>read(row, 14),
                    parts.<O>read(row, 15),
                    parts.<P>read(row, 16)));
        }
    }
}
