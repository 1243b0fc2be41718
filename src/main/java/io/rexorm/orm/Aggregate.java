package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllOf;
import io.rexorm.sql.Expression.Filter;
import io.rexorm.sql.Expression.Over;
import java.util.ArrayList;
import java.util.List;

/**
 * What is made of many rows: {@code count(POST.id)}, of each group, or with {@link #over} of a window of rows. Immutable and thread-safe.
 *
 * @param <T> the entity whose rows it is made of
 * @param <V> its type
 */
public final class Aggregate<T, V> extends Computed<T, V> {
    private final Values values;
    private final Origin origin;

    Aggregate(Expression expression, Values values, Origin origin) {
        super(expression, values, origin, null);
        this.values = values;
        this.origin = origin;
    }

    /** Of those rows only that meet a condition: {@code count(*) FILTER (WHERE "published" = ?)}. */
    public Aggregate<T, V> filter(Condition<?> condition) {
        List<Expression> conditions = new ArrayList<>();
        condition.addTo(conditions);
        if (conditions.isEmpty()) {
            return this;
        }
        Expression filtered = new Filter(expression(), new AllOf(conditions));
        return new Aggregate<>(
                filtered, values, new Origin(io.rexorm.sql.Lists.all(joins(), condition.joins()), origin.needs()));
    }

    /** Of a window of rows, and there for each of them: {@code sum("amount") OVER (PARTITION BY "account_id" ORDER BY "day" ASC)}. */
    public Expr<T, V> over(Window window) {
        return new Computed<>(
                new Over(expression(), window.partitions(), window.orderings()),
                values,
                new Origin(io.rexorm.sql.Lists.all(joins(), window.joins()), origin.needs()),
                null);
    }
}
