package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;

/**
 * A property with rows of another entity that belong to one: {@code USER.posts}. Immutable and thread-safe.
 *
 * @param <T> the entity that has the property
 * @param <O> the other entity
 */
public final class ToMany<T, O> implements Relation<T, O> {
    private final RelationModel model;

    ToMany(RelationModel model) {
        this.model = model;
    }

    RelationModel model() {
        return model;
    }

    @Override
    public String property() {
        return model.property();
    }

    /** {@code User.posts}. */
    @Override
    public String toString() {
        return model.toString();
    }
}
