package io.rexorm.orm;

import io.rexorm.sql.CommonTable;
import io.rexorm.sql.Compound;
import io.rexorm.sql.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * <p>Each statement stands for itself, unless a {@linkplain #tx transaction} is open on the thread.
 */
public final class Rex extends RelatedStore {
    private final Database database;
    private final Transactions transactions;
    private final Reads reads;
    private final Writes writes;
    private final Batches batches;
    private final BatchWrites batchWrites;
    private final Upserts upserts;
    private final RawSql raw;
    private final StoredEntities tables;

    Rex(Database database) {
        this(database, new Batches(database), new BatchWrites(database));
    }

    private Rex(Database database, Batches batches, BatchWrites batchWrites) {
        super(database, batches, batchWrites);
        this.database = database;
        this.transactions = database.transactions();
        this.reads = new Reads(database);
        this.writes = new Writes(database);
        this.batches = batches;
        this.batchWrites = batchWrites;
        this.upserts = new Upserts(database, batches);
        this.tables = database.entities();
        this.raw = new RawSql(database.dialect());
    }

    /**
     * Opens a database.
     *
     * <p>PostgreSQL: at most 10 connections, in HikariCP's pool where it is on the class path and more than one is wanted at
     * the same time. SQLite: one connection that writes and up to 10 that read; a new file keeps a write-ahead log, who finds the
     * file locked waits 5 seconds, and foreign keys hold. {@code sqlite::memory:} is one connection.
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
        return new EntityQuery<>(database, tables.of(type));
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
        return new DeleteFrom<>(Target.of(database, tables.of(type)));
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
        return new UpdateOf<>(new Changes<>(Target.of(database, tables.of(type)), List.of()));
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
     * Inserts a row by the names of its entity's properties: {@code INSERT INTO "users" ("name", "email") VALUES (?, ?)}. It is sent by
     * {@link InsertInto#run}, or when the row is asked for.
     */
    public <T> InsertInto<T> insertInto(Class<T> type) {
        return new InsertInto<>(new Changes<>(Target.of(database, tables.of(type)), List.of()));
    }

    /** As {@link #insertInto(Class)}, by typed columns: {@code db.insertInto(USER).set(USER.name.to("Ben")).run()}. */
    public <T> InsertInto<T> insertInto(EntityTable<T> table) {
        return insertInto(table.entity());
    }

    /** As {@link #insertInto(Class)}, by the names of table and columns. */
    public InsertInto<ResultRow> insertInto(String table) {
        return new InsertInto<>(new Changes<>(Target.of(database, table), List.of()));
    }

    /**
     * Inserts a row of which there is no entity yet: {@code db.insert(USER, USER.name.to("Ben"), USER.email.to("b@example.org"))}. It is
     * {@link #insertInto(EntityTable)} with all columns of the row back: {@code INSERT INTO "users" (…) VALUES (…) RETURNING "id", "name", …}.
     *
     * @return the entity as the row is
     * @throws io.rexorm.jdbc.QueryException when a property that is not nullable is given no value
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> T insert(EntityTable<T> table, Assignment<T> value, Assignment<T>... more) {
        return insertInto(table).set(value, more).returning().one();
    }

    /**
     * Runs SQL that changes something.
     *
     * @param sql with a {@code ?} for each value; {@code ??} is an operator's question mark on PostgreSQL. A collection
     *     in {@code id in (?)} stands for its elements, of any number: it is bound as one, and sent as {@code id = ANY (?)} on PostgreSQL
     *     and as {@code id IN (SELECT value FROM json_each(?))} on SQLite. Elsewhere, and of floating-point numbers, bytes or several
     *     types, it is as many values as it has, and not empty
     * @return how many rows it changed; of a statement that gives rows, how many these are
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
     * Runs SQL that changes something once for each row of values, all or none: one prepared statement, which goes with the values of
     * 1,000 rows at a time, in one round trip on PostgreSQL.
     *
     * <pre>{@code
     * db.executeAll("insert into users (name, age) values (?, ?)", List.of(List.of("Ann", 30), List.of("Bob", 31)));
     * }</pre>
     *
     * @param sql with a {@code ?} for each value, as {@link #execute(String, Object...)}
     * @param rows the values of each row, in their order
     * @return how many rows of the database each has changed; {@link java.sql.Statement#SUCCESS_NO_INFO} where PostgreSQL's driver was told
     *     to join inserts ({@code reWriteBatchedInserts}), as it does not say then
     * @throws io.rexorm.jdbc.QueryException when a row has another number of values, or the database refuses one: it tells which
     */
    public long[] executeAll(String sql, List<? extends List<? extends @Nullable Object>> rows) {
        List<ValuesStatement> statements = new ArrayList<>(rows.size());
        for (List<? extends @Nullable Object> row : rows) {
            statements.add(raw.ofBatch(sql, row.toArray()));
        }
        return new RawBatches(database).run(statements);
    }

    /** As {@link #executeAll(String, List)}, with values by name: {@code List.of(Map.of("name", "Ann"), Map.of("name", "Bob"))}. */
    public long[] executeAll(String sql, Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        List<ValuesStatement> statements = new ArrayList<>(rows.size());
        for (Map<String, ? extends @Nullable Object> row : rows) {
            statements.add(raw.ofBatch(sql, row));
        }
        return new RawBatches(database).run(statements);
    }

    /**
     * A query in SQL. It is sent when its rows are asked for.
     *
     * @param sql with a {@code ?} for each value, as {@link #execute(String, Object...)}
     * @throws io.rexorm.jdbc.QueryException when the number of values is another
     */
    public Query<ResultRow> query(String sql, @Nullable Object... values) {
        return new Query<>(database, raw.query(sql, values), ResultShape.rows());
    }

    /** As {@link #query(String, Object...)}, with values by name: {@code where age > :age}. */
    public Query<ResultRow> query(String sql, Map<String, ? extends @Nullable Object> values) {
        return new Query<>(database, raw.query(sql, values), ResultShape.rows());
    }

    @Override
    TypedParts select(List<Expr<?, ?>> columns) {
        return TypedParts.of(database, columns);
    }

    /**
     * A query that others read as a table, by its name: it stands in front of them, {@code WITH "recent" ("id", "title") AS (SELECT …)}.
     *
     * <pre>{@code
     * DerivedTable recent = db.with("recent", db.select(POST.id, POST.author).from(POST).where(POST.published.eq(true)));
     * db.select(USER.name).from(USER).join(recent, on(recent.column(POST.author), …))
     * }</pre>
     */
    public DerivedTable with(String name, TypedSelect<?> query) {
        return new DerivedTable(name, query, new CommonTable(name, query.names(), query.complete(), false));
    }

    /**
     * A query that reads itself, {@code WITH RECURSIVE "tree" (…) AS (SELECT … UNION ALL SELECT …)}: rows to begin with, and what is found
     * from those that were found last, until nothing more is.
     *
     * @param first the rows to begin with
     * @param next makes of the table that is found so far the query for the rows that come next
     */
    public <S extends TypedSelect<S>> DerivedTable withRecursive(String name, S first, Function<DerivedTable, S> next) {
        DerivedTable self = new DerivedTable(name, first, new CommonTable(name, first.names(), first.complete(), true));
        Select step = next.apply(self).complete();
        Select both = first.complete().compound(new Compound(Compound.Kind.UNION_ALL, step.withoutCommonTable(name)));
        return new DerivedTable(name, first, new CommonTable(name, first.names(), both, true));
    }

    /**
     * The repository that an interface with {@link io.rexorm.annotation.Repository} declares, in the class that the annotation processor
     * has made of it.
     *
     * <pre>{@code
     * Users users = db.repo(Users.class);
     * Optional<User> ann = users.findByEmail("ann@example.org");
     * }</pre>
     *
     * @throws io.rexorm.jdbc.QueryException when the processor has made none: it says how to switch the processor on
     */
    public <R extends Repo<?, ?>> R repo(Class<R> repository) {
        return Repositories.of(repository, this);
    }

    /**
     * The repository of an entity, with the verbs that all have. It needs no annotation processor.
     *
     * <pre>{@code
     * Repo<User, Long> users = db.repo(User.class);
     * }</pre>
     *
     * @param key to be left out: from what the repository is assigned to, the compiler makes an empty array of the key's type
     * @throws io.rexorm.jdbc.QueryException when the key of the entity is of another type
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T, K> Repo<T, K> repo(Class<T> entity, K... key) {
        KeyParts.requireType(tables.of(entity), key.getClass().getComponentType());
        return new EntityRepo<>(this, entity);
    }

    /** The values of a key that is one object. */
    Object[] keyParts(Class<?> entity, Object key) {
        return KeyParts.of(tables.of(entity), key);
    }

    /** Sees the statements that are sent from now on, for tests. */
    public SqlWatch watch() {
        return database.watches().open(database);
    }

    /**
     * Begins what is undone in the end, for tests: all that this thread does with the database from now on.
     *
     * @throws io.rexorm.jdbc.TransactionException when a transaction or a rehearsal is open on the thread
     */
    public Rehearsal rehearse() {
        return new Rehearsal(transactions);
    }

    /** Does something, and undoes it: as {@link #rehearse()}, until the block ends. */
    @SuppressWarnings("try")
    public <E extends Exception> void rehearse(TxBlock<E> block) throws E {
        try (Rehearsal rehearsal = rehearse()) {
            block.run();
        }
    }

    @Override
    public <T> T insert(T entity) {
        return writes.insert(written(entity), entity);
    }

    @Override
    public <T> List<T> insertAll(Collection<? extends T> entities) {
        List<T> list = new ArrayList<>(entities);
        return list.isEmpty() ? list : batches.insertAll(written(list), list);
    }

    @Override
    public <T> Optional<T> find(Class<T> type, Object... key) {
        return reads.find(tables.of(type), key);
    }

    @Override
    public <T> T get(Class<T> type, Object... key) {
        return reads.get(tables.of(type), key);
    }

    @Override
    public boolean exists(Class<?> type, Object... key) {
        return reads.exists(tables.of(type), key);
    }

    @Override
    public long count(Class<?> type) {
        return reads.count(tables.of(type));
    }

    @Override
    public <T> T update(T entity) {
        return writes.update(written(entity), entity);
    }

    @Override
    public <T> List<T> updateAll(Collection<? extends T> entities) {
        List<T> list = new ArrayList<>(entities);
        return list.isEmpty() ? list : batchWrites.updateAll(written(list), list);
    }

    @Override
    public <T> T patch(T entity, Map<String, ? extends @Nullable Object> values) {
        StoredEntity<T> table = tables.of(entity);
        @Nullable Object[] changes = new Object[table.width];
        values.forEach((property, value) -> Patches.put(table, changes, property, value));
        return values.isEmpty() ? entity : writes.patch(table, entity, changes);
    }

    @Override
    public <T> T edit(T entity, Consumer<? super T> change) {
        StoredEntity<T> table = tables.of(entity);
        @Nullable Object[] before = Patches.values(table, entity);
        change.accept(entity);
        UnwrittenRows.refuse(table, entity);
        @Nullable Object[] changes = Patches.changes(table, entity, before);
        return changes == null ? entity : writes.patch(table, entity, changes);
    }

    @Override
    public <T> T save(T entity) {
        return writes.save(written(entity), entity);
    }

    @Override
    public <T> T upsert(T entity, String... properties) {
        StoredEntity<T> table = written(entity);
        return writes.upsert(table, entity, Patches.positions(table, properties));
    }

    @Override
    public <T> List<T> upsertAll(Collection<? extends T> entities, String... properties) {
        List<T> list = new ArrayList<>(entities);
        if (list.isEmpty()) {
            return list;
        }
        StoredEntity<T> table = written(list);
        return upserts.upsertAll(table, list, Patches.positions(table, properties));
    }

    @Override
    public long deleteAll(Collection<?> entities) {
        List<Object> list = new ArrayList<>(entities);
        return list.isEmpty() ? 0 : batchWrites.deleteAll(tables.ofAll(list), list);
    }

    @Override
    public boolean delete(Object entity) {
        return writes.delete(tables.of(entity), entity);
    }

    /** The table of an entity that is written by itself. */
    private <T> StoredEntity<T> written(T entity) {
        StoredEntity<T> table = tables.of(entity);
        UnwrittenRows.refuse(table, entity);
        return table;
    }

    private <T> StoredEntity<T> written(List<T> entities) {
        StoredEntity<T> table = tables.ofAll(entities);
        UnwrittenRows.refuseAny(table, entities);
        return table;
    }

    @Override
    public <T extends @Nullable Object, E extends Exception> T tx(TxOptions options, TxWork<T, E> work) throws E {
        return transactions.run(options, work);
    }

    @Override
    public <T extends @Nullable Object, E extends Exception> T nested(TxWork<T, E> work) throws E {
        return transactions.nested(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    @Override
    public Tx begin(TxOptions options) {
        return new Tx(transactions, transactions.begin(options));
    }

    @Override
    public void close() {
        database.close();
    }
}
