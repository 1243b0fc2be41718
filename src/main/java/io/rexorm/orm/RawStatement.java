package io.rexorm.orm;

import io.rexorm.jdbc.Binder;
import io.rexorm.mapping.Codec;
import io.rexorm.mapping.Codecs;
import io.rexorm.sql.RenderedSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raw SQL with its values. */
final class RawStatement extends BoundStatement {
    private final List<@Nullable Object> values;
    private final boolean onlyReads;

    RawStatement(RenderedSql sql, List<@Nullable Object> values, boolean onlyReads) {
        super(sql);
        this.values = values;
        this.onlyReads = onlyReads;
    }

    boolean onlyReads() {
        return onlyReads;
    }

    @Override
    public void bind(Binder to) {
        for (int i = 0; i < values.size(); i++) {
            bind(values.get(i), to, i + 1);
        }
    }

    @SuppressWarnings("unchecked")
    static void bind(@Nullable Object given, Binder to, int index) {
        Object value = given instanceof Ref<?> reference ? reference.id() : given;
        if (value == null) {
            to.nothing(index);
            return;
        }
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        Codec<?> codec = Codecs.of(type);
        if (codec == null) {
            to.value(index, value);
        } else {
            ((Codec<Object>) codec).bind(to, index, value);
        }
    }
}
