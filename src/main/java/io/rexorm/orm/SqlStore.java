package io.rexorm.orm;

import java.util.List;

/** What a database that speaks SQL can do besides: queries with typed columns, of any tables. Thread-safe. */
public abstract sealed class SqlStore extends Store permits RelatedStore {
    SqlStore() {}

    abstract TypedParts select(List<Expr<?, ?>> columns);

    /**
     * Selects a typed column, before it is said of which table.
     *
     * <pre>{@code
     * List<String> names = db.select(USER.name).from(USER).orderBy(USER.name.asc()).values().list();
     *
     * SELECT "name" FROM "users" ORDER BY "name" ASC
     * }</pre>
     */
    public final <A> TypedSelect.Of1<A> select(Expr<?, A> a) {
        return new TypedSelect.Of1<>(select(List.of(a)));
    }

    /**
     * Selects typed columns, before it is said of which table.
     *
     * <pre>{@code
     * record Card(Long id, String name) {}
     * List<Card> cards = db.select(USER.id, USER.name).from(USER).where(USER.age.gt(18)).map(Card::new).list();
     *
     * SELECT "id", "name" FROM "users" WHERE "age" > ?
     * }</pre>
     */
    public final <A, B> Selects.Of2<A, B> select(Expr<?, A> a, Expr<?, B> b) {
        return new Selects.Of2<>(select(List.of(a, b)));
    }

    /** As {@link #select(Expr)}, 3 columns. */
    public final <A, B, C> Selects.Of3<A, B, C> select(Expr<?, A> a, Expr<?, B> b, Expr<?, C> c) {
        return new Selects.Of3<>(select(List.of(a, b, c)));
    }

    /** As {@link #select(Expr)}, 4 columns. */
    public final <A, B, C, D> Selects.Of4<A, B, C, D> select(Expr<?, A> a, Expr<?, B> b, Expr<?, C> c, Expr<?, D> d) {
        return new Selects.Of4<>(select(List.of(a, b, c, d)));
    }

    /** As {@link #select(Expr)}, 5 columns. */
    public final <A, B, C, D, E> Selects.Of5<A, B, C, D, E> select(
            Expr<?, A> a, Expr<?, B> b, Expr<?, C> c, Expr<?, D> d, Expr<?, E> e) {
        return new Selects.Of5<>(select(List.of(a, b, c, d, e)));
    }

    /** As {@link #select(Expr)}, 6 columns. */
    public final <A, B, C, D, E, F> Selects.Of6<A, B, C, D, E, F> select(
            Expr<?, A> a, Expr<?, B> b, Expr<?, C> c, Expr<?, D> d, Expr<?, E> e, Expr<?, F> f) {
        return new Selects.Of6<>(select(List.of(a, b, c, d, e, f)));
    }

    /** As {@link #select(Expr)}, 7 columns. */
    public final <A, B, C, D, E, F, G> Selects.Of7<A, B, C, D, E, F, G> select(
            Expr<?, A> a, Expr<?, B> b, Expr<?, C> c, Expr<?, D> d, Expr<?, E> e, Expr<?, F> f, Expr<?, G> g) {
        return new Selects.Of7<>(select(List.of(a, b, c, d, e, f, g)));
    }

    /** As {@link #select(Expr)}, 8 columns. */
    public final <A, B, C, D, E, F, G, H> Selects.Of8<A, B, C, D, E, F, G, H> select(
            Expr<?, A> a,
            Expr<?, B> b,
            Expr<?, C> c,
            Expr<?, D> d,
            Expr<?, E> e,
            Expr<?, F> f,
            Expr<?, G> g,
            Expr<?, H> h) {
        return new Selects.Of8<>(select(List.of(a, b, c, d, e, f, g, h)));
    }

    /** As {@link #select(Expr)}, 9 columns. */
    public final <A, B, C, D, E, F, G, H, I> WideSelects.Of9<A, B, C, D, E, F, G, H, I> select(
            Expr<?, A> a,
            Expr<?, B> b,
            Expr<?, C> c,
            Expr<?, D> d,
            Expr<?, E> e,
            Expr<?, F> f,
            Expr<?, G> g,
            Expr<?, H> h,
            Expr<?, I> i) {
        return new WideSelects.Of9<>(select(List.of(a, b, c, d, e, f, g, h, i)));
    }

