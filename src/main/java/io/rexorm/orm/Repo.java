package io.rexorm.orm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one entity, by their keys: the verbs of {@link Rex} without the entity's class. As thread-safe as that.
 *
 * <pre>{@code
 * Repo<User, Long> users = db.repo(User.class);
 * User ann = users.get(7L);
 * users.save(ann.withName("Anna"));
 * }</pre>
 *
 * <p>An interface that extends it and has {@link io.rexorm.annotation.Repository} can have methods of its own, which the annotation
 * processor makes. A {@code default} method in it may take the place of one of these, and call that with {@code Repo.super}.
 *
 * @param <T> the entity
 * @param <K> its key: the type of the property with {@link io.rexorm.annotation.PrimaryKey}, of a primitive its box; that of the embedded
 *     value where this is the key. Where several properties are, it is {@code List<Object>}, of their values in their order
 */
public interface Repo<T, K> {

    /** The database that the rows are in. */
    Rex db();

    /** The entity. */
    Class<T> entity();

    /** A query for entities, as {@link Rex#from(Class)}: {@code users.query().where(USER.age.gt(18)).list()}. */
    default EntityQuery<T> query() {
        return db().from(entity());
    }

    /** Looks a row up by its key: {@code SELECT "id", "name", … FROM "users" WHERE "id" = ?}. */
    default Optional<T> find(K key) {
        return db().find(entity(), db().keyParts(entity(), key));
    }

    /**
     * Looks up a row that has to be there.
     *
     * @throws NotFoundException when there is none
     */
    default T get(K key) {
        return db().get(entity(), db().keyParts(entity(), key));
    }

    /** Whether there is a row with this key: {@code SELECT 1 FROM "users" WHERE "id" = ?}. */
    default boolean exists(K key) {
        return db().exists(entity(), db().keyParts(entity(), key));
    }

    /** How many rows there are: {@code SELECT count(*) FROM "users"}. */
    default long count() {
        return db().count(entity());
    }

    /** All rows, in no order: {@code SELECT "id", "name", … FROM "users"}. */
    default List<T> list() {
        return db().from(entity()).list();
    }

    /** Inserts an entity: see {@link Store#insert}. */
    default T insert(T entity) {
        return db().insert(entity);
    }

    /** Inserts entities, all or none: see {@link Store#insertAll}. */
    default List<T> insertAll(Collection<? extends T> entities) {
        return db().insertAll(entities);
    }

    /**
     * Writes all properties of an entity: see {@link Store#update}.
     *
     * @throws StaleEntityException when the row has another version than the entity, or is gone
     * @throws NotFoundException when there is no such row, of an entity without a version
     */
    default T update(T entity) {
        return db().update(entity);
    }

    /** Writes all properties of entities, all or none: see {@link Store#updateAll}. */
    default List<T> updateAll(Collection<? extends T> entities) {
        return db().updateAll(entities);
    }

    /** Inserts an entity that has no key yet, and updates one that has: see {@link Store#save}. */
    default T save(T entity) {
        return db().save(entity);
    }

    /**
     * Inserts an entity, or updates the row that is there already: see {@link Store#upsert(Object, String...)}.
     *
     * @param properties what such a row is known by, which has to be unique; the key where none is named
     */
    default T upsert(T entity, String... properties) {
        return db().upsert(entity, properties);
    }

    /** As {@link #upsert(Object, String...)}, by a typed column: {@code users.upsert(ann, USER.email)}. */
    default T upsert(T entity, EntityColumn<T, ?> column) {
        return db().upsert(entity, column);
    }

    /** Upserts entities, all or none: see {@link Store#upsertAll(Collection, String...)}. */
    default List<T> upsertAll(Collection<? extends T> entities, String... properties) {
        return db().upsertAll(entities, properties);
    }

    /**
     * Deletes an entity's row: see {@link Store#delete}.
     *
     * @return whether there was such a row
     * @throws StaleEntityException when the row has another version than the entity
     * @throws ForeignKeyException when other rows refer to it
     */
    default boolean delete(T entity) {
        return db().delete(entity);
    }

    /**
     * Deletes the rows of entities, all or none: see {@link Store#deleteAll}.
     *
     * @return how many rows there were
     */
    default long deleteAll(Collection<? extends T> entities) {
        return db().deleteAll(entities);
    }
}
