package io.rexorm.entity;

/**
 * A table that says which rows of two entities belong together.
 *
 * @param name its name, unquoted
 * @param from its column with the key of the entity whose property it is, unquoted
 * @param to its column with the key of the other entity, unquoted
 */
public record LinkTable(String name, String from, String to) {}
