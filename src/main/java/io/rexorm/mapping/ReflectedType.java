package io.rexorm.mapping;

import io.rexorm.entity.DeclaredType;
import io.rexorm.entity.Marks;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class as reflection knows it. */
record ReflectedType(Class<?> type) implements DeclaredType<Property> {

    @Override
    public String name() {
        return type.getTypeName();
    }

    @Override
    public String simpleName() {
        return type.getSimpleName();
    }

    @Override
    public Form form() {
        if (type.isRecord()) {
            return Form.RECORD;
        } else if (type.isInterface()
                || type.isEnum()
                || type.isPrimitive()
                || type.isArray()
                || Modifier.isAbstract(type.getModifiers())) {
            return Form.NONE;
        } else if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return Form.INNER;
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return Form.CLASS;
            }
        }
        return Form.WITHOUT_CONSTRUCTOR;
    }

    @Override
    public Marks marks() {
        return new ReflectedMarks(type);
    }

    @Override
    public List<Property> properties() {
        return Property.of(type);
    }

    @Override
    public DeclaredType<Property> typeOf(Property property) {
        return new ReflectedType(property.type());
    }

    @Override
    public @Nullable ReflectedType argumentOf(Property property) {
        if (property.declared() instanceof ParameterizedType declared
                && declared.getActualTypeArguments().length == 1
                && declared.getActualTypeArguments()[0] instanceof Class<?> argument) {
            return new ReflectedType(argument);
        }
        return null;
    }
}
