package io.rexorm.mapping;

/**
 * A column of an entity's table, and the property that is kept in it.
 *
 * @param property the property, from the entity on: {@code address.city}
 * @param name the column's name, unquoted
 * @param type the property's type
 * @param codec how the property's values are kept
 * @param nullable whether the property may be null
 * @param role what the column is in the life of its row
 * @param sensitive whether its values appear in no message
 */
public record ColumnModel(
        String property, String name, Class<?> type, Codec<?> codec, boolean nullable, Role role, boolean sensitive) {}
