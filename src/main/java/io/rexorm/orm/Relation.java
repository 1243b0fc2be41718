package io.rexorm.orm;

/**
 * A property of an entity that is about another one, as the generated tables have it: {@code USER.posts}, {@code POST.author}.
 *
 * @param <T> the entity that has the property
 * @param <O> the other entity
 */
public sealed interface Relation<T, O> permits ToOne, ToMany {

    /** The property's name, from the entity on. */
    String property();
}
