package io.rexorm.entity;

import java.util.List;
import java.util.Locale;

/**
 * The methods that a field is read and written by where code of the entity's package does not reach the field itself. They are a pair,
 * declared in the class of the field, of exactly its type, and throw nothing that is checked; where one is missing there is none.
 */
public final class AccessorNames {
    private AccessorNames() {}

    /** What the method that reads it can be called, the first that is there: {@code getName}, {@code isName}, {@code name}. */
    public static List<String> getters(DeclaredProperty property) {
        String name = capitalized(property.name());
        return property.typeName().equals("boolean")
                ? List.of("is" + name, "get" + name, property.name())
                : List.of("get" + name, property.name());
    }

    /** What the method that writes it can be called, the first that is there: {@code setName}, {@code name}. */
    public static List<String> setters(DeclaredProperty property) {
        return List.of("set" + capitalized(property.name()), property.name());
    }

    /** Whether a method that writes may return something. Without {@code set} before its name it could return a copy. */
    public static boolean mayReturn(String setter, DeclaredProperty property) {
        return !setter.equals(property.name());
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
