package io.rexorm.entity;

import org.jspecify.annotations.Nullable;

/**
 * Takes what is wrong with an entity.
 *
 * @param <P> the properties
 */
@FunctionalInterface
public interface Problems<P extends DeclaredProperty> {

    /**
     * Something is wrong.
     *
     * @param property the property it is about, or null where it is about the class
     * @param path how that property is reached from the entity; empty where it is about the class
     * @param text what is wrong and what to write instead
     */
    void add(@Nullable P property, String path, String text);
}
