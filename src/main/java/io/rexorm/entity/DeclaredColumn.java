package io.rexorm.entity;

/**
 * A property that is kept in a column.
 *
 * @param property the property
 * @param path how it is reached from the entity: {@code address.city}
 * @param name the column's name, unquoted
 * @param nullable whether it, or an embedded value it belongs to, may be null
 * @param optional the nearest embedded value around it that may be null, as a path; empty where none may be
 * @param key whether it is a part of the primary key
 * @param sensitive whether its values, or those of an embedded value it belongs to, are to be told nowhere
 * @param <P> the property
 */
public record DeclaredColumn<P extends DeclaredProperty>(
        P property, String path, String name, boolean nullable, String optional, boolean key, boolean sensitive) {}
