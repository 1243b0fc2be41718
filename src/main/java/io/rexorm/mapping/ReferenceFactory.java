package io.rexorm.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What makes the values of properties that refer to other entities: their class lies above this package. Found through
 * {@link java.util.ServiceLoader}; there is one.
 */
public interface ReferenceFactory {

    /** The class of the values. */
    Class<?> type();

    /**
     * A reference to a row.
     *
     * @param target the entity referred to
     * @param key the row's key
     * @param group what the rows of one result have in common, see {@link io.rexorm.jdbc.Row#group()}
     */
    Object reference(Class<?> target, Object key, @Nullable Object group);

    /** The key that a reference holds. */
    Object key(Object reference);
}
