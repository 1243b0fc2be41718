package io.rexorm.orm;

import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.RowReader;
import io.rexorm.mapping.EntityMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that have the columns of an entity, in their order.
 *
 * @param mapper the entity's
 * @param plan what is loaded together with them
 * @param strict whether nothing is loaded on demand; where it is, the database says
 * @param <T> the entity
 */
record EntityShape<T>(EntityMapper<T> mapper, List<Fetch> plan, boolean strict) implements ResultShape<T> {

    EntityShape(EntityMapper<T> mapper) {
        this(mapper, List.of(), false);
    }

    @Override
    public RowReader<T> of(Row result) {
        return row -> mapper.read(row, 1);
    }

    @Override
    public void readAll(Row result, List<T> to) {
        mapper.readAll(result, to);
    }

    @Override
    public @Nullable ResultGroup group(Database database) {
        return mapper.model().relations().isEmpty()
                ? null
                : new ResultGroup(database, strict || database.strictLoading());
    }
}
