package io.rexorm.entity;

import io.rexorm.annotation.Cascade;
import org.jspecify.annotations.Nullable;

/**
 * A property without a column, with rows of another entity.
 *
 * @param property the property, which is one of the entity's own
 * @param kind how the rows belong to the entity
 * @param mappedBy the property of the other entity that refers to this one; null of {@link RelationKind#MANY_TO_MANY}
 * @param link the table between the two; null of all others
 * @param cascade what of it is saved with the entity
 * @param <P> the properties
 */
public record DeclaredRelation<P extends DeclaredProperty>(
        P property,
        RelationKind kind,
        @Nullable String mappedBy,
        @Nullable LinkTable link,
        Cascade cascade) {}
