package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.mapping.ColumnModel;
import org.jspecify.annotations.Nullable;

/**
 * A column of an entity's table, which knows its entity and the type of its values: the compiler refuses a column of
 * another entity, and a value of another type. Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <V> the values; of a primitive property, its box
 */
public final class EntityColumn<T, V> {
    private final EntityTable<T> table;
    private final ColumnModel model;
    private final int position;

    EntityColumn(EntityTable<T> table, ColumnModel model, int position) {
        this.table = table;
        this.model = model;
        this.position = position;
    }

    /** The table it is a column of. */
    public EntityTable<T> table() {
        return table;
    }

    /** The property that is kept in it, from the entity on: {@code address.city}. */
    public String property() {
        return model.property();
    }

    /** The column's name, unquoted. */
    public String name() {
        return model.name();
    }

    /** The property's type. */
    public Class<?> type() {
        return model.type();
    }

    /** Where it stands among the columns of its table, from 0. */
    public int position() {
        return position;
    }

    /**
     * The column with a new value.
     *
     * @throws RexException when the value is null and the property never is
     */
    public Assignment<T> to(@Nullable V value) {
        if (value == null && !model.nullable()) {
            throw new RexException(
                    ErrorCode.MAPPING_INVALID,
                    this + " is not nullable, and was given null",
                    "annotate the property with @Nullable, or give it a value");
        }
        return new Assignment<>(this, value);
    }

    /** {@code User.home.city}. */
    @Override
    public String toString() {
        return table.entity().getSimpleName() + "." + model.property();
    }
}
