package io.rexorm.orm;

import io.rexorm.sql.Join;
import io.rexorm.sql.Ordering;
import java.util.List;

/**
 * What rows are ordered by, made by a column of their entity, {@code USER.name.asc()}, or by a {@link Fragment}. Immutable and
 * thread-safe.
 *
 * @param <T> the entity
 */
@SuppressWarnings("UnusedTypeParameter")
public final class Order<T> {
    private final Ordering ordering;
    private final List<Join> joins;

    Order(Ordering ordering, List<Join> joins) {
        this.ordering = ordering;
        this.joins = joins;
    }

    /** Null comes first, on every database: {@code "age" ASC NULLS FIRST}. */
    public Order<T> nullsFirst() {
        return new Order<>(new Ordering(ordering.expression(), ordering.descending(), Ordering.Nulls.FIRST), joins);
    }

    /** Null comes last, on every database: {@code "age" ASC NULLS LAST}. */
    public Order<T> nullsLast() {
        return new Order<>(new Ordering(ordering.expression(), ordering.descending(), Ordering.Nulls.LAST), joins);
    }

    /** What has to be joined for it. */
    List<Join> joins() {
        return joins;
    }

    Ordering ordering() {
        return ordering;
    }
}
