package io.rexorm.mapping;

import io.rexorm.annotation.Cascade;
import io.rexorm.entity.LinkTable;
import io.rexorm.entity.RelationKind;
import org.jspecify.annotations.Nullable;

/**
 * A property of an entity that holds other rows, or refers to one.
 *
 * @param owner the entity that has the property
 * @param property the property, from the entity on
 * @param kind how the other rows belong to it
 * @param target the entity of the other rows
 * @param position where {@link EntityMapper} has its value: that of its column, or one behind those of all columns
 * @param mappedBy the property of the other entity that refers to this one; null of references and of those with a table between
 * @param link the table between the two; null of all others
 * @param cascade what of it is saved with the entity
 */
public record RelationModel(
        Class<?> owner,
        String property,
        RelationKind kind,
        Class<?> target,
        int position,
        @Nullable String mappedBy,
        @Nullable LinkTable link,
        Cascade cascade) {

    /** {@code User.posts}. */
    @Override
    public String toString() {
        return owner.getSimpleName() + "." + property;
    }
}
