package io.rexorm.orm;

import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.BoundValues;
import io.rexorm.mapping.Codec;
import io.rexorm.mapping.Codecs;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.sql.Expression.BoundList;
import io.rexorm.sql.RenderedSql;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement with a list of values: each is bound as its own type wants it, or as the property that it is compared with. */
final class ValuesStatement extends BoundStatement {
    private final List<@Nullable Object> values;
    private final Effect effect;
    private final @Nullable EntityModel model;

    /** What a statement does with rows. */
    enum Effect {
        READS,
        CHANGES,
        DELETES,
        /** Nothing is known: it may end transactions by itself, or be none that a transaction takes. */
        RUNS
    }

    /** @param model the entity that it is about, or null */
    ValuesStatement(String text, List<@Nullable Object> values, Effect effect, @Nullable EntityModel model) {
        super(RenderedSql.of(text));
        this.values = values;
        this.effect = effect;
        this.model = model;
    }

    @Override
    boolean onlyReads() {
        return effect == Effect.READS;
    }

    @Override
    boolean changesRows() {
        return effect == Effect.CHANGES || effect == Effect.DELETES;
    }

    @Override
    public void bind(Binder to) {
        for (int i = 0; i < values.size(); i++) {
            bind(values.get(i), to, i + 1);
        }
    }

    @SuppressWarnings("unchecked")
    private static void bind(@Nullable Object given, Binder to, int index) {
        if (given instanceof ColumnValue value) {
            value.bind(to, index);
            return;
        }
        if (given instanceof BoundList list) {
            to.list(index, bound(list.values()));
            return;
        }
        Object value = given instanceof Ref<?> reference ? reference.id() : given;
        if (value == null) {
            to.nothing(index);
            return;
        }
        if (value instanceof BigDecimal number) {
            to.decimal(index, number);
            return;
        }
        Codec<?> codec = Codecs.of(typeOf(value));
        if (codec == null) {
            to.value(index, value);
        } else {
            ((Codec<Object>) codec).bind(to, index, value);
        }
    }

    private static Object[] bound(List<Object> values) {
        BoundValues one = new BoundValues();
        Object[] bound = new Object[values.size()];
        for (int i = 0; i < bound.length; i++) {
            bind(values.get(i), one, 1);
            bound[i] = Objects.requireNonNull(one.get(1));
        }
        return bound;
    }

    /** The type that says how a value is bound. */
    static Class<?> typeOf(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    @Override
    @Nullable
    EntityModel model() {
        return model;
    }

    @Override
    @Nullable
    ColumnModel column(int index) {
        Object given = values.get(index - 1);
        Object one = given instanceof BoundList list && !list.values().isEmpty()
                ? list.values().get(0)
                : given;
        return one instanceof ColumnValue value ? value.column() : null;
    }

    @Override
    boolean deletes() {
        return effect == Effect.DELETES;
    }
}
