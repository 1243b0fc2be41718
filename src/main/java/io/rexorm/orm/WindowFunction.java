package io.rexorm.orm;

import io.rexorm.orm.Computed.Origin;
import io.rexorm.orm.Computed.Values;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Over;
import io.rexorm.sql.Lists;

/**
 * A function of a window of rows, which has no value without one: {@code rowNumber().over(partitionBy(USER.city).orderBy(USER.age.desc()))}.
 *
 * @param <T> the entity whose rows it looks at
 * @param <V> its type
 */
public final class WindowFunction<T, V> {
    private final Expression call;
    private final Values values;
    private final Origin origin;

    WindowFunction(Expression call, Values values, Origin origin) {
        this.call = call;
        this.values = values;
        this.origin = origin;
    }

    /** What it is for each row: {@code row_number() OVER (PARTITION BY "city" ORDER BY "age" DESC)}. */
    public Expr<T, V> over(Window window) {
        return new Computed<>(
                new Over(call, window.partitions(), window.orderings()),
                values,
                new Origin(Lists.all(origin.joins(), window.joins()), origin.needs()),
                null);
    }
}
