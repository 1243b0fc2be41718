package io.rexorm.mapping;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What makes the values of properties that are about other entities: their classes lie above this package. Found through
 * {@link ServiceLoader}; there is one.
 */
public interface ReferenceFactory {

    /** The class of the values that are one row. */
    Class<?> type();

    /**
     * A reference to a row.
     *
     * @param relation the property
     * @param key the row's key
     * @param group what the rows of one result have in common, see {@link io.rexorm.jdbc.Row#group()}
     */
    Object reference(RelationModel relation, Object key, @Nullable Object group);

    /**
     * The rows that belong to one, or the only one.
     *
     * @param relation the property, which has no column
     * @param key the key of the row that they belong to
     * @param group what the rows of one result have in common
     */
    Object related(RelationModel relation, Object key, @Nullable Object group);

    /** The key that a reference holds. */
    Object key(Object reference);
}
