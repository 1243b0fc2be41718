package io.rexorm.mapping;

import io.rexorm.entity.DeclaredProperty;
import io.rexorm.entity.Marks;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a record or a field of a class, as it is declared.
 *
 * @param name its name in Java
 * @param type its type
 * @param declared its type with type arguments
 * @param nullable whether it may be null
 * @param element what its annotations are written at
 */
record Property(String name, Class<?> type, Type declared, boolean nullable, AnnotatedElement element)
        implements DeclaredProperty {

    @Override
    public String typeName() {
        return type.getTypeName();
    }

    @Override
    public boolean isFixed() {
        return element instanceof Field field && Modifier.isFinal(field.getModifiers());
    }

    @Override
    public Marks marks() {
        return element instanceof RecordComponent component
                ? new ReflectedMarks(element, field(component), component.getAccessor())
                : new ReflectedMarks(element);
    }

    /** The properties of a type in the order of their declaration; of a class, those of the classes it extends first. */
    static List<Property> of(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                properties.add(new Property(
                        component.getName(),
                        component.getType(),
                        component.getGenericType(),
                        isNullable(component, component.getAnnotatedType())
                                || isNullable(field(component), component.getAnnotatedType()),
                        component));
            }
            return properties;
        }
        for (Field field : fields(type)) {
            properties.add(new Property(
                    field.getName(),
                    field.getType(),
                    field.getGenericType(),
                    isNullable(field, field.getAnnotatedType()),
                    field));
        }
        return properties;
    }

    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a component has a field", e);
        }
    }

    /** The fields of a class that are properties, ignored ones too. */
    static List<Field> fields(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        List<Field> fields = parent == null || parent == Object.class ? new ArrayList<>() : fields(parent);
        for (Field field : type.getDeclaredFields()) {
            if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0 && !field.isSynthetic()) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static boolean isNullable(AnnotatedElement element, AnnotatedType type) {
        return hasNullable(element.getAnnotations()) || hasNullable(type.getAnnotations());
    }

    private static boolean hasNullable(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                return true;
            }
        }
        return false;
    }
}
