package io.rexorm.mapping;

import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.Row;
import io.rexorm.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * How values of one Java type are kept in a column. Immutable and thread-safe; {@link Codecs} has those for the types
 * that need no word from the user.
 *
 * @param <T> the Java type; of a primitive, the type of its box
 */
public interface Codec<T> {

    /** The column's type. */
    SqlType type();

    /**
     * Reads a column.
     *
     * @return the value, or null where the column is null
     * @throws ValueException when what the column holds is no such value
     */
    @Nullable
    T read(Row row, int column);

    /**
     * Binds a value, which is not null.
     *
     * @throws ValueException when the column cannot hold it
     */
    void bind(Binder to, int index, T value);
}
