package io.rexorm.mapping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** The two types that a converter's class names. */
record ConverterTypes(Class<?> property, Class<?> column) {

    /** @throws IllegalArgumentException when the class does not name them */
    static ConverterTypes of(Class<?> converter) {
        for (Class<?> type = converter; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Type each : type.getGenericInterfaces()) {
                if (each instanceof ParameterizedType named && named.getRawType() == TypeConverter.class) {
                    return new ConverterTypes(raw(converter, named, 0), raw(converter, named, 1));
                }
            }
        }
        throw new IllegalArgumentException(converter.getName() + " is no TypeConverter");
    }

    private static Class<?> raw(Class<?> converter, ParameterizedType named, int argument) {
        Type type = named.getActualTypeArguments()[argument];
        if (type instanceof Class<?> plain) {
            return plain;
        } else if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> plain) {
            return plain;
        }
        throw new IllegalArgumentException(converter.getName() + " does not say what it converts: name both types");
    }
}
