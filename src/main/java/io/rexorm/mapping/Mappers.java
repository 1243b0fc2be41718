package io.rexorm.mapping;

import io.rexorm.annotation.Entity;

/**
 * The mapper of each entity, made when it is first asked for and kept as long as the entity's class. Thread-safe.
 *
 * <p>It is the class that the annotation processor has generated, {@code UserTable.Mapper} beside {@code User}; where there
 * is none, or it was generated for another form of the entity, it is one that works by reflection and behaves alike.
 */
public final class Mappers {
    private static final ClassValue<EntityMapper<?>> MAPPERS = new ClassValue<>() {
        @Override
        protected EntityMapper<?> computeValue(Class<?> type) {
            EntityModel model = EntityModel.of(type);
            EntityMapper<?> generated = GeneratedMapper.of(model);
            return generated == null ? reflective(type, model) : generated;
        }
    };

    private static final ClassValue<EntityMapper<?>> RESULTS = new ClassValue<>() {
        @Override
        protected EntityMapper<?> computeValue(Class<?> type) {
            return reflective(type, ModelReader.ofResult(type).read());
        }
    };

    private Mappers() {}

    /**
     * The mapper of an entity.
     *
     * @throws MappingException when the class is no entity, with every reason
     */
    @SuppressWarnings("unchecked")
    public static <T> EntityMapper<T> of(Class<T> type) {
        return (EntityMapper<T>) MAPPERS.get(type);
    }

    /**
     * What reads the rows of a query into an entity, or into any other record or class: it needs neither {@code @Entity} nor
     * a key.
     *
     * @throws MappingException when it has a property that no column can hold, with every reason
     */
    @SuppressWarnings("unchecked")
    public static <T> EntityMapper<T> ofResult(Class<T> type) {
        return type.isAnnotationPresent(Entity.class) ? of(type) : (EntityMapper<T>) RESULTS.get(type);
    }

    private static <T> EntityMapper<T> reflective(Class<T> type, EntityModel model) {
        return new ReflectiveMapper<>(type, model);
    }
}
