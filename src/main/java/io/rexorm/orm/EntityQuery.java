package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;
import io.rexorm.sql.Lock;
import io.rexorm.sql.Select;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A query for entities by their properties, sent by the method that asks for them. Immutable and thread-safe: each method gives
 * another query.
 *
 * <pre>{@code
 * List<User> users = db.from(User.class).where("age", ">", 18).orderBy("name").limit(10).list();
 * }</pre>
 *
 * <p>PostgreSQL: {@code SELECT "id", "name", … FROM "users" WHERE "age" > ? ORDER BY "name" ASC LIMIT ?}; SQLite the same, with
 * columns in backticks.
 *
 * @param <T> the entity
 */
public final class EntityQuery<T> extends SelectQuery<T, EntityQuery<T>> {
    private final StoredEntity<T> table;
    private final List<Fetch> plan;
    private final boolean strict;

    EntityQuery(Database database, StoredEntity<T> table) {
        this(database, table, table.rows, List.of(), database.strictLoading());
    }

    private EntityQuery(Database database, StoredEntity<T> table, Select select, List<Fetch> plan, boolean strict) {
        super(database, select);
        this.table = table;
        this.plan = plan;
        this.strict = strict;
    }

    /**
     * Loads what these properties refer to together with the rows, one statement for each of them whatever the number of rows: after
     * {@code SELECT … FROM "users" WHERE … LIMIT ?} comes {@code SELECT … FROM "posts" WHERE "author_id" = ANY (?) ORDER BY "id" ASC}.
     * Nothing is joined, so that a limit is that of the rows of this query, and no row comes twice.
     *
     * <pre>{@code
     * db.from(USER).fetch(USER.company, USER.posts).limit(20).list()     // three statements
     * }</pre>
     *
     * @throws io.rexorm.jdbc.QueryException when one of them is fetched already
     */
    @SafeVarargs
    public final EntityQuery<T> fetch(Relation<T, ?> relation, Relation<T, ?>... more) {
        EntityQuery<T> fetched = fetch(
                new Fetch(model(relation), database.queryFor(model(relation).target())));
        for (Relation<T, ?> other : more) {
            fetched = fetched.fetch(other);
        }
        return fetched;
    }

    /**
     * Loads some of the rows of a property together with those of this query, in some order, and what is fetched with them. A limit is
     * for each of the rows of this query, and so is an offset.
     *
     * <pre>{@code
     * db.from(USER)
     *         .fetch(USER.posts, p -> p.where(POST.published.eq(true)).orderBy(POST.createdAt.desc()).limit(3).fetch(POST.tags))
     *         .limit(20)
     *         .list()                                                    // three statements
     *
     * SELECT … FROM (SELECT …, row_number() OVER (PARTITION BY "author_id" ORDER BY "created_at" DESC) AS "rex_number"
     *     FROM "posts" WHERE "published" = ? AND "author_id" = ANY (?)) AS "rex_rows" WHERE "rex_number" <= ? ORDER BY "rex_number" ASC
     * }</pre>
     *
     * @param rows makes of the query for all rows that for those which are wanted
     * @throws io.rexorm.jdbc.QueryException when the property is fetched already
     */
    public <O> EntityQuery<T> fetch(ToMany<T, O> relation, UnaryOperator<EntityQuery<O>> rows) {
        return fetch(new Fetch(relation.model(), rows.apply(database.queryFor(relation.model()))));
    }

    /**
     * Loads the row that a property refers to, and what is fetched with it: {@code db.from(POST).fetch(POST.author, a ->
     * a.fetch(USER.company))}.
     *
     * @param row makes of the query for the rows one that fetches more with them
     * @throws io.rexorm.jdbc.QueryException when it is given conditions, an order or a limit, or the property is fetched already
     */
    public <O> EntityQuery<T> fetch(ToOne<T, O> relation, UnaryOperator<EntityQuery<O>> row) {
        RelationModel model = model(relation);
        return fetch(new Fetch(model, row.apply(database.queryFor(model))));
    }

    /**
     * As {@link #fetch(Relation, Relation[])}, by the names of properties: {@code fetch("posts")}. With {@code fetch("posts.tags")} the
     * tags come with the posts.
     *
     * @throws io.rexorm.jdbc.QueryException when there is no such relation, or it is fetched already
     */
    public EntityQuery<T> fetch(String path) {
        return fetch(path, rows -> rows);
    }

    /**
     * As {@link #fetch(ToMany, UnaryOperator)}, by the name of the property: {@code fetch("posts", p -> p.where("published", "=",
     * true).limit(3))}.
     */
    public EntityQuery<T> fetch(String path, UnaryOperator<EntityQuery<?>> rows) {
        return new EntityQuery<>(database, table, select, Fetch.along(database, plan, table, path, rows), strict);
    }

    private EntityQuery<T> fetch(Fetch fetch) {
        return new EntityQuery<>(database, table, select, Fetch.with(plan, fetch), strict);
    }

    /**
     * Nothing is loaded on demand by what this query gives, nor by what is fetched with it: {@link Ref#get} and {@link Many#list} of what
     * was not fetched throw, and say what to fetch. See also {@link RexBuilder#strictLoading}.
     */
    public EntityQuery<T> strictLoading() {
        return new EntityQuery<>(database, table, select, plan, true);
    }

