package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.mapping.Codec;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.NullTest;
import io.rexorm.sql.Operator;
import io.rexorm.sql.Ordering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of an entity's table, which knows its entity and the type of its values: the compiler refuses a column of
 * another entity, and a value of another type. Immutable and thread-safe.
 *
 * <p>It makes conditions: {@code USER.age.gt(18)}. Nothing equals null, so that a condition made of null is an error where it is
 * used. PostgreSQL writes columns as {@code "age"}, SQLite as {@code `age`}.
 *
 * @param <T> the entity
 * @param <V> the values; of a primitive property, its box
 */
public sealed class EntityColumn<T, V> permits TextColumn, RefColumn {
    private final EntityTable<T> table;
    private final ColumnModel model;
    private final int position;

    EntityColumn(EntityTable<T> table, ColumnModel model, int position) {
        this.table = table;
        this.model = model;
        this.position = position;
    }

    /** The table it is a column of. */
    public final EntityTable<T> table() {
        return table;
    }

    /** The property that is kept in it, from the entity on: {@code address.city}. */
    public final String property() {
        return model.property();
    }

    /** The column's name, unquoted. */
    public final String name() {
        return model.name();
    }

    /** The property's type. */
    public final Class<?> type() {
        return model.type();
    }

    /** Whether the property may be null. */
    final boolean isNullable() {
        return model.nullable();
    }

    /** Where it stands among the columns of its table, from 0. */
    public final int position() {
        return position;
    }

    /**
     * The column with a new value.
     *
     * @throws RexException when the value is null and the property never is
     */
    public final Assignment<T> to(@Nullable V value) {
        if (value == null && !model.nullable()) {
            throw new RexException(
                    ErrorCode.MAPPING_INVALID,
                    this + " is not nullable, and was given null",
                    "annotate the property with @Nullable, or give it a value");
        }
        return new Assignment<>(this, value);
    }

    /** Its value is this: {@code "age" = ?}. */
    public final Condition<T> eq(@Nullable V value) {
        return compare(Operator.EQUAL, value);
    }

    /** Its value is that of another column: {@code "name" = "nick"}. */
    public final Condition<T> eq(EntityColumn<T, V> other) {
        return compare(Operator.EQUAL, other);
    }

    /** Its value is another: {@code "age" <> ?}. Rows in which it is null are not among them. */
    public final Condition<T> ne(@Nullable V value) {
        return compare(Operator.NOT_EQUAL, value);
    }

    /** Its value is not that of another column: {@code "name" <> "nick"}. */
    public final Condition<T> ne(EntityColumn<T, V> other) {
        return compare(Operator.NOT_EQUAL, other);
    }

    /** Its value is greater: {@code "age" > ?}. */
    public final Condition<T> gt(@Nullable V value) {
        return compare(Operator.GREATER, value);
    }

    /** Its value is greater than that of another column: {@code "updated_at" > "created_at"}. */
    public final Condition<T> gt(EntityColumn<T, V> other) {
        return compare(Operator.GREATER, other);
    }

    /** Its value is greater or equal: {@code "age" >= ?}. */
    public final Condition<T> ge(@Nullable V value) {
        return compare(Operator.GREATER_OR_EQUAL, value);
    }

    /** Its value is greater than that of another column, or equal: {@code "updated_at" >= "created_at"}. */
    public final Condition<T> ge(EntityColumn<T, V> other) {
        return compare(Operator.GREATER_OR_EQUAL, other);
    }

    /** Its value is less: {@code "age" < ?}. */
    public final Condition<T> lt(@Nullable V value) {
        return compare(Operator.LESS, value);
    }

    /** Its value is less than that of another column: {@code "created_at" < "updated_at"}. */
    public final Condition<T> lt(EntityColumn<T, V> other) {
        return compare(Operator.LESS, other);
    }

    /** Its value is less or equal: {@code "age" <= ?}. */
    public final Condition<T> le(@Nullable V value) {
        return compare(Operator.LESS_OR_EQUAL, value);
    }

    /** Its value is less than that of another column, or equal: {@code "created_at" <= "updated_at"}. */
    public final Condition<T> le(EntityColumn<T, V> other) {
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
        return Condition.of(new NullTest(expression(), true));
    }

    /** It is not null: {@code "age" IS NOT NULL}. */
    public final Condition<T> isNotNull() {
        return Condition.of(new NullTest(expression(), false));
    }

    /** The smallest first: {@code ORDER BY "age" ASC}. Null comes last on PostgreSQL and first on SQLite. */
    public final Order<T> asc() {
        return new Order<>(new Ordering(expression(), false));
    }

    /** The largest first: {@code ORDER BY "age" DESC}. Null comes first on PostgreSQL and last on SQLite. */
    public final Order<T> desc() {
        return new Order<>(new Ordering(expression(), true));
    }

    final Codec<?> codec() {
        return model.codec();
    }

    final Expression expression() {
        return Column.of(model.name());
    }

    /** The value, bound as the column is kept. */
    final Expression value(V value) {
        return new Expression.Value(bound(value));
    }

    private ColumnValue bound(V value) {
        return new ColumnValue(table.mapper(), position, value);
    }

    final Condition<T> compare(Operator operator, @Nullable V value) {
        return value == null ? comparedWithNull() : Condition.of(new Comparison(expression(), operator, value(value)));
    }

    final Condition<T> comparedWithNull() {
        return Condition.mistaken(
                "a comparison of " + this + " with null never holds",
                "use isNull() or isNotNull(), or leave the condition out with when(false)");
    }

    private Condition<T> compare(Operator operator, EntityColumn<T, V> other) {
        return Condition.of(new Comparison(expression(), operator, other.expression()));
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
        return Condition.of(ValueLists.compare(expression(), operator, elements));
    }

    /** {@code User.home.city}. */
    @Override
    public final String toString() {
        return table.entity().getSimpleName() + "." + model.property();
    }
}
