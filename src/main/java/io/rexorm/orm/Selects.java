package io.rexorm.orm;

/** Queries of two to eight columns. The columns are typed, each by a parameter. */
public final class Selects {
    private Selects() {}

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
}
