package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Join;
import io.rexorm.sql.Lists;
import io.rexorm.sql.Ordering;
import java.util.List;

/**
 * Which rows are looked at together, and in which order: {@code partitionBy(COMPANY.id).orderBy(USER.age.desc())}. Immutable and
 * thread-safe.
 */
public final class Window {
    static final Window ALL = new Window(List.of(), List.of(), List.of());

    private final List<Expression> partitions;
    private final List<Ordering> orderings;
    private final List<Join> joins;

    private Window(List<Expression> partitions, List<Ordering> orderings, List<Join> joins) {
        this.partitions = partitions;
        this.orderings = orderings;
        this.joins = joins;
    }

    /** Those together that have these in common too: {@code PARTITION BY "company_id"}. */
    public Window partitionBy(Expr<?, ?>... common) {
        Window window = this;
        for (Expr<?, ?> expr : common) {
            window = new Window(
                    Lists.plus(window.partitions, expr.expression()), orderings, Lists.all(window.joins, expr.joins()));
        }
        return window;
    }

    /** In this order, within that there is already: {@code ORDER BY "age" DESC}. */
    public Window orderBy(Order<?>... orders) {
        Window window = this;
        for (Order<?> order : orders) {
            window = new Window(
                    partitions, Lists.plus(window.orderings, order.ordering()), Lists.all(window.joins, order.joins()));
        }
        return window;
    }

    List<Expression> partitions() {
        return partitions;
    }

    List<Ordering> orderings() {
        return orderings;
    }

    List<Join> joins() {
        return joins;
    }
}
