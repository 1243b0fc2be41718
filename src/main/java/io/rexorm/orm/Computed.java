package io.rexorm.orm;

import io.rexorm.mapping.Codec;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Join;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is made of columns and values, or a column of a row that is referred to. */
sealed class Computed<T, V> extends Expr<T, V> permits TextValue, Aggregate {
    private final Expression expression;
    private final Values values;
    private final Origin origin;
    private final @Nullable String label;

    /**
     * What its values are.
     *
     * @param type their class
     * @param codec how they are read
     * @param binding what is bound for one
     * @param nullable whether there may be none
     */
    record Values(Class<?> type, Codec<?> codec, Function<Object, Object> binding, boolean nullable) {

        /** Values of a type by itself. */
        static Values of(Class<?> type, Codec<?> codec, boolean nullable) {
            return new Values(type, codec, Function.identity(), nullable);
        }

        /** Values as those of another expression. */
        @SuppressWarnings("unchecked")
        static Values like(Expr<?, ?> other, boolean nullable) {
            return new Values(other.type(), other.codec(), ((Expr<?, Object>) other)::bound, nullable);
        }

        /** Values of a column. */
        static Values of(EntityMapper<?> mapper, int position) {
            ColumnModel column = mapper.model().columns().get(position);
            return new Values(
                    column.type(),
                    column.codec(),
                    value -> new ColumnValue(mapper, position, value),
                    column.nullable());
        }
    }

    /**
     * What it is made from.
     *
     * @param joins what has to be joined for it
     * @param needs the tables without whose row it is null
     */
    record Origin(List<Join> joins, Set<String> needs) {
        static final Origin NOTHING = new Origin(List.of(), Set.of());

        static Origin of(Expr<?, ?> other) {
            return new Origin(other.joins(), other.needs());
        }
    }

    Computed(Expression expression, Values values, Origin origin, @Nullable String label) {
        this.expression = expression;
        this.values = values;
        this.origin = origin;
        this.label = label;
    }

    /** A column of a row that is referred to. */
    static <T, V> Computed<T, V> ofPath(Path<T> path, EntityMapper<?> mapper, int position) {
        ColumnModel column = mapper.model().columns().get(position);
        return new Computed<>(
                new TableColumn(path.reference(), column.name()),
                Values.of(mapper, position),
                new Origin(path.joins(), Set.of(path.reference())),
                null);
    }

    @Override
    final Expression expression() {
        return expression;
    }

    @Override
    final Class<?> type() {
        return values.type();
    }

    @Override
    final Codec<?> codec() {
        return values.codec();
    }

    @Override
    final Object bound(V value) {
        return values.binding().apply(value);
    }

    @Override
    final List<Join> joins() {
        return origin.joins();
    }

    @Override
    final Set<String> needs() {
        return origin.needs();
    }

    @Override
    final boolean isNullable() {
        return values.nullable();
    }

    @Override
    final @Nullable String label() {
        return label;
    }

    /** What it is called, or what type it is of. */
    @Override
    public final String toString() {
        return label == null ? "a value of type " + type().getSimpleName() : label;
    }
}
