package io.rexorm.mapping;

import io.rexorm.entity.AccessorNames;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** The methods by which a field is read and written. */
record ReflectedAccessors(Method getter, Method setter) {

    /**
     * Those of a field, or null where it is read and written itself.
     *
     * @param entity the class whose package has to reach it
     */
    static @Nullable ReflectedAccessors of(Field field, Property property, Class<?> entity) {
        if (isVisible(field, entity)) {
            return null;
        }
        Method getter = getter(field, property, entity);
        Method setter = getter == null ? null : setter(field, property, entity);
        return getter == null || setter == null ? null : new ReflectedAccessors(getter, setter);
    }

    private static @Nullable Method getter(Field field, Property property, Class<?> entity) {
        for (String name : AccessorNames.getters(property)) {
            Method method = method(field, name, entity);
            if (method != null && method.getReturnType() == field.getType()) {
                return method;
            }
        }
        return null;
    }

    private static @Nullable Method setter(Field field, Property property, Class<?> entity) {
        for (String name : AccessorNames.setters(property)) {
            Method method = method(field, name, entity, field.getType());
            if (method != null && (method.getReturnType() == void.class || AccessorNames.mayReturn(name, property))) {
                return method;
            }
        }
        return null;
    }

    private static @Nullable Method method(Field field, String name, Class<?> entity, Class<?>... parameters) {
        try {
            Method method = field.getDeclaringClass().getDeclaredMethod(name, parameters);
            return isVisible(method, entity)
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getExceptionTypes().length == 0
                    ? method
                    : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static boolean isVisible(Member member, Class<?> entity) {
        boolean near = member.getDeclaringClass().getPackageName().equals(entity.getPackageName());
        boolean visible = isVisible(member.getModifiers(), near);
        for (Class<?> each = member.getDeclaringClass(); each != null; each = each.getEnclosingClass()) {
            visible = visible && isVisible(each.getModifiers(), near);
        }
        return visible;
    }

    private static boolean isVisible(int modifiers, boolean near) {
        return near ? !Modifier.isPrivate(modifiers) : Modifier.isPublic(modifiers);
    }
}
