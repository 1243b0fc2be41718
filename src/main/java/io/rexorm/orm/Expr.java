package io.rexorm.orm;

import io.rexorm.mapping.Codec;
import io.rexorm.orm.Computed.Origin;
import io.rexorm.orm.Computed.Values;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.NullTest;
import io.rexorm.sql.Expression.Subquery;
import io.rexorm.sql.Join;
import io.rexorm.sql.Lists;
import io.rexorm.sql.Operator;
import io.rexorm.sql.Ordering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of each row, of a type that the compiler knows: a column, {@code USER.age}, what a function makes of one, {@code
 * max(USER.age)}, or one of a table that the row refers to, {@code USER.company().name}. It makes conditions, {@code USER.age.gt(18)}.
 * Nothing equals null, so that a condition made of null is an error where it is used. PostgreSQL writes columns as {@code "age"},
 * SQLite as {@code `age`}. Immutable and thread-safe.
 *
 * @param <T> the entity whose rows have it; {@code Object} where rows of any have
 * @param <V> the values; of a primitive property, its box
 */
public abstract sealed class Expr<T, V> permits EntityColumn, Computed {
    Expr() {}

    abstract Expression expression();

    /** The class of its values. */
    abstract Class<?> type();

    /** How its values are read. */
    abstract Codec<?> codec();

    /** What is bound for a value that it is compared with. */
    abstract Object bound(V value);

    /** What has to be joined for it. */
    abstract List<Join> joins();

    /** The tables without whose row it is null: what the query calls them. */
    abstract Set<String> needs();

    /** Whether it may be null where all rows are there. */
    abstract boolean isNullable();

    /** What it is called in a result, or null where it has no name. */
    abstract @Nullable String label();

    /** The value, bound as the column is kept. */
    final Expression value(V value) {
        return new Expression.Value(bound(value));
    }

    /** As a column of a result with a name: {@code count(*) AS "posts"}. */
    public final Expr<T, V> as(String name) {
        return new Computed<>(expression(), Values.like(this, isNullable()), Origin.of(this), QueryText.name(name));
    }

    /**
     * Null where there is none: what a column of a table has to say that is joined on the left, before it can be selected. The same SQL.
     */
    public final Expr<T, @Nullable V> orNull() {
        return new Computed<>(expression(), Values.like(this, true), new Origin(joins(), Set.of()), label());
    }

    /** Another value where there is none: {@code coalesce("age", ?)}. */
    public final Expr<T, V> orElse(V other) {
        Expression.Call call =
                new Expression.Call(io.rexorm.sql.Function.COALESCE, false, List.of(expression(), value(other)));
        return new Computed<>(call, Values.like(this, false), new Origin(joins(), Set.of()), label());
    }

    /** Its value is this: {@code "age" = ?}. */
    public final Condition<T> eq(@Nullable V value) {
        return compare(Operator.EQUAL, value);
    }

    /** It is equal to another expression: {@code "name" = "nick"}. */
    public final Condition<T> eq(Expr<? super T, V> other) {
        return compare(Operator.EQUAL, other);
    }

    /** Its value is another: {@code "age" <> ?}. Rows in which it is null are not among them. */
    public final Condition<T> ne(@Nullable V value) {
        return compare(Operator.NOT_EQUAL, value);
    }

    /** It is another than that of an expression: {@code "name" <> "nick"}. */
    public final Condition<T> ne(Expr<? super T, V> other) {
        return compare(Operator.NOT_EQUAL, other);
    }

    /** Its value is greater: {@code "age" > ?}. */
    public final Condition<T> gt(@Nullable V value) {
        return compare(Operator.GREATER, value);
    }

    /** It is greater than another expression: {@code "updated_at" > "created_at"}. */
    public final Condition<T> gt(Expr<? super T, V> other) {
        return compare(Operator.GREATER, other);
    }

    /** Its value is greater or equal: {@code "age" >= ?}. */
    public final Condition<T> ge(@Nullable V value) {
        return compare(Operator.GREATER_OR_EQUAL, value);
    }

    /** It is greater than another expression, or equal: {@code "updated_at" >= "created_at"}. */
    public final Condition<T> ge(Expr<? super T, V> other) {
        return compare(Operator.GREATER_OR_EQUAL, other);
    }

    /** Its value is less: {@code "age" < ?}. */
    public final Condition<T> lt(@Nullable V value) {
        return compare(Operator.LESS, value);
    }

