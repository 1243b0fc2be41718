package io.rexorm.orm;

import io.rexorm.dialect.Dialect;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.Mappers;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The entities of one database, each made at its first use. Thread-safe. */
final class StoredEntities {
    private final Dialect dialect;
    private final ConcurrentHashMap<Class<?>, StoredEntity<?>> known = new ConcurrentHashMap<>();

    StoredEntities(Dialect dialect) {
        this.dialect = dialect;
    }

    @SuppressWarnings("unchecked")
    <T> StoredEntity<T> of(T entity) {
        requireEntity(entity);
        return of((Class<T>) entity.getClass());
    }

    @SuppressWarnings("unchecked")
    <T> StoredEntity<T> of(Class<T> type) {
        StoredEntity<?> table = known.get(type);
        if (table == null) {
            EntityMapper<T> mapper = Mappers.of(type);
            table = known.computeIfAbsent(type, any -> new StoredEntity<>(mapper, dialect));
        }
        return (StoredEntity<T>) table;
    }

    /** The one of all these, of which there is at least one. */
    <T> StoredEntity<T> ofAll(List<T> entities) {
        StoredEntity<T> table = of(entities.get(0));
        for (T entity : entities) {
            requireEntity(entity);
            if (entity.getClass() != table.model.type()) {
                throw StoredEntity.invalid(
                        "the entities are of different classes: " + table.name() + " and "
                                + entity.getClass().getSimpleName(),
                        "write those of each class by themselves");
            }
        }
        return table;
    }

    private static void requireEntity(@Nullable Object entity) {
        if (entity == null) {
            throw StoredEntity.invalid("null was given in the place of an entity", "give an entity");
        }
    }
}
