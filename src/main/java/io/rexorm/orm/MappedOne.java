package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;

/**
 * A property with the one row that refers to its entity.
 *
 * @param owner what a query calls the table of that entity
 */
record MappedOne<T, O>(RelationModel model, String owner) implements ToOne<T, O> {

    @Override
    public String property() {
        return model.property();
    }
}
