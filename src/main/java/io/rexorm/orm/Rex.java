package io.rexorm.orm;

import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.Mappers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A database: PostgreSQL or SQLite. Thread-safe; a program opens one and closes it in the end.
 *
 * <pre>{@code
 * try (Rex db = Rex.open("postgres://app@localhost/shop", "app", secret)) {
 *     User ann = db.insert(new User(null, "Ann", "ann@example.org"));
 *     db.tx(() -> {
 *         User found = db.get(User.class, ann.id());
 *         db.update(found.withName("Anna"));
 *     });
 *     List<User> users = db.query("select * from users where name like ?", "An%").as(User.class).list();
 * }
 * }</pre>
 *
 * <p>Entities are records or plain classes with {@link io.rexorm.annotation.Entity}. A record comes back complete as another
 * one; a class is filled in, and comes back itself. The SQL is the same on both databases unless it says otherwise, with all
 * identifiers quoted, columns in backticks on SQLite, and all values bound.
 *
 * <p>Each statement stands for itself, unless a {@linkplain #tx transaction} is open on the thread. Besides what is said at each
 * method, all throw {@link io.rexorm.jdbc.QueryException} when the database refuses the statement, {@link
 * ConstraintException} and its children where a constraint is the reason, {@link io.rexorm.jdbc.ConnectionException} when there
 * is no connection to be had, and {@link io.rexorm.mapping.MappingException} when the class is no entity.
 */
public final class Rex implements AutoCloseable {
    private final Database database;
    private final Transactions transactions;
    private final Reads reads;
    private final Writes writes;
    private final Batches batches;
    private final BatchWrites batchWrites;
    private final Upserts upserts;
    private final RawSql raw;
    private final ConcurrentHashMap<Class<?>, StoredEntity<?>> tables = new ConcurrentHashMap<>();

    Rex(Database database) {
        this.database = database;
        this.transactions = database.transactions();
        this.reads = new Reads(database);
        this.writes = new Writes(database);
        this.batches = new Batches(database);
        this.batchWrites = new BatchWrites(database);
        this.upserts = new Upserts(database, batches);
        this.raw = new RawSql(database.dialect().lexicalRules());
    }

    /**
     * Opens a database.
     *
     * <p>PostgreSQL: at most 10 connections, in HikariCP's pool where it is on the class path. SQLite: one connection that writes
     * and up to 10 that read; a new file keeps a write-ahead log, who finds the file locked waits 5 seconds, and foreign keys
     * hold. {@code sqlite::memory:} is one connection.
     *
     * @param url {@code postgres://user@host:5432/name}, {@code sqlite:path/to/file.db}, {@code sqlite::memory:}
     * @throws io.rexorm.jdbc.ConnectionException when it cannot be reached
     * @throws io.rexorm.RexException with {@link io.rexorm.ErrorCode#CONFIGURATION_INVALID} when the url makes no sense
     */
    public static Rex open(String url) {
        return builder().url(url).build();
    }

    /** As {@link #open(String)}, with user and password. */
    public static Rex open(String url, String user, String password) {
        return builder().url(url).user(user).password(password).build();
    }

    /** Opens a database with more to say about it. */
    public static RexBuilder builder() {
        return new RexBuilder();
    }

    /**
     * Inserts an entity.
     *
     * <p>{@code INSERT INTO "users" ("name", "email") VALUES (?, ?) RETURNING "id"}; without {@code RETURNING} where the key is
     * given, or made by the library. The version begins at 0, and the times are now, whatever the entity says.
     *
     * @return the entity with its key, version and times
     */
    public <T> T insert(T entity) {
        return writes.insert(table(entity), entity);
    }

    /** The same as {@link #insert}. */
    public <T> T create(T entity) {
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
    public <T> List<T> insertAll(Collection<? extends T> entities) {
        List<T> list = new ArrayList<>(entities);
        return list.isEmpty() ? list : batches.insertAll(tableOfAll(list), list);
    }

    /**
     * Looks a row up by its key: {@code SELECT "id", "name", … FROM "users" WHERE "id" = ?}.
     *
     * @param key the key; of several columns all values, in their order
     */
    public <T> Optional<T> find(Class<T> type, Object... key) {
        return reads.find(table(type), key);
    }

    /**
     * Looks up a row that has to be there.
     *
     * @param key the key; of several columns all values, in their order
     * @throws NotFoundException when there is none
     */
    public <T> T get(Class<T> type, Object... key) {
        return reads.get(table(type), key);
    }

    /** Whether there is a row with this key: {@code SELECT 1 FROM "users" WHERE "id" = ?}. */
    public boolean exists(Class<?> type, Object... key) {
        return reads.exists(table(type), key);
    }

    /** How many rows there are: {@code SELECT count(*) FROM "users"}. */
    public long count(Class<?> type) {
        return reads.count(table(type));
    }

    /**
     * Writes all properties of an entity: {@code UPDATE "users" SET "name" = ?, …, "version" = ? WHERE "id" = ? AND "version" = ?}.
     *
     * @return the entity with its new version and time
     * @throws StaleEntityException when the row has another version than the entity, or is gone
     * @throws NotFoundException when there is no such row, of an entity without a version
     */
    public <T> T update(T entity) {
        return writes.update(table(entity), entity);
    }

    /**
     * Writes all properties of entities of one class, all or none: the statement of {@link #update}, sent with the values of 1,000
     * entities at a time, in one round trip on PostgreSQL.
     *
     * @return the entities with their new versions and times, in the same order
     * @throws StaleEntityException when rows have another version than their entities, or several are gone; it tells which
     * @throws NotFoundException when there is no row of one of the entities, and they have no version
     * @throws io.rexorm.jdbc.QueryException when one is in the list twice
     */
    public <T> List<T> updateAll(Collection<? extends T> entities) {
        List<T> list = new ArrayList<>(entities);
        return list.isEmpty() ? list : batchWrites.updateAll(tableOfAll(list), list);
    }

    /** Writes one property, as {@link #patch(Object, Map)}. */
    public <T> T patch(T entity, String property, @Nullable Object value) {
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
    public <T> T patch(T entity, Map<String, ? extends @Nullable Object> values) {
        StoredEntity<T> table = table(entity);
        @Nullable Object[] changes = new Object[table.all.length];
        values.forEach((property, value) -> Patches.put(table, changes, property, value));
        return values.isEmpty() ? entity : writes.patch(table, entity, changes);
    }

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
    public <T> T edit(T entity, Consumer<? super T> change) {
        StoredEntity<T> table = table(entity);
        @Nullable Object[] before = Patches.values(table, entity);
        change.accept(entity);
        @Nullable Object[] changes = Patches.changes(table, entity, before);
        return changes == null ? entity : writes.patch(table, entity, changes);
    }

    /**
     * Inserts an entity that has no key yet, and updates one that has, whose row must be there. A key that the application
     * makes says nothing about that: such an entity is updated.
     *
     * @return the entity, complete
     * @throws StaleEntityException as {@link #update}
     * @throws NotFoundException as {@link #update}
     */
    public <T> T save(T entity) {
        return writes.save(table(entity), entity);
    }

    /**
     * Inserts an entity, or updates the row that is there already: {@code INSERT INTO "users" (…) VALUES (…) ON CONFLICT ("email")
     * DO UPDATE SET "name" = excluded."name", … RETURNING "id", …}. The row's version is counted up, not compared.
     *
     * @param properties what such a row is known by, which has to be unique; the key where none is named
     * @return the entity with the key, version and time of creation that the row has
     */
    public <T> T upsert(T entity, String... properties) {
        StoredEntity<T> table = table(entity);
        return writes.upsert(table, entity, Patches.positions(table, properties));
    }

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
    public <T> List<T> upsertAll(Collection<? extends T> entities, String... properties) {
        List<T> list = new ArrayList<>(entities);
        if (list.isEmpty()) {
            return list;
        }
        StoredEntity<T> table = tableOfAll(list);
        return upserts.upsertAll(table, list, Patches.positions(table, properties));
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
    public long deleteAll(Collection<?> entities) {
        List<Object> list = new ArrayList<>(entities);
        return list.isEmpty() ? 0 : batchWrites.deleteAll(tableOfAll(list), list);
    }

    /**
     * Deletes an entity's row: {@code DELETE FROM "users" WHERE "id" = ? AND "version" = ?}.
     *
     * @return whether there was such a row
     * @throws StaleEntityException when the row has another version than the entity
     * @throws ForeignKeyException when other rows refer to it
     */
    public boolean delete(Object entity) {
        return writes.delete(table(entity), entity);
    }

    /**
     * Asks for columns of tables, by their names: {@code SELECT "id", "name" FROM "users" WHERE …}.
     *
     * <pre>{@code
     * db.select("id", "name").from("users").where("age", ">", 18).orderBy("name", ASC).limit(10).list();
     * }</pre>
     *
     * @param columns {@code name}, {@code users.name}, {@code name as alias}, {@code count(*)}, {@code sum(price) as total}; every column
     *     where there is none. The functions are those of {@link io.rexorm.sql.Function}
     * @throws io.rexorm.jdbc.QueryException when one is none of these
     */
    public Selection select(String... columns) {
        return new Selection(database, columns);
    }

    /**
     * Asks for entities by the names of their properties: {@code SELECT "id", "name", … FROM "users" WHERE "age" > ? ORDER BY
     * "name" ASC LIMIT ?}.
     */
    public <T> EntityQuery<T> from(Class<T> type) {
        return new EntityQuery<>(database, table(type));
    }

    /** As {@link #from(Class)}, by the table with typed columns: {@code db.from(USER).where(USER.age.gt(18))}. */
    public <T> EntityQuery<T> from(EntityTable<T> table) {
        return from(table.entity());
    }

    /**
     * Deletes rows by the names of their entity's properties: {@code DELETE FROM "users" WHERE "age" < ?}. It is not sent before it
     * says of which rows, and {@link Delete#run} is called.
     */
    public <T> DeleteFrom<T> deleteFrom(Class<T> type) {
        return new DeleteFrom<>(Target.of(database, table(type)));
    }

    /** As {@link #deleteFrom(Class)}, by typed columns: {@code db.deleteFrom(USER).where(USER.age.lt(0)).run()}. */
    public <T> DeleteFrom<T> deleteFrom(EntityTable<T> table) {
        return deleteFrom(table.entity());
    }

    /** As {@link #deleteFrom(Class)}, by the names of table and columns. */
    public DeleteFrom<ResultRow> deleteFrom(String table) {
        return new DeleteFrom<>(Target.of(database, table));
    }

    /**
     * Updates rows by the names of their entity's properties: {@code UPDATE "users" SET "age" = ? WHERE "id" = ?}. It is not sent
     * before it says of which rows, and {@link Update#run} is called.
     */
    public <T> UpdateOf<T> update(Class<T> type) {
        return new UpdateOf<>(new Changes<>(Target.of(database, table(type)), List.of()));
    }

    /** As {@link #update(Class)}, by typed columns: {@code db.update(USER).set(USER.age.to(1)).where(USER.id.eq(7L)).run()}. */
    public <T> UpdateOf<T> update(EntityTable<T> table) {
        return update(table.entity());
    }

    /** As {@link #update(Class)}, by the names of table and columns. */
    public UpdateOf<ResultRow> update(String table) {
        return new UpdateOf<>(new Changes<>(Target.of(database, table), List.of()));
    }

    /**
     * Runs SQL that changes something.
     *
     * @param sql with a {@code ?} for each value; {@code ??} is an operator's question mark on PostgreSQL. A collection stands
     *     for as many values as it has: {@code id in (?)}
     * @return how many rows it changed
     * @throws io.rexorm.jdbc.QueryException when the number of values is another
     */
    public long execute(String sql, @Nullable Object... values) {
        return database.write(raw.statement(sql, values));
    }

    /** As {@link #execute(String, Object...)}, with values by name: {@code where id = :id}. */
    public long execute(String sql, Map<String, ? extends @Nullable Object> values) {
        return database.write(raw.statement(sql, values));
    }

    /**
     * A query in SQL. It is sent when its rows are asked for.
     *
     * @param sql with a {@code ?} for each value, as {@link #execute(String, Object...)}
     * @throws io.rexorm.jdbc.QueryException when the number of values is another
     */
    public Query<ResultRow> query(String sql, @Nullable Object... values) {
        return new Query<>(database, raw.statement(sql, values), ResultShape.rows());
    }

    /** As {@link #query(String, Object...)}, with values by name: {@code where age > :age}. */
    public Query<ResultRow> query(String sql, Map<String, ? extends @Nullable Object> values) {
        return new Query<>(database, raw.statement(sql, values), ResultShape.rows());
    }

    /**
     * Does something in a transaction: all of it is committed when it returns, and nothing when it throws. Everything that this
     * thread does with this database meanwhile is part of it; other threads are not. Within another {@code tx} it joins that
     * one: what it throws makes the whole fail.
     *
     * @throws E what the work throws
     * @throws io.rexorm.jdbc.TransactionException when a part that joined has failed, although nobody has thrown since
     * @throws io.rexorm.RexException with {@link io.rexorm.ErrorCode#COMMIT_LOST} when the connection was lost during the
     *     commit: all of it remains, or nothing
     */
    public <T extends @Nullable Object, E extends Exception> T tx(TxWork<T, E> work) throws E {
        return transactions.run(TxOptions.DEFAULT, work);
    }

    /** As {@link #tx(TxWork)}, giving nothing back. */
    public <E extends Exception> void tx(TxBlock<E> block) throws E {
        tx(TxOptions.DEFAULT, block);
    }

    /**
     * As {@link #tx(TxWork)}, with options. Within another transaction it can be less strict than that one and no more.
     *
     * @throws TimeoutException when it took longer than it may
     * @throws io.rexorm.jdbc.TransactionException when a transaction is open on this thread that the options do not fit into
     */
    public <T extends @Nullable Object, E extends Exception> T tx(TxOptions options, TxWork<T, E> work) throws E {
        return transactions.run(options, work);
    }

    /** As {@link #tx(TxOptions, TxWork)}, giving nothing back. */
    public <E extends Exception> void tx(TxOptions options, TxBlock<E> block) throws E {
        transactions.run(options, () -> {
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
    public <T extends @Nullable Object, E extends Exception> T nested(TxWork<T, E> work) throws E {
        return transactions.nested(work);
    }

    /** As {@link #nested(TxWork)}, giving nothing back. */
    public <E extends Exception> void nested(TxBlock<E> block) throws E {
        transactions.nested(() -> {
            block.run();
            return true;
        });
    }

    /**
     * Runs something after the transaction of this thread is committed, in the order of these calls; never when it, or the
     * {@linkplain #nested nested part} in which this is called, is rolled back. Outside a transaction it runs at once. What it
     * throws comes out of the commit, but changes nothing about it.
     */
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    /**
     * Begins a transaction that ends explicitly, on this thread.
     *
     * @throws io.rexorm.jdbc.TransactionException when one is open on this thread
     */
    public Tx begin() {
        return begin(TxOptions.DEFAULT);
    }

    /** As {@link #begin()}, with options; it cannot be {@linkplain TxOptions#retry run again}. */
    public Tx begin(TxOptions options) {
        return new Tx(transactions, transactions.begin(options));
    }

    /**
     * Closes all connections.
     *
     * @throws io.rexorm.jdbc.ConnectionException when some were in use: it names the threads, and the places in the program
     */
    @Override
    public void close() {
        database.close();
    }

    @SuppressWarnings("unchecked")
    private <T> StoredEntity<T> table(T entity) {
        return table((Class<T>) entity.getClass());
    }

    @SuppressWarnings("unchecked")
    private <T> StoredEntity<T> table(Class<T> type) {
        StoredEntity<?> known = tables.get(type);
        if (known == null) {
            EntityMapper<T> mapper = Mappers.of(type);
            known = tables.computeIfAbsent(type, any -> new StoredEntity<>(mapper, database.dialect()));
        }
        return (StoredEntity<T>) known;
    }

    private <T> StoredEntity<T> tableOfAll(List<T> entities) {
        StoredEntity<T> table = table(entities.get(0));
        for (T entity : entities) {
            if (entity.getClass() != table.model.type()) {
                throw StoredEntity.invalid(
                        "the entities are of different classes: " + table.name() + " and "
                                + entity.getClass().getSimpleName(),
                        "write those of each class by themselves");
            }
        }
        return table;
    }
}