    /** As {@link #select(Expr)}, 10 columns. */
    public final <A, B, C, D, E, F, G, H, I, J> WideSelects.Of10<A, B, C, D, E, F, G, H, I, J> select(
            Expr<?, A> a,
            Expr<?, B> b,
            Expr<?, C> c,
            Expr<?, D> d,
            Expr<?, E> e,
            Expr<?, F> f,
            Expr<?, G> g,
            Expr<?, H> h,
            Expr<?, I> i,
            Expr<?, J> j) {
        return new WideSelects.Of10<>(select(List.of(a, b, c, d, e, f, g, h, i, j)));
    }

    /** As {@link #select(Expr)}, 11 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K> WideSelects.Of11<A, B, C, D, E, F, G, H, I, J, K> select(
            Expr<?, A> a,
            Expr<?, B> b,
            Expr<?, C> c,
            Expr<?, D> d,
            Expr<?, E> e,
            Expr<?, F> f,
            Expr<?, G> g,
            Expr<?, H> h,
            Expr<?, I> i,
            Expr<?, J> j,
            Expr<?, K> k) {
        return new WideSelects.Of11<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k)));
    }

    /** As {@link #select(Expr)}, 12 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L> WideSelects.Of12<A, B, C, D, E, F, G, H, I, J, K, L> select(
            Expr<?, A> a,
            Expr<?, B> b,
            Expr<?, C> c,
            Expr<?, D> d,
            Expr<?, E> e,
            Expr<?, F> f,
            Expr<?, G> g,
            Expr<?, H> h,
            Expr<?, I> i,
            Expr<?, J> j,
            Expr<?, K> k,
            Expr<?, L> l) {
        return new WideSelects.Of12<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l)));
    }

    /** As {@link #select(Expr)}, 13 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M> WideSelects.Of13<A, B, C, D, E, F, G, H, I, J, K, L, M> select(
            Expr<?, A> a,
            Expr<?, B> b,
            Expr<?, C> c,
            Expr<?, D> d,
            Expr<?, E> e,
            Expr<?, F> f,
            Expr<?, G> g,
            Expr<?, H> h,
            Expr<?, I> i,
            Expr<?, J> j,
            Expr<?, K> k,
            Expr<?, L> l,
            Expr<?, M> m) {
        return new WideSelects.Of13<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l, m)));
    }

    /** As {@link #select(Expr)}, 14 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M, N>
            WideSelects.Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N> select(
                    Expr<?, A> a,
                    Expr<?, B> b,
                    Expr<?, C> c,
                    Expr<?, D> d,
                    Expr<?, E> e,
                    Expr<?, F> f,
                    Expr<?, G> g,
                    Expr<?, H> h,
                    Expr<?, I> i,
                    Expr<?, J> j,
                    Expr<?, K> k,
                    Expr<?, L> l,
                    Expr<?, M> m,
                    Expr<?, N> n) {
        return new WideSelects.Of14<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n)));
    }

    /** As {@link #select(Expr)}, 15 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O>
            WideSelects.Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O> select(
                    Expr<?, A> a,
                    Expr<?, B> b,
                    Expr<?, C> c,
                    Expr<?, D> d,
                    Expr<?, E> e,
                    Expr<?, F> f,
                    Expr<?, G> g,
                    Expr<?, H> h,
                    Expr<?, I> i,
                    Expr<?, J> j,
                    Expr<?, K> k,
                    Expr<?, L> l,
                    Expr<?, M> m,
                    Expr<?, N> n,
                    Expr<?, O> o) {
        return new WideSelects.Of15<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)));
    }

    /** As {@link #select(Expr)}, 16 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P>
            WideSelects.Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P> select(
                    Expr<?, A> a,
                    Expr<?, B> b,
                    Expr<?, C> c,
                    Expr<?, D> d,
                    Expr<?, E> e,
                    Expr<?, F> f,
                    Expr<?, G> g,
                    Expr<?, H> h,
                    Expr<?, I> i,
                    Expr<?, J> j,
                    Expr<?, K> k,
                    Expr<?, L> l,
                    Expr<?, M> m,
                    Expr<?, N> n,
                    Expr<?, O> o,
                    Expr<?, P> p) {
        return new WideSelects.Of16<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)));
    }
}
