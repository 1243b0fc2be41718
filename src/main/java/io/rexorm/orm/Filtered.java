package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Exists;
import io.rexorm.sql.Expression.Not;
import io.rexorm.sql.Join;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What takes conditions, which all have to hold: queries, updates, deletions, joins. Names are checked, values are bound, operators
 * come from a closed list, and null is never compared with. Immutable and thread-safe: each method gives another object.
 *
 * <p>With an entity the names are its properties', {@code address.city} those of embedded values. With a table they are columns:
 * {@code age}, {@code users.age}, {@code lower(name)}; what is not made of letters, digits and {@code _} stands in double
 * quotes, {@code "Order Lines".id}. Columns are quoted as {@code "age"} on PostgreSQL and as {@code `age`} on SQLite, where a
 * misspelt name in double quotes would be a text.
 *
 * @param <T> what the rows are
 * @param <S> what a method gives
 */
public abstract class Filtered<T, S> {
    Filtered() {}

    /** What names mean here. */
    abstract Scope scope();

    /** With more conditions, which may be none. */
    abstract S with(List<Expression> conditions);

    /** With more conditions, for which something is joined. */
    S with(List<Expression> conditions, List<Join> joins) {
        if (!joins.isEmpty()) {
            throw StoredEntity.invalid(
                    "a condition on a row that is referred to joins its table, which an update, a deletion or a part of a condition"
                            + " cannot",
                    "write the condition with a subquery, or look the rows up first");
        }
        return with(conditions);
    }

    private S with(Expression condition) {
        return with(List.of(condition));
    }

    /**
     * More conditions, by typed columns. Those that {@linkplain Condition#when say nothing} are left out.
     *
     * <pre>{@code
     * db.from(USER).where(USER.age.gt(18), USER.name.startsWith("A"))
     *
     * … WHERE "age" > ? AND ("name" LIKE ? ESCAPE '!')
     * }</pre>
     *
     * @throws io.rexorm.jdbc.QueryException when one was made of null; of an update or a deletion, when all of them say nothing
     */
    @SafeVarargs
    public final S where(Condition<? super T> condition, Condition<? super T>... more) {
        Conditions all = Conditions.of(condition).and(more);
        return with(all.expressions(), all.joins());
    }

    /**
     * One more condition.
     *
     * <pre>{@code
     * db.select("id").from("users").where("age", ">", 18)
     *
     * -- both
     * SELECT "id" FROM "users" WHERE "age" > ?
     * }</pre>
     *
     * @param name what is compared
     * @param operator {@code =}, {@code <>}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code like}, {@code not like},
     *     {@code in}, {@code not in}; {@code like} minds capitals on PostgreSQL, and those of ASCII not on SQLite
     * @param value a value; for {@code in} a list of them, bound as
     *     {@link EntityColumn#in} says; a query of one column; a {@link Fragment}
     * @throws io.rexorm.jdbc.QueryException when there is no such name or operator, or the value is null
     */
    public final S where(String name, String operator, @Nullable Object value) {
        return with(new Comparisons(scope()).compare(name, operator, value));
    }

    /**
     * One more condition, on two columns.
     *
     * <pre>{@code
     * db.select("id").from("users").whereColumn("updated_at", ">", "created_at")
     *
     * -- both
     * SELECT "id" FROM "users" WHERE "updated_at" > "created_at"
     * }</pre>
     */
    public final S whereColumn(String left, String operator, String right) {
        return with(new Comparisons(scope()).compareColumns(left, operator, right));
    }

    /**
     * Only rows in which this is null.
     *
     * <pre>{@code
     * db.select("id").from("users").whereNull("age")
     *
     * -- both
     * SELECT "id" FROM "users" WHERE "age" IS NULL
     * }</pre>
     */
    public final S whereNull(String name) {
        return with(new Comparisons(scope()).isNull(name, true));
    }

    /**
     * Only rows in which this is not null.
     *
     * <pre>{@code
     * db.select("id").from("users").whereNotNull("age")
     *
     * -- both
     * SELECT "id" FROM "users" WHERE "age" IS NOT NULL
     * }</pre>
     */
    public final S whereNotNull(String name) {
        return with(new Comparisons(scope()).isNull(name, false));
    }

    /**
     * One more condition: that the query has rows. It may name columns of this one's table.
     *
     * <pre>{@code
     * db.select("id").from("users").whereExists(
     *         db.select("id").from("posts").whereColumn("posts.author_id", "=", "users.id"))
     *
     * -- both
     * SELECT "id" FROM "users" WHERE EXISTS (SELECT "id" FROM "posts" WHERE "posts"."author_id" = "users"."id")
     * }</pre>
     */
    public final S whereExists(TableQuery query) {
        return with(new Exists(query.select));
    }

    /**
     * One more condition: that the query has no rows.
     *
     * <pre>{@code
     * db.select("id").from("users").whereNotExists(
     *         db.select("id").from("posts").whereColumn("posts.author_id", "=", "users.id"))
     *
     * -- both
     * SELECT "id" FROM "users" WHERE NOT EXISTS (SELECT "id" FROM "posts" WHERE "posts"."author_id" = "users"."id")
     * }</pre>
     */
    public final S whereNotExists(TableQuery query) {
        return with(new Not(new Exists(query.select)));
    }

    /**
     * One more condition, made of several of which one has to hold.
     *
     * <pre>{@code
     * db.select("id").from("users").where("name", "<>", "Bob")
     *         .whereAny(any -> any.where("age", "<", 3).where("age", ">", 65))
     *
     * -- both
     * SELECT "id" FROM "users" WHERE "name" <> ? AND ("age" < ? OR "age" > ?)
     * }</pre>
     *
     * @throws io.rexorm.jdbc.QueryException when there is none
     */
    public final S whereAny(UnaryOperator<Filter<T>> conditions) {
        return with(new Expression.AnyOf(conditions.apply(new Filter<>(scope())).some()));
    }

    /**
     * One more condition, made of several that all have to hold: for use in {@link #whereAny}.
     *
     * <pre>{@code
     * db.select("id").from("users").whereAny(any -> any
     *         .whereNull("age")
     *         .whereAll(all -> all.where("age", ">", 18).where("age", "<", 65)))
     *
     * -- both
     * SELECT "id" FROM "users" WHERE "age" IS NULL OR ("age" > ? AND "age" < ?)
     * }</pre>
     *
     * @throws io.rexorm.jdbc.QueryException when there is none
     */
    public final S whereAll(UnaryOperator<Filter<T>> conditions) {
        return with(new Expression.AllOf(conditions.apply(new Filter<>(scope())).some()));
    }
}
