package io.rexorm.orm;

/**
 * A property that refers to one row of another entity: {@code POST.author}.
 *
 * @param <T> the entity that has the property
 * @param <O> the other entity
 */
public sealed interface ToOne<T, O> extends Relation<T, O> permits RefColumn, MappedOne {}
