package io.rexorm.orm;

import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.RowReader;
import io.rexorm.mapping.EntityMapper;
import java.util.List;

/**
 * Rows that have the columns of an entity, in their order.
 *
 * @param mapper the entity's
 * @param <T> the entity
 */
record EntityShape<T>(EntityMapper<T> mapper) implements ResultShape<T> {

    @Override
    public RowReader<T> of(Row result) {
        return row -> mapper.read(row, 1);
    }

    @Override
    public void readAll(Row result, List<T> to) {
        mapper.readAll(result, to);
    }
}
