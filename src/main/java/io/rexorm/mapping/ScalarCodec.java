package io.rexorm.mapping;

import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.Row;
import io.rexorm.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** A codec of two functions. */
record ScalarCodec<T>(SqlType type, Reader<T> reader, Writer<T> writer) implements Codec<T> {

    /** Reads a column; null where it is null. */
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(Row row, int column);
    }

    /** Binds a value. */
    @FunctionalInterface
    interface Writer<T> {
        void bind(Binder to, int index, T value);
    }

    @Override
    public @Nullable T read(Row row, int column) {
        return reader.read(row, column);
    }

    @Override
    public void bind(Binder to, int index, T value) {
        writer.bind(to, index, value);
    }
}
