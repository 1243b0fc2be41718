package io.rexorm.orm;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every database can do with entities, by their keys and in transactions. Thread-safe.
 *
 * <p>What is inserted, updated, saved or upserted is the entity's own row. Where it holds other rows, by a {@code Many.of(…)}, they would be
 * lost: that is a {@link io.rexorm.jdbc.QueryException}, which names the property.
 *
 * <p>Besides what is said at each method, all throw {@link io.rexorm.jdbc.QueryException} when the database refuses the statement,
 * {@link ConstraintException} and its children where a constraint is the reason, {@link io.rexorm.jdbc.ConnectionException} when there
 * is no connection to be had, and {@link io.rexorm.mapping.MappingException} when the class is no entity.
 */
public abstract sealed class Store implements AutoCloseable permits SqlStore {
    Store() {}

    /**
     * Inserts an entity.
     *
     * <p>{@code INSERT INTO "users" ("name", "email") VALUES (?, ?) RETURNING "id"}; without {@code RETURNING} where the key is
     * given, or made by the library. The version begins at 0, and the times are now, whatever the entity says.
     *
     * @return the entity with its key, version and times
     */
    public abstract <T> T insert(T entity);

    /** The same as {@link #insert}. */
    public final <T> T create(T entity) {
        return insert(entity);
    }

    /**
     * Inserts entities of one class, all or none, with as few statements as possible.
     *
     * <p>PostgreSQL: one statement for 10,000 of them, {@code INSERT … SELECT … FROM unnest(?::text[], …)}. SQLite: one for 50,
     * {@code INSERT INTO "users" (…) VALUES (?, ?), (?, ?), …}.
     *
     * @return the entities with their keys, versions and times, in the same order
     */
    public abstract <T> List<T> insertAll(Collection<? extends T> entities);

    /**
     * Looks a row up by its key: {@code SELECT "id", "name", … FROM "users" WHERE "id" = ?}.
     *
     * @param key the key; of several columns all values, in their order
     */
    public abstract <T> Optional<T> find(Class<T> type, Object... key);

    /**
     * Looks up a row that has to be there.
     *
     * @param key the key; of several columns all values, in their order
     * @throws NotFoundException when there is none
     */
    public abstract <T> T get(Class<T> type, Object... key);

    /** Whether there is a row with this key: {@code SELECT 1 FROM "users" WHERE "id" = ?}. */
    public abstract boolean exists(Class<?> type, Object... key);

    /** How many rows there are: {@code SELECT count(*) FROM "users"}. */
    public abstract long count(Class<?> type);

    /**
     * Writes all properties of an entity: {@code UPDATE "users" SET "name" = ?, …, "version" = ? WHERE "id" = ? AND "version" = ?}.
     *
     * @return the entity with its new version and time
     * @throws StaleEntityException when the row has another version than the entity, or is gone
     * @throws NotFoundException when there is no such row, of an entity without a version
     */
    public abstract <T> T update(T entity);

    /**
     * Writes all properties of entities of one class, all or none: the statement of {@link #update}, sent with the values of 1,000
     * entities at a time, in one round trip on PostgreSQL.
     *
     * @return the entities with their new versions and times, in the same order
     * @throws StaleEntityException when rows have another version than their entities, or several are gone; it tells which
     * @throws NotFoundException when there is no row of one of the entities, and they have no version
     * @throws io.rexorm.jdbc.QueryException when one is in the list twice
     */
    public abstract <T> List<T> updateAll(Collection<? extends T> entities);

    /** Writes one property, as {@link #patch(Object, Map)}. */
    public final <T> T patch(T entity, String property, @Nullable Object value) {
        return patch(entity, Collections.singletonMap(property, value));
    }

    /**
     * Writes some properties, and leaves the other columns alone: {@code UPDATE "users" SET "name" = ?, "version" = ? WHERE
     * "id" = ? AND "version" = ?}.
     *
     * @param values the new values by the properties' names
     * @return the entity with them, its new version and time
     * @throws StaleEntityException when the row has another version than the entity, or is gone
     * @throws NotFoundException when there is no such row, of an entity without a version
     */
    public abstract <T> T patch(T entity, Map<String, ? extends @Nullable Object> values);

    /** As {@link #patch(Object, Map)}, by typed columns, each given once: {@code db.patch(ann, USER.name.to("Bob"))}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> T patch(T entity, Assignment<T> value, Assignment<T>... more) {
        return patch(entity, Patches.named(value, more));
    }

    /**
     * Changes an object of a class, and writes the properties that are others then. Nothing is sent when none is. What an array or
     * a JSON value holds is not looked into.
     *
     * @throws StaleEntityException when the row has another version than the entity, or is gone
     * @throws NotFoundException when there is no such row, of an entity without a version
     */
    public abstract <T> T edit(T entity, Consumer<? super T> change);

    /**
     * Inserts an entity that has no key yet, and updates one that has, whose row must be there. A key that the application
     * makes says nothing about that: such an entity is updated.
     *
     * @return the entity, complete
     * @throws StaleEntityException as {@link #update}
     * @throws NotFoundException as {@link #update}
     */
    public abstract <T> T save(T entity);

