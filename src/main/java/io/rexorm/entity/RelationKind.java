package io.rexorm.entity;

/** How rows of one entity belong to those of another. */
public enum RelationKind {
    /** A column has the key of the other row. */
    REFERENCE,
    /** At most one other row refers to this one. */
    ONE_TO_ONE,
    /** Other rows refer to this one. */
    ONE_TO_MANY,
    /** A table between the two says which belong together. */
    MANY_TO_MANY;

    /** Whether there can be more than one other row. */
    public boolean isToMany() {
        return this == ONE_TO_MANY || this == MANY_TO_MANY;
    }
}
