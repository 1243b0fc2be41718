package io.rexorm.orm;

import io.rexorm.jdbc.Binder;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A value of an entity's column: it is bound as the column is kept.
 *
 * @param mapper the entity's
 * @param position the column's position
 * @param value the value
 */
record ColumnValue(
        EntityMapper<?> mapper, int position, @Nullable Object value) {

    void bind(Binder to, int index) {
        mapper.bindValue(position, value, to, index);
    }

    SqlType columnType() {
        return mapper.model().table().columns().get(position).type();
    }

    ColumnModel column() {
        return mapper.model().columns().get(position);
    }
}
