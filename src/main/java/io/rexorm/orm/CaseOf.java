package io.rexorm.orm;

import io.rexorm.orm.Computed.Origin;
import io.rexorm.orm.Computed.Values;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Case;
import io.rexorm.sql.Join;
import io.rexorm.sql.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A choice between values, by conditions: {@code caseWhen(USER.age.lt(18), "child").when(USER.age.lt(65), "adult").otherwise("old")}.
 * Immutable and thread-safe.
 *
 * @param <T> the entity whose rows the conditions are about
 * @param <V> the type of the values
 */
public final class CaseOf<T, V> {
    private final List<Case.Branch> branches;
    private final Expr<?, V> like;
    private final List<Join> joins;

    private CaseOf(List<Case.Branch> branches, Expr<?, V> like, List<Join> joins) {
        this.branches = branches;
        this.like = like;
        this.joins = joins;
    }

    static <T, V> CaseOf<T, V> of(Condition<T> condition, Expr<?, V> result) {
        return new CaseOf<T, V>(List.of(), result, List.of()).when(condition, result);
    }

    /** One more condition, with the value where none before it holds, but it does: {@code WHEN "age" < ? THEN ?}. */
    public CaseOf<T, V> when(Condition<? super T> condition, V result) {
        return when(condition, Functions.value(result));
    }

    /** As {@link #when(Condition, Object)}, with another expression. */
    public CaseOf<T, V> when(Condition<? super T> condition, Expr<?, V> result) {
        List<Expression> conditions = new ArrayList<>();
        condition.addTo(conditions);
        if (conditions.isEmpty()) {
            return this;
        }
        Case.Branch branch = new Case.Branch(conditions.get(0), result.expression());
        return new CaseOf<>(
                Lists.plus(branches, branch), like, Lists.all(joins, Lists.all(condition.joins(), result.joins())));
    }

    /** The value where no condition holds: {@code ELSE ? END}. */
    public Expr<T, V> otherwise(V result) {
        return otherwise(Functions.value(result));
    }

    /** As {@link #otherwise(Object)}, with another expression. */
    public Expr<T, V> otherwise(Expr<?, V> result) {
        if (branches.isEmpty()) {
            throw StoredEntity.invalid("a choice has no condition that says something", "give it one");
        }
        return new Computed<>(
                new Case(branches, result.expression()),
                Values.like(like, like.isNullable() || result.isNullable()),
                new Origin(Lists.all(joins, result.joins()), Set.of()),
                null);
    }
}
