package io.rexorm.orm;

/** Queries of nine to sixteen columns. The columns are typed, each by a parameter. */
public final class WideSelects {
    private WideSelects() {}

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
