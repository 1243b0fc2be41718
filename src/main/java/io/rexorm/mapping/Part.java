package io.rexorm.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * A property as a part of the object that has it.
 *
 * @param property the property
 * @param getter reads it, {@code (Object)Object}
 * @param setter writes it, {@code (Object, Object)void}; null of a record
 * @param column the position of its first column, or of its relation; -1 where it has neither
 * @param embedded what it is made of, or null where it is one column
 */
record Part(
        Property property,
        MethodHandle getter,
        @Nullable MethodHandle setter,
        int column,
        @Nullable Composite embedded) {

    @Nullable
    Object get(Object owner) {
        try {
            return getter.invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(property.name() + " cannot be read", e);
        }
    }

    void set(Object owner, @Nullable Object value) {
        if (setter == null) {
            throw new IllegalStateException(property.name() + " is a record's");
        }
        try {
            setter.invokeExact(owner, value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(property.name() + " cannot be written", e);
        }
    }

    /** The property's value from those of all columns of the entity. */
    @Nullable
    Object construct(@Nullable Object[] values, ReflectiveMapper<?> mapper) {
        if (column < 0) {
            return property.type().isPrimitive() ? Array.get(Array.newInstance(property.type(), 1), 0) : null;
        } else if (embedded != null) {
            return property.nullable() && EntityMapper.unchanged(values, embedded.first(), embedded.end())
                    ? null
                    : embedded.construct(values, mapper);
        }
        Object value = values[column];
        if (value == null && (property.type().isPrimitive() || !property.nullable())) {
            throw mapper.missing(column);
        }
        return value;
    }

    /** The property's value where some columns have new ones. */
    @Nullable
    Object with(Object owner, @Nullable Object[] values, ReflectiveMapper<?> mapper) {
        Object now = get(owner);
        if (column < 0) {
            return now;
        } else if (embedded == null) {
            Object value = values[column];
            return value == null ? now : mapper.given(value, column);
        } else if (EntityMapper.unchanged(values, embedded.first(), embedded.end())) {
            return now;
        } else if (now != null) {
            return embedded.with(now, values, mapper);
        }
        @Nullable Object[] all = new Object[values.length];
        for (int i = embedded.first(); i < embedded.end(); i++) {
            all[i] = mapper.given(values[i], i);
        }
        return construct(all, mapper);
    }
}
