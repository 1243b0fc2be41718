package io.rexorm.mapping;

/** The two ways to a mapper, which behave alike. */
enum Way {
    REFLECTIVE {
        @Override
        <T> EntityMapper<T> mapper(Class<T> type) {
            return new ReflectiveMapper<>(type, EntityModel.of(type));
        }
    },
    /** Where fields are private the mapper is a reflective one on this way too. */
    GENERATED {
        @Override
        <T> EntityMapper<T> mapper(Class<T> type) {
            return Mappers.of(type);
        }
    };

    abstract <T> EntityMapper<T> mapper(Class<T> type);
}
