package io.rexorm.mapping;

import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.Row;
import io.rexorm.schema.SqlType;
import java.lang.reflect.Array;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An array of PostgreSQL's. SQLite has none and says so when one is bound. */
record ArrayCodec(Class<?> component, String element) implements Codec<Object> {
    private static final Map<Class<?>, String> ELEMENTS = Map.of(
            String.class, "text",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "bigint",
            Long.class, "bigint",
            double.class, "double precision",
            Double.class, "double precision",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            UUID.class, "uuid");

    /** The codec of an array, or null where its elements have none. */
    static @Nullable ArrayCodec of(Class<?> array) {
        Class<?> component = array.getComponentType();
        String element = component == null ? null : ELEMENTS.get(component);
        return component == null || element == null ? null : new ArrayCodec(component, element);
    }

    /** The types that elements can have. */
    static Set<Class<?>> elements() {
        return ELEMENTS.keySet();
    }

    @Override
    public SqlType type() {
        return SqlType.named(element + "[]");
    }

    @Override
    public @Nullable Object read(Row row, int column) {
        @Nullable Object[] values = row.array(column);
        if (values == null) {
            return null;
        }
        Object array = Array.newInstance(component, values.length);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && component.isPrimitive()) {
                throw new ValueException("holds an array with a null in it", null);
            }
            Array.set(array, i, values[i]);
        }
        return array;
    }

    @Override
    public void bind(Binder to, int index, Object value) {
        Object[] values = new Object[Array.getLength(value)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Array.get(value, i);
        }
        to.array(index, element.equals("double precision") ? "float8" : element, values);
    }
}
