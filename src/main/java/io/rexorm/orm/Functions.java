package io.rexorm.orm;

import io.rexorm.mapping.Codec;
import io.rexorm.mapping.Codecs;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.Role;
import io.rexorm.orm.Computed.Origin;
import io.rexorm.orm.Computed.Values;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllColumns;
import io.rexorm.sql.Expression.AllOf;
import io.rexorm.sql.Expression.AnyOf;
import io.rexorm.sql.Expression.Call;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Exists;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Not;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Function;
import io.rexorm.sql.Join;
import io.rexorm.sql.Lists;
import io.rexorm.sql.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of SQL for typed queries, to be imported statically: {@code import static io.rexorm.orm.Functions.*}.
 *
 * <p>What is made of no rows, as the largest of none, is null; a query that gives one fails and says so, unless {@link Expr#orNull} or
 * {@link Expr#orElse} says what then.
 */
public final class Functions {
    private static final Map<Class<?>, String> CASTS = Map.of(
            String.class, "text",
            Integer.class, "integer",
            Long.class, "bigint",
            Double.class, "double precision",
            java.math.BigDecimal.class, "numeric");

    private Functions() {}

    /** How many rows: {@code count(*)}. */
    public static Aggregate<Object, Long> count() {
        return counted(new Call(Function.COUNT, false, List.of(new AllColumns(null))), List.of());
    }

    /** How many rows in which it is not null: {@code count("age")}. */
    public static <T> Aggregate<T, Long> count(Expr<T, ?> expr) {
        return counted(new Call(Function.COUNT, false, List.of(expr.expression())), expr.joins());
    }

    /** How many different values: {@code count(DISTINCT "city")}. */
    public static <T> Aggregate<T, Long> countDistinct(Expr<T, ?> expr) {
        return counted(new Call(Function.COUNT, true, List.of(expr.expression())), expr.joins());
    }

    /** The sum: {@code sum("amount")}. It has the type of what is summed, and one that is too large for it is refused: see {@link #cast}. */
    public static <T, V extends Number> Aggregate<T, V> sum(Expr<T, V> expr) {
        return aggregate(Function.SUM, expr);
    }

    /** The average: {@code avg("age")}. */
    public static <T> Aggregate<T, Double> avg(Expr<T, ? extends Number> expr) {
        Values doubles = Values.of(Double.class, codec(Double.class), expr.isNullable());
        return new Aggregate<>(call(Function.AVG, expr), doubles, Origin.of(expr));
    }

    /** The smallest: {@code min("age")}. */
    public static <T, V> Aggregate<T, V> min(Expr<T, V> expr) {
        return aggregate(Function.MIN, expr);
    }

    /** The largest: {@code max("age")}. */
    public static <T, V> Aggregate<T, V> max(Expr<T, V> expr) {
        return aggregate(Function.MAX, expr);
    }

    /** In small letters: {@code lower("name")}; on SQLite those of ASCII. */
    public static <T> TextValue<T> lower(Expr<T, String> text) {
        return text(Function.LOWER, text);
    }

    /** In capital letters: {@code upper("name")}; on SQLite those of ASCII. */
    public static <T> TextValue<T> upper(Expr<T, String> text) {
        return text(Function.UPPER, text);
    }

    /** Without spaces at both ends: {@code trim("name")}. */
    public static <T> TextValue<T> trim(Expr<T, String> text) {
        return text(Function.TRIM, text);
    }

    /**
     * What stands in a JSON document, as a text: {@code jsonText(USER.settings, "window", "theme")} is {@code "settings" -> ? ->> ?}. It is null
     * where nothing does.
     *
     * @param keys the way into the document, a key for each object
     */
    public static <T> TextValue<T> jsonText(Expr<T, ?> document, String... keys) {
        if (keys.length == 0) {
            throw StoredEntity.invalid(
                    "a value in a JSON document is asked for by no key", "give the key, or several from outside in");
        }
        List<String> texts = new ArrayList<>();
        List<Expression> parts = new ArrayList<>();
        texts.add("");
        parts.add(document.expression());
        for (int i = 0; i < keys.length; i++) {
            texts.add(i == keys.length - 1 ? " ->> " : " -> ");
            parts.add(new Value(keys[i]));
        }
        texts.add("");
        return new TextValue<>(
                new Fragment(texts, parts),
                Values.of(String.class, codec(String.class), true),
                new Origin(document.joins(), java.util.Set.of()),
                null);
    }

    /** How many characters: {@code length("name")}. */
    public static <T> Expr<T, Integer> length(Expr<T, String> text) {
        Values whole = Values.of(Integer.class, codec(Integer.class), text.isNullable());
        return new Computed<>(call(Function.LENGTH, text), whole, Origin.of(text), null);
    }

    /** Without its sign: {@code abs("amount")}. */
    public static <T, V extends Number> Expr<T, V> abs(Expr<T, V> number) {
        return new Computed<>(
                call(Function.ABS, number), Values.like(number, number.isNullable()), Origin.of(number), null);
    }

    /** The first of both that is not null: {@code coalesce("nick", "name")}. */
    public static <T, V> Expr<T, V> coalesce(Expr<T, V> first, Expr<? super T, V> second) {
        return new Computed<>(
                new Call(Function.COALESCE, false, List.of(first.expression(), second.expression())),
                Values.like(second, second.isNullable()),
                new Origin(Lists.all(first.joins(), second.joins()), second.needs()),
                null);
    }

    /**
     * As another type: {@code CAST("pieces" AS bigint)}.
     *
     * @param type {@code Integer}, {@code Long}, {@code Double}, {@code BigDecimal} or {@code String}
     */
    public static <T, V> Expr<T, V> cast(Expr<T, ?> expr, Class<V> type) {
        String name = CASTS.get(type);
        if (name == null) {
            throw StoredEntity.invalid(
                    "nothing is cast to " + type.getName(), "cast to Integer, Long, Double, BigDecimal or String");
        }
        return new Computed<>(
                new Fragment(List.of("CAST(", " AS " + name + ")"), List.of(expr.expression())),
                Values.of(type, codec(type), expr.isNullable()),
                Origin.of(expr),
                null);
    }

    /** A value of the program, which is bound: {@code ?}. */
    @SuppressWarnings("unchecked")
    public static <V> Expr<Object, V> value(V value) {
        Class<?> type = ValuesStatement.typeOf(value);
        Codec<?> codec = Codecs.of(type);
        if (codec == null) {
            throw StoredEntity.invalid(type.getName() + " is no type of a column", "give a value that has one");
        }
        return new Computed<>(new Value(value), Values.of(type, codec, false), Origin.NOTHING, null);
    }

    /** A choice between values: {@code CASE WHEN "age" < ? THEN ? ELSE ? END}. */
    public static <T, V> CaseOf<T, V> caseWhen(Condition<T> condition, V result) {
        return CaseOf.of(condition, value(result));
    }

    /** A choice between expressions: {@code CASE WHEN "nick" IS NULL THEN "name" ELSE "nick" END}. */
    public static <T, V> CaseOf<T, V> caseWhen(Condition<T> condition, Expr<?, V> result) {
        return CaseOf.of(condition, result);
    }

    /** The number of a row in its window, from 1: {@code row_number() OVER (…)}. */
    public static WindowFunction<Object, Long> rowNumber() {
        return ranking("row_number()");
    }

    /** The place of a row in its window, from 1; equal rows share one, and leave out the next: {@code rank() OVER (…)}. */
    public static WindowFunction<Object, Long> rank() {
        return ranking("rank()");
    }

    /** The place of a row in its window, from 1; equal rows share one, and leave out none: {@code dense_rank() OVER (…)}. */
    public static WindowFunction<Object, Long> denseRank() {
        return ranking("dense_rank()");
    }

    /** What the row before has, null in the first: {@code lag("amount") OVER (…)}. */
    public static <T, V> WindowFunction<T, @Nullable V> lag(Expr<T, V> expr) {
        return neighbour("lag(", expr);
    }

    /** What the row after has, null in the last: {@code lead("amount") OVER (…)}. */
    public static <T, V> WindowFunction<T, @Nullable V> lead(Expr<T, V> expr) {
        return neighbour("lead(", expr);
    }

    /** Rows together that have these in common: {@code OVER (PARTITION BY "city")}. */
    public static Window partitionBy(Expr<?, ?>... common) {
        return Window.ALL.partitionBy(common);
    }

    /** All rows, in an order: {@code OVER (ORDER BY "age" DESC)}. */
    public static Window orderBy(Order<?>... orders) {
        return Window.ALL.orderBy(orders);
    }

    /** Two expressions are equal, of whatever tables: for joins. {@code "posts"."city" = "users"."city"}. */
    public static <V> Condition<?> on(Expr<?, V> left, Expr<?, V> right) {
        return Condition.of(
                new Comparison(left.expression(), Operator.EQUAL, right.expression()),
                Lists.all(left.joins(), right.joins()));
    }

    /** A column refers to the row of a table: for joins that have more conditions. {@code "posts"."author_id" = "users"."id"}. */
    public static <O> Condition<?> on(RefColumn<?, O> reference, EntityTable<O> table) {
        EntityModel model = table.mapper().model();
        String key = model.columns().get(model.positions(Role.KEY)[0]).name();
        return Condition.of(
                new Comparison(reference.expression(), Operator.EQUAL, new TableColumn(table.reference(), key)),
                List.of());
    }

    /** The query has rows; it may name columns of the query that it is in: {@code EXISTS (SELECT …)}. */
    public static Condition<Object> exists(TypedSelect<?> query) {
        return Condition.of(new Exists(query.complete()), List.of());
    }

    /** The query has no rows: {@code NOT EXISTS (SELECT …)}. */
    public static Condition<Object> notExists(TypedSelect<?> query) {
        return Condition.of(new Not(new Exists(query.complete())), List.of());
    }

    /** All of the conditions hold, of whatever tables: {@code a AND b}. */
    public static Condition<?> allOf(Condition<?>... conditions) {
        return junction(true, conditions);
    }

    /** One of the conditions holds, of whatever tables: {@code a OR b}. */
    public static Condition<?> anyOf(Condition<?>... conditions) {
        return junction(false, conditions);
    }

    private static Condition<?> junction(boolean all, Condition<?>... conditions) {
        Conditions said = Conditions.of(conditions);
        List<Expression> parts = said.expressions();
        if (parts.isEmpty()) {
            return Condition.nothing();
        }
        return Condition.of(all ? new AllOf(parts) : new AnyOf(parts), said.joins());
    }

    private static <T> Aggregate<T, Long> counted(Expression call, List<Join> joins) {
        return new Aggregate<>(
                call, Values.of(Long.class, codec(Long.class), false), new Origin(joins, java.util.Set.of()));
    }

    private static <T, V> Aggregate<T, V> aggregate(Function function, Expr<T, V> expr) {
        return new Aggregate<>(call(function, expr), Values.like(expr, expr.isNullable()), Origin.of(expr));
    }

    private static <T> TextValue<T> text(Function function, Expr<T, String> text) {
        return new TextValue<>(call(function, text), Values.like(text, text.isNullable()), Origin.of(text), null);
    }

    private static Expression call(Function function, Expr<?, ?> argument) {
        return new Call(function, false, List.of(argument.expression()));
    }

    private static WindowFunction<Object, Long> ranking(String call) {
        return new WindowFunction<>(Fragment.of(call), Values.of(Long.class, codec(Long.class), false), Origin.NOTHING);
    }

    private static <T, V> WindowFunction<T, @Nullable V> neighbour(String call, Expr<T, V> expr) {
        return new WindowFunction<>(
                new Fragment(List.of(call, ")"), List.of(expr.expression())), Values.like(expr, true), Origin.of(expr));
    }

    private static Codec<?> codec(Class<?> type) {
        Codec<?> codec = Codecs.of(type);
        if (codec == null) {
            throw new IllegalStateException(type + " has a codec");
        }
        return codec;
    }
}
