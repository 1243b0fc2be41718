package io.rexorm.scaffold;

import org.jspecify.annotations.Nullable;

/**
 * A type in generated Java.
 *
 * @param name the name where the value cannot be null: {@code int}
 * @param nullable the name, with its annotation, where it can: {@code @Nullable Integer}
 * @param imported the name to import, or null
 */
record JavaType(String name, String nullable, @Nullable String imported) {

    static JavaType primitive(String name, String boxed) {
        return new JavaType(name, "@Nullable " + boxed, null);
    }

    /** A class of the same package or of {@code java.lang}. */
    static JavaType named(String name) {
        return new JavaType(name, "@Nullable " + name, null);
    }

    static JavaType imported(String qualified) {
        String name = qualified.substring(qualified.lastIndexOf('.') + 1);
        return new JavaType(name, "@Nullable " + name, qualified);
    }
}
