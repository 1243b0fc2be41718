package io.rexorm.orm;

import io.rexorm.jdbc.Binder;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import java.util.List;

/** One statement for many entities, sent with the values of each. */
final class EntityBatch<T> extends BoundStatement {
    private final List<EntityStatement<T>> rows;

    /** @param rows the same statement of different entities, at least one */
    EntityBatch(List<EntityStatement<T>> rows) {
        super(rows.get(0).sql());
        this.rows = rows;
    }

    List<EntityStatement<T>> rows() {
        return rows;
    }

    /** Binds the values of the first: which of them the database has refused, it does not say. */
    @Override
    public void bind(Binder to) {
        rows.get(0).bind(to);
    }

    @Override
    EntityModel model() {
        return rows.get(0).model();
    }

    @Override
    ColumnModel column(int index) {
        return rows.get(0).column(index);
    }

    @Override
    boolean deletes() {
        return rows.get(0).deletes();
    }
}
