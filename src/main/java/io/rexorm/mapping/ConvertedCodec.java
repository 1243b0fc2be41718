package io.rexorm.mapping;

import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.Row;
import io.rexorm.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** What a converter makes of another codec's values. */
record ConvertedCodec<P, C>(TypeConverter<P, C> converter, Codec<C> column) implements Codec<P> {

    @Override
    public SqlType type() {
        return column.type();
    }

    @Override
    public @Nullable P read(Row row, int at) {
        C value = column.read(row, at);
        return value == null ? null : converter.toProperty(value);
    }

    @Override
    public void bind(Binder to, int index, P value) {
        column.bind(to, index, converter.toColumn(value));
    }
}
