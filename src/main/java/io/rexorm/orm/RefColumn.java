package io.rexorm.orm;

import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.RelationModel;

/**
 * A column with the key of another entity's row: {@code POST.author}. Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <O> the other entity
 */
public final class RefColumn<T, O> extends EntityColumn<T, Ref<O>> implements ToOne<T, O> {
    private final RelationModel relation;

    RefColumn(EntityTable<T> table, ColumnModel model, RelationModel relation) {
        super(table, model, relation.position());
        this.relation = relation;
    }

    RelationModel relation() {
        return relation;
    }
}