    /**
     * Inserts an entity, or updates the row that is there already: {@code INSERT INTO "users" (…) VALUES (…) ON CONFLICT ("email")
     * DO UPDATE SET "name" = excluded."name", … RETURNING "id", …}. The row's version is counted up, not compared.
     *
     * @param properties what such a row is known by, which has to be unique; the key where none is named
     * @return the entity with the key, version and time of creation that the row has
     */
    public abstract <T> T upsert(T entity, String... properties);

    /** As {@link #upsert(Object, String...)}, by typed columns: {@code db.upsert(ann, USER.email)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> T upsert(T entity, EntityColumn<T, ?> column, EntityColumn<T, ?>... more) {
        return upsert(entity, Patches.properties(column, more));
    }

    /**
     * Upserts entities of one class, all or none, with as few statements as possible; they are those of {@link #insertAll} with {@code ON
     * CONFLICT …}. What comes out is what upserting one after the other gives: of entities that are known by the same values the last
     * one stays, and each has the version that its row had then.
     *
     * @param properties what a row that is there already is known by, as {@link #upsert}
     * @return the entities with the keys, versions and times of creation that their rows have, in the same order
     */
    public abstract <T> List<T> upsertAll(Collection<? extends T> entities, String... properties);

    /** As {@link #upsertAll(Collection, String...)}, by typed columns: {@code db.upsertAll(users, USER.email)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> List<T> upsertAll(
            Collection<? extends T> entities, EntityColumn<T, ?> column, EntityColumn<T, ?>... more) {
        return upsertAll(entities, Patches.properties(column, more));
    }

    /**
     * Deletes the rows of entities of one class, all or none: {@code DELETE FROM "users" WHERE "id" = ? AND "version" = ?}, sent as
     * {@link #updateAll}.
     *
     * @return how many rows there were
     * @throws StaleEntityException when rows have another version than their entities; it tells which
     * @throws ForeignKeyException when other rows refer to one of them
     * @throws io.rexorm.jdbc.QueryException when one is in the list twice
     */
    public abstract long deleteAll(Collection<?> entities);

    /**
     * Deletes an entity's row: {@code DELETE FROM "users" WHERE "id" = ? AND "version" = ?}.
     *
     * @return whether there was such a row
     * @throws StaleEntityException when the row has another version than the entity
     * @throws ForeignKeyException when other rows refer to it
     */
    public abstract boolean delete(Object entity);

    /**
     * Does something in a transaction: all of it is committed when it returns, and nothing when it throws. Everything that this
     * thread does with this database meanwhile is part of it; other threads are not. Within another {@code tx} it joins that
     * one: what it throws makes the whole fail. So does a statement that the database refuses, after which no more are sent, on
     * SQLite as on PostgreSQL; what may fail belongs in {@code nested}.
     *
     * @throws E what the work throws
     * @throws io.rexorm.jdbc.TransactionException when a part that joined has failed, although nobody has thrown since
     * @throws io.rexorm.RexException with {@link io.rexorm.ErrorCode#COMMIT_LOST} when the connection was lost during the
     *     commit: all of it remains, or nothing
     */
    public final <T extends @Nullable Object, E extends Exception> T tx(TxWork<T, E> work) throws E {
        return tx(TxOptions.DEFAULT, work);
    }

    /** As {@link #tx(TxWork)}, giving nothing back. */
    public final <E extends Exception> void tx(TxBlock<E> block) throws E {
        tx(TxOptions.DEFAULT, block);
    }

    /**
     * As {@link #tx(TxWork)}, with options. Within another transaction it can be less strict than that one and no more.
     *
     * @throws TimeoutException when it took longer than it may
     * @throws io.rexorm.jdbc.TransactionException when a transaction is open on this thread that the options do not fit into
     */
    public abstract <T extends @Nullable Object, E extends Exception> T tx(TxOptions options, TxWork<T, E> work)
            throws E;

    /** As {@link #tx(TxOptions, TxWork)}, giving nothing back. */
    public final <E extends Exception> void tx(TxOptions options, TxBlock<E> block) throws E {
        tx(options, () -> {
            block.run();
            return true;
        });
    }

    /**
     * Does a part of a transaction that may fail while the rest goes on: between {@code SAVEPOINT} and {@code RELEASE}. When it
     * throws, what it did is undone, and the transaction is as before. Outside a transaction it is one.
     *
     * @throws E what the work throws
     */
    public abstract <T extends @Nullable Object, E extends Exception> T nested(TxWork<T, E> work) throws E;

    /** As {@link #nested(TxWork)}, giving nothing back. */
    public final <E extends Exception> void nested(TxBlock<E> block) throws E {
        nested(() -> {
            block.run();
            return true;
        });
    }

    /**
     * Runs something after the transaction of this thread is committed, in the order of these calls; never when it, or the
     * {@linkplain #nested nested part} in which this is called, is rolled back. Outside a transaction it runs at once. What it
     * throws comes out of the commit, but changes nothing about it.
     */
    public abstract void afterCommit(Runnable action);

    /**
     * Begins a transaction that ends explicitly, on this thread.
     *
     * @throws io.rexorm.jdbc.TransactionException when one is open on this thread
     */
    public final Tx begin() {
        return begin(TxOptions.DEFAULT);
    }

    /** As {@link #begin()}, with options; it cannot be {@linkplain TxOptions#retry run again}. */
    public abstract Tx begin(TxOptions options);

    /**
     * Closes all connections.
     *
     * @throws io.rexorm.jdbc.ConnectionException when some were in use: it names the threads, and the places in the program
     */
    @Override
    public abstract void close();
}