    /** It is less than another expression: {@code "created_at" < "updated_at"}. */
    public final Condition<T> lt(Expr<? super T, V> other) {
        return compare(Operator.LESS, other);
    }

    /** Its value is less or equal: {@code "age" <= ?}. */
    public final Condition<T> le(@Nullable V value) {
        return compare(Operator.LESS_OR_EQUAL, value);
    }

    /** It is less than another expression, or equal: {@code "created_at" <= "updated_at"}. */
    public final Condition<T> le(Expr<? super T, V> other) {
        return compare(Operator.LESS_OR_EQUAL, other);
    }

    /** Its value is one of these two or between them: {@code "age" >= ? AND "age" <= ?}. */
    public final Condition<T> between(@Nullable V least, @Nullable V most) {
        return ge(least).and(le(most));
    }

    /**
     * Its value is in the list, which is bound as one, of any length: on PostgreSQL {@code "age" = ANY (?)}, on SQLite {@code `age` IN
     * (SELECT value FROM json_each(?))}. Only floating-point numbers, bytes and types of one database are bound each by itself: {@code
     * "weight" IN (?, ?)}. Nothing is in an empty list: {@code 1 = 0}.
     */
    public final Condition<T> in(@Nullable Collection<? extends @Nullable V> values) {
        return compareList(Operator.IN, values);
    }

    /**
     * Its value is not in the list, which is bound as in {@link #in}: {@code "age" <> ALL (?)}, {@code `age` NOT IN (SELECT …)}. Rows in
     * which it is null are not among them, except that every row is when the list is empty: {@code 1 = 1}.
     */
    public final Condition<T> notIn(@Nullable Collection<? extends @Nullable V> values) {
        return compareList(Operator.NOT_IN, values);
    }

    /** It is null: {@code "age" IS NULL}. */
    public final Condition<T> isNull() {
        return condition(new NullTest(expression(), true), List.of());
    }

    /** It is not null: {@code "age" IS NOT NULL}. */
    public final Condition<T> isNotNull() {
        return condition(new NullTest(expression(), false), List.of());
    }

    /** The smallest first: {@code ORDER BY "age" ASC}. Null comes last on PostgreSQL and first on SQLite. */
    public final Order<T> asc() {
        return new Order<>(new Ordering(expression(), false), joins());
    }

    /** The largest first: {@code ORDER BY "age" DESC}. Null comes first on PostgreSQL and last on SQLite. */
    public final Order<T> desc() {
        return new Order<>(new Ordering(expression(), true), joins());
    }

    /** It is what a query of one column gives, or among its values: {@code "author_id" IN (SELECT …)}. */
    public final Condition<T> in(TypedSelect.Of1<? extends V> query) {
        return condition(new Comparison(expression(), Operator.IN, new Subquery(query.complete())), List.of());
    }

    /** It is not among the values of a query of one column: {@code "id" NOT IN (SELECT …)}. Nothing is, where one of them is null. */
    public final Condition<T> notIn(TypedSelect.Of1<? extends V> query) {
        return condition(new Comparison(expression(), Operator.NOT_IN, new Subquery(query.complete())), List.of());
    }

    final Condition<T> compare(Operator operator, @Nullable V value) {
        return value == null
                ? comparedWithNull()
                : condition(new Comparison(expression(), operator, value(value)), List.of());
    }

    final Condition<T> comparedWithNull() {
        return Condition.mistaken(
                "a comparison of " + this + " with null never holds",
                "use isNull() or isNotNull(), or leave the condition out with when(false)");
    }

    /** A condition about this expression, and others that need these joins. */
    final Condition<T> condition(Expression expression, List<Join> others) {
        return Condition.of(expression, Lists.all(joins(), others));
    }

    private Condition<T> compare(Operator operator, Expr<? super T, V> other) {
        return condition(new Comparison(expression(), operator, other.expression()), other.joins());
    }

    private Condition<T> compareList(Operator operator, @Nullable Collection<? extends @Nullable V> values) {
        if (values == null) {
            return comparedWithNull();
        }
        List<Object> elements = new ArrayList<>(values.size());
        for (V value : values) {
            if (value == null) {
                return Condition.mistaken(
                        "the list that " + this + " is compared with has a null in it, which nothing equals",
                        "leave it out, and ask with or(isNull()) besides");
            }
            elements.add(bound(value));
        }
        return condition(ValueLists.compare(expression(), operator, elements), List.of());
    }
}
