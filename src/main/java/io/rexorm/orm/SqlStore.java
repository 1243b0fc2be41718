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
    public final <A, B> TypedSelect.Of2<A, B> select(Expr<?, A> a, Expr<?, B> b) {
        return new TypedSelect.Of2<>(select(List.of(a, b)));
    }

    /** As {@link #select(Expr)}, 3 columns. */
    public final <A, B, C> TypedSelect.Of3<A, B, C> select(Expr<?, A> a, Expr<?, B> b, Expr<?, C> c) {
        return new TypedSelect.Of3<>(select(List.of(a, b, c)));
    }

    /** As {@link #select(Expr)}, 4 columns. */
    public final <A, B, C, D> TypedSelect.Of4<A, B, C, D> select(
            Expr<?, A> a, Expr<?, B> b, Expr<?, C> c, Expr<?, D> d) {
        return new TypedSelect.Of4<>(select(List.of(a, b, c, d)));
    }

    /** As {@link #select(Expr)}, 5 columns. */
    public final <A, B, C, D, E> TypedSelect.Of5<A, B, C, D, E> select(
            Expr<?, A> a, Expr<?, B> b, Expr<?, C> c, Expr<?, D> d, Expr<?, E> e) {
        return new TypedSelect.Of5<>(select(List.of(a, b, c, d, e)));
    }

    /** As {@link #select(Expr)}, 6 columns. */
    public final <A, B, C, D, E, F> TypedSelect.Of6<A, B, C, D, E, F> select(
            Expr<?, A> a, Expr<?, B> b, Expr<?, C> c, Expr<?, D> d, Expr<?, E> e, Expr<?, F> f) {
        return new TypedSelect.Of6<>(select(List.of(a, b, c, d, e, f)));
    }

    /** As {@link #select(Expr)}, 7 columns. */
    public final <A, B, C, D, E, F, G> TypedSelect.Of7<A, B, C, D, E, F, G> select(
            Expr<?, A> a, Expr<?, B> b, Expr<?, C> c, Expr<?, D> d, Expr<?, E> e, Expr<?, F> f, Expr<?, G> g) {
        return new TypedSelect.Of7<>(select(List.of(a, b, c, d, e, f, g)));
    }

    /** As {@link #select(Expr)}, 8 columns. */
    public final <A, B, C, D, E, F, G, H> TypedSelect.Of8<A, B, C, D, E, F, G, H> select(
            Expr<?, A> a,
            Expr<?, B> b,
            Expr<?, C> c,
            Expr<?, D> d,
            Expr<?, E> e,
            Expr<?, F> f,
            Expr<?, G> g,
            Expr<?, H> h) {
        return new TypedSelect.Of8<>(select(List.of(a, b, c, d, e, f, g, h)));
    }

    /** As {@link #select(Expr)}, 9 columns. */
    public final <A, B, C, D, E, F, G, H, I> TypedSelect.Of9<A, B, C, D, E, F, G, H, I> select(
            Expr<?, A> a,
            Expr<?, B> b,
            Expr<?, C> c,
            Expr<?, D> d,
            Expr<?, E> e,
            Expr<?, F> f,
            Expr<?, G> g,
            Expr<?, H> h,
            Expr<?, I> i) {
        return new TypedSelect.Of9<>(select(List.of(a, b, c, d, e, f, g, h, i)));
    }

    /** As {@link #select(Expr)}, 10 columns. */
    public final <A, B, C, D, E, F, G, H, I, J> TypedSelect.Of10<A, B, C, D, E, F, G, H, I, J> select(
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
        return new TypedSelect.Of10<>(select(List.of(a, b, c, d, e, f, g, h, i, j)));
    }

    /** As {@link #select(Expr)}, 11 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K> TypedSelect.Of11<A, B, C, D, E, F, G, H, I, J, K> select(
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
        return new TypedSelect.Of11<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k)));
    }

    /** As {@link #select(Expr)}, 12 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L> TypedSelect.Of12<A, B, C, D, E, F, G, H, I, J, K, L> select(
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
        return new TypedSelect.Of12<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l)));
    }

    /** As {@link #select(Expr)}, 13 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M> TypedSelect.Of13<A, B, C, D, E, F, G, H, I, J, K, L, M> select(
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
        return new TypedSelect.Of13<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l, m)));
    }

    /** As {@link #select(Expr)}, 14 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M, N>
            TypedSelect.Of14<A, B, C, D, E, F, G, H, I, J, K, L, M, N> select(
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
        return new TypedSelect.Of14<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n)));
    }

    /** As {@link #select(Expr)}, 15 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O>
            TypedSelect.Of15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O> select(
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
        return new TypedSelect.Of15<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)));
    }

    /** As {@link #select(Expr)}, 16 columns. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P>
            TypedSelect.Of16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P> select(
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
        return new TypedSelect.Of16<>(select(List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)));
    }
}
