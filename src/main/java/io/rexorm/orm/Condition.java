package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllOf;
import io.rexorm.sql.Expression.AnyOf;
import io.rexorm.sql.Join;
import io.rexorm.sql.Lists;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the columns of one entity, made by them: {@code USER.age.gt(18)}. The compiler refuses one of another entity.
 * What columns have no method for is a {@link Fragment}.
 * Immutable and thread-safe; it can be kept, and used in many queries.
 *
 * <p>A condition that was made of null is an error as soon as it is used, and none where {@link #when} leaves it out.
 *
 * @param <T> the entity
 */
public sealed class Condition<T> permits Fragment {
    private static final Condition<?> NOTHING = new Condition<>(null, null, List.of());

    private final @Nullable Expression expression;
    private final @Nullable Mistake mistake;
    private final List<Join> joins;

    /** @param joins what has to be joined for it */
    Condition(@Nullable Expression expression, @Nullable Mistake mistake, List<Join> joins) {
        this.expression = expression;
        this.mistake = mistake;
        this.joins = joins;
    }

    static <T> Condition<T> of(Expression expression, List<Join> joins) {
        return new Condition<>(expression, null, joins);
    }

    /** One that must not be used. */
    static <T> Condition<T> mistaken(String message, String hint) {
        return new Condition<>(null, new Mistake(message, hint), List.of());
    }

    /**
     * Both have to hold.
     *
     * <pre>{@code
     * db.from(USER).where(USER.age.lt(3).or(USER.age.gt(18).and(USER.age.lt(65))))
     *
     * … WHERE "age" < ? OR ("age" > ? AND "age" < ?)
     * }</pre>
     */
    public final Condition<T> and(Condition<? super T> other) {
        return joined(other, true);
    }

    /** One of the two has to hold: {@code "age" < ? OR "age" > ?}. */
    public final Condition<T> or(Condition<? super T> other) {
        return joined(other, false);
    }

    /** It must not hold: {@code NOT ("age" < ?)}. Where the column is null, neither holds. */
    public final Condition<T> not() {
        return expression == null ? this : of(new Expression.Not(expression), joins);
    }

    /**
     * This condition if it is wanted, else one that says nothing, as if it had not been written: {@code
     * where(USER.name.contains(q).when(q != null))}.
     */
    public final Condition<T> when(boolean wanted) {
        return wanted ? this : nothing();
    }

    /**
     * Adds what it says.
     *
     * @throws io.rexorm.jdbc.QueryException when it was made of null
     */
    final void addTo(List<Expression> conditions) {
        if (mistake != null) {
            throw StoredEntity.invalid(mistake.message(), mistake.hint());
        }
        if (expression != null) {
            conditions.add(expression);
        }
    }

    /** What has to be joined for it. */
    final List<Join> joins() {
        return joins;
    }

    @SuppressWarnings("unchecked")
    private Condition<T> joined(Condition<? super T> other, boolean all) {
        if (mistake != null || other.isNothing()) {
            return this;
        }
        if (other.mistake != null || isNothing()) {
            return (Condition<T>) other;
        }
        List<Expression> both = new ArrayList<>();
        addParts(both, all);
        other.addParts(both, all);
        return of(all ? new AllOf(both) : new AnyOf(both), Lists.all(joins, other.joins));
    }

    private void addParts(List<Expression> to, boolean all) {
        if (all && expression instanceof AllOf conditions) {
            to.addAll(conditions.conditions());
        } else if (!all && expression instanceof AnyOf conditions) {
            to.addAll(conditions.conditions());
        } else {
            addTo(to);
        }
    }

    private boolean isNothing() {
        return expression == null && mistake == null;
    }

    @SuppressWarnings("unchecked")
    static <T> Condition<T> nothing() {
        return (Condition<T>) NOTHING;
    }

    record Mistake(String message, String hint) {}
}
