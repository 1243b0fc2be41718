package io.rexorm.mapping;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record or a field of a class, as it is declared.
 *
 * @param name its name in Java
 * @param type its type
 * @param declared its type with type arguments
 * @param nullable whether it may be null
 * @param annotations where its annotations are
 */
record Property(String name, Class<?> type, Type declared, boolean nullable, AnnotatedElement annotations) {

    /** The properties of a type in the order of their declaration. */
    static List<Property> of(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                properties.add(new Property(
                        component.getName(),
                        component.getType(),
                        component.getGenericType(),
                        isNullable(component.getAnnotatedType()),
                        component));
            }
            return properties;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                properties.add(new Property(
                        field.getName(),
                        field.getType(),
                        field.getGenericType(),
                        isNullable(field.getAnnotatedType()),
                        field));
            }
        }
        return properties;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
