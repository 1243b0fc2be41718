package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;

/** A property with the one row that refers to its entity. */
record MappedOne<T, O>(RelationModel model) implements ToOne<T, O> {

    @Override
    public String property() {
        return model.property();
    }
}
