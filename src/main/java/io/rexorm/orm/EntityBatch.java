package io.rexorm.orm;

import io.rexorm.jdbc.Binder;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement for many entities. No object is made for a row. */
final class EntityBatch<T> extends BatchStatement {
    private final EntityStatement<T> first;
    private final List<T> entities;
    private final @Nullable List<@Nullable Object[]> fresh;

    /**
     * A batch that does with each entity what a statement does with the first.
     *
     * @param entities at least one
     * @param fresh for each the values to set in place of its own; null where there are none
     */
    EntityBatch(EntityStatement<T> first, List<T> entities, @Nullable List<@Nullable Object[]> fresh) {
        super(first.sql());
        this.first = first;
        this.entities = entities;
        this.fresh = fresh;
    }

    @Override
    int rows() {
        return entities.size();
    }

    @Override
    public void bind(int row, Binder to) {
        first.bind(entities.get(row), fresh == null ? null : fresh.get(row), to);
    }

    @Override
    EntityModel model() {
        return first.model();
    }

    @Override
    ColumnModel column(int index) {
        return first.column(index);
    }

    @Override
    boolean deletes() {
        return first.deletes();
    }
}
