package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.mapping.Codec;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.Role;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Join;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of an entity's table, which knows its entity and the type of its values: the compiler refuses a column of
 * another entity, and a value of another type. Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <V> the values; of a primitive property, its box
 */
public sealed class EntityColumn<T, V> extends Expr<T, V> permits TextColumn, RefColumn {
    private final EntityTable<T> table;
    private final ColumnModel model;
    private final int position;

    EntityColumn(EntityTable<T> table, ColumnModel model, int position) {
        this.table = table;
        this.model = model;
        this.position = position;
    }

    /** The table it is a column of. */
    public final EntityTable<T> table() {
        return table;
    }

    /** The property that is kept in it, from the entity on: {@code address.city}. */
    public final String property() {
        return model.property();
    }

    /** The column's name, unquoted. */
    public final String name() {
        return model.name();
    }

    /** The property's type. */
    @Override
    public final Class<?> type() {
        return model.type();
    }

    @Override
    final boolean isNullable() {
        return model.nullable() && model.role() != Role.KEY;
    }

    /** Where it stands among the columns of its table, from 0. */
    public final int position() {
        return position;
    }

    /**
     * The column with a new value.
     *
     * @throws RexException when the value is null and the property never is
     */
    public final Assignment<T> to(@Nullable V value) {
        if (value == null && !model.nullable()) {
            throw new RexException(
                    ErrorCode.MAPPING_INVALID,
                    this + " is not nullable, and was given null",
                    "annotate the property with @Nullable, or give it a value");
        }
        return new Assignment<>(this, value);
    }

    @Override
    final Codec<?> codec() {
        return model.codec();
    }

    @Override
    final Expression expression() {
        return new TableColumn(table.reference(), model.name());
    }

    @Override
    final Object bound(V value) {
        return new ColumnValue(table.mapper(), position, value);
    }

    @Override
    final List<Join> joins() {
        return List.of();
    }

    @Override
    final Set<String> needs() {
        return Set.of(table.reference());
    }

    @Override
    final @Nullable String label() {
        return null;
    }

    /** {@code User.home.city}. */
    @Override
    public final String toString() {
        return table.entity().getSimpleName() + "." + model.property();
    }
}