    /**
     * Some rows, and where to go on: however far that is, no row before it is read, and none is left out or comes twice because others were
     * inserted meanwhile. Rows that are equal in the order of this query are ordered by their key.
     *
     * <pre>{@code
     * Slice<User> first = db.from(USER).orderBy(USER.name.asc()).slice(null, 20);
     * Slice<User> second = db.from(USER).orderBy(USER.name.asc()).slice(first.next(), 20);
     * }</pre>
     *
     * <p>The second sends {@code … WHERE ("name", "id") > (?, ?) ORDER BY "name" ASC, "id" ASC LIMIT ?}.
     *
     * @param cursor {@link Slice#next} of the rows before, or null for the first; it tells the values by which rows are ordered
     * @param size the most rows
     * @throws io.rexorm.jdbc.QueryException when the cursor is none, or of another order; when the query has a limit or an offset, or orders
     *     by something that is no property of the entity
     */
    public Slice<T> slice(@Nullable String cursor, int size) {
        if (select.limit() != null || select.offset() != null) {
            throw StoredEntity.invalid("a query with a limit or an offset is read in slices", "leave them out");
        } else if (size < 1) {
            throw StoredEntity.invalid("the size of a slice is " + size, "give 1 or more");
        }
        Keyset<T> keyset = Keyset.of(table, select);
        Select rows = keyset.ordered(select).window(size + 1L, null);
        if (cursor != null) {
            rows = rows.where(keyset.behind(Cursor.of(cursor, keyset.name())));
        }
        List<T> found = with(rows).list();
        boolean more = found.size() > size;
        List<T> slice = more ? found.subList(0, size) : found;
        return new Slice<>(slice, more ? keyset.cursor(slice.get(size - 1)).text() : null);
    }

    /**
     * Locks the rows until the end of the transaction, so that nobody else changes or locks them: {@code FOR UPDATE}. PostgreSQL only.
     *
     * <pre>{@code
     * db.tx(() -> db.from(JOB).where(JOB.state.eq(NEW)).orderBy(JOB.id.asc()).limit(5).forUpdate().skipLocked().each(this::run));
     * }</pre>
     *
     * @throws io.rexorm.jdbc.QueryException when it is sent outside a transaction, or to SQLite
     */
    public EntityQuery<T> forUpdate() {
        return with(select.lock(new Lock(true, Lock.WhenLocked.WAIT)));
    }

    /** Locks the rows until the end of the transaction, so that nobody else changes them: {@code FOR SHARE}; see {@link #forUpdate}. */
    public EntityQuery<T> forShare() {
        return with(select.lock(new Lock(false, Lock.WhenLocked.WAIT)));
    }

    /** Leaves out rows that somebody else has locked: {@code SKIP LOCKED}; behind {@link #forUpdate} or {@link #forShare}. */
    public EntityQuery<T> skipLocked() {
        return whenLocked(Lock.WhenLocked.SKIP);
    }

    /** Fails at once when somebody else has locked one of the rows: {@code NOWAIT}; behind {@link #forUpdate} or {@link #forShare}. */
    public EntityQuery<T> noWait() {
        return whenLocked(Lock.WhenLocked.FAIL);
    }

    private EntityQuery<T> whenLocked(Lock.WhenLocked how) {
        Lock lock = select.lock();
        if (lock == null) {
            throw StoredEntity.invalid(
                    "a query that locks no rows says what to do with locked ones", "write forUpdate() before it");
        }
        return with(select.lock(new Lock(lock.forUpdate(), how)));
    }

    StoredEntity<T> table() {
        return table;
    }

    List<Fetch> plan() {
        return plan;
    }

    boolean isStrict() {
        return strict;
    }

    /** Whether it neither leaves rows out nor puts them in an order. */
    boolean isEveryRow() {
        return select.where().isEmpty()
                && select.orderBy().isEmpty()
                && select.limit() == null
                && select.offset() == null;
    }

    /** What a query calls the table of the entity that has a relation. */
    static String owner(Relation<?, ?> relation) {
        if (relation instanceof RefColumn<?, ?> column) {
            return column.table().reference();
        }
        return relation instanceof MappedOne<?, ?> one ? one.owner() : ((ToMany<?, ?>) relation).owner();
    }

    static RelationModel model(Relation<?, ?> relation) {
        if (relation instanceof RefColumn<?, ?> column) {
            return column.relation();
        }
        return relation instanceof MappedOne<?, ?> one ? one.model() : ((ToMany<?, ?>) relation).model();
    }

    @Override
    Scope scope() {
        return new EntityScope(table);
    }

    @Override
    EntityQuery<T> with(Select other) {
        boolean joined = !other.joins().isEmpty() && other.columns().equals(table.rows.columns());
        Select named = joined ? other.select(table.texts.ofTable(table.all)) : other;
        return new EntityQuery<>(database, table, named, plan, strict);
    }

    @Override
    ValuesStatement statement(Select of) {
        return database.statement(of, table.model);
    }

    @Override
    boolean isRows(Select of) {
        return true;
    }

    @Override
    Query<T> query(Select of) {
        if (of.lock() != null && database.transactions().current() == null) {
            throw StoredEntity.invalid(
                    "rows are locked until the end of the transaction, and none is open", "write it within db.tx(…)");
        }
        return new Query<>(database, statement(of), new EntityShape<>(table.mapper, plan, strict));
    }
}
