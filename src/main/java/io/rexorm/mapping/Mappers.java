package io.rexorm.mapping;

/** The mapper of each entity, made when it is first asked for and kept as long as the entity's class. Thread-safe. */
public final class Mappers {
    private static final ClassValue<EntityMapper<?>> MAPPERS = new ClassValue<>() {
        @Override
        protected EntityMapper<?> computeValue(Class<?> type) {
            return new ReflectiveMapper<>(type, EntityModel.of(type));
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
}
