package io.rexorm.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity, or a value embedded in one, as it is taken apart into the values of columns and put together from them.
 *
 * @param constructor {@code (Object[])Object}: of a record the canonical one, of a class that without parameters
 * @param parts the properties
 * @param isRecord whether the constructor takes the values
 * @param first the position of the first column
 * @param end the position after the last column
 */
record Composite(MethodHandle constructor, List<Part> parts, boolean isRecord, int first, int end) {

    static Composite of(EntityModel model) {
        return of(model.type(), 0, model);
    }

    private static Composite of(Class<?> type, int first, EntityModel entity) {
        List<Part> parts = new ArrayList<>();
        int column = first;
        try {
            for (Property property : Property.of(type)) {
                int width = 0;
                Composite embedded = null;
                if (property.marks().hasColumns()) {
                    embedded = property.marks().embedded() ? of(property.type(), column, entity) : null;
                    width = embedded == null ? 1 : embedded.end - column;
                }
                int position = property.marks().relation() ? relation(property, type, entity) : -1;
                parts.add(part(property, width == 0 ? position : column, embedded, entity.type()));
                column += width;
            }
            return new Composite(constructor(type, privately(type)), parts, type.isRecord(), first, column);
        } catch (IllegalAccessException e) {
            throw new MappingException(type, List.of("its module does not open its package to io.rexorm: " + e));
        }
    }

    private static int relation(Property property, Class<?> type, EntityModel entity) {
        for (RelationModel relation : entity.relations()) {
            if (type == entity.type() && relation.property().equals(property.name())) {
                return relation.position();
            }
        }
        return -1;
    }

    @Nullable
    Object value(@Nullable Object owner, int column) {
        if (owner == null) {
            return null;
        }
        for (Part part : parts) {
            if (part.embedded() != null && column >= part.embedded().first && column < part.embedded().end) {
                return part.embedded().value(part.get(owner), column);
            } else if (part.embedded() == null && part.column() == column && column >= 0) {
                return part.get(owner);
            }
        }
        throw EntityMapper.noColumn(column);
    }

    Object construct(@Nullable Object[] values, ReflectiveMapper<?> mapper) {
        if (isRecord) {
            @Nullable Object[] arguments = new Object[parts.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = parts.get(i).construct(values, mapper);
            }
            return create(arguments);
        }
        Object object = create(new Object[0]);
        for (Part part : parts) {
            if (part.column() >= 0) {
                part.set(object, part.construct(values, mapper));
            }
        }
        return object;
    }

    Object with(Object owner, @Nullable Object[] values, ReflectiveMapper<?> mapper) {
        if (isRecord) {
            @Nullable Object[] arguments = new Object[parts.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = parts.get(i).with(owner, values, mapper);
            }
            return create(arguments);
        }
        // An object in a record belongs to what others hold of that record too.
        Object to = mapper.copies() ? create(new Object[0]) : owner;
        for (Part part : parts) {
            if (part.column() >= 0) {
                part.set(to, part.with(owner, values, mapper));
            }
        }
        return to;
    }

    private Object create(@Nullable Object[] arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor of an entity failed: " + e.getMessage(), e);
        }
    }

    private static Part part(Property property, int column, @Nullable Composite embedded, Class<?> entity)
            throws IllegalAccessException {
        MethodType get = MethodType.methodType(Object.class, Object.class);
        MethodType set = MethodType.methodType(void.class, Object.class, Object.class);
        if (property.element() instanceof RecordComponent component) {
            MethodHandle getter = privately(component.getDeclaringRecord()).unreflect(component.getAccessor());
            return new Part(property, getter.asType(get), null, column, embedded);
        }
        Field field = (Field) property.element();
        MethodHandles.Lookup owner = privately(field.getDeclaringClass());
        ReflectedAccessors accessors = ReflectedAccessors.of(field, property, entity);
        MethodHandle getter = accessors == null ? owner.unreflectGetter(field) : owner.unreflect(accessors.getter());
        MethodHandle setter = accessors == null ? owner.unreflectSetter(field) : owner.unreflect(accessors.setter());
        return new Part(property, getter.asType(get), setter.asType(set), column, embedded);
    }

    /** Always from here: a lookup in another module, as that of another class loader is, leads no further. */
    private static MethodHandles.Lookup privately(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    private static MethodHandle constructor(Class<?> type, MethodHandles.Lookup lookup) throws IllegalAccessException {
        Class<?>[] parameters = new Class<?>[0];
        if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            parameters = new Class<?>[components.length];
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = components[i].getType();
            }
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            return lookup.unreflectConstructor(constructor)
                    .asFixedArity()
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (NoSuchMethodException e) {
            throw new MappingException(type, List.of("it has no constructor for its properties"));
        }
    }
}
