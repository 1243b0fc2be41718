package io.rexorm.sql;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A query. Immutable.
 *
 * @param with queries with names, which this one reads as tables
 * @param distinct whether equal rows come once
 * @param columns what each row has
 * @param from where rows come from
 * @param joins what is put beside them
 * @param where conditions that all have to hold
 * @param groupBy what rows of a group have in common
 * @param having conditions on groups that all have to hold
 * @param compounds the rows of other queries, which are put together with these
 * @param orderBy what rows are ordered by, first and foremost by the first
 * @param limit how many rows there are at most; null for all
 * @param offset how many rows are left out at the beginning; null for none
 * @param lock how rows are locked until the end of the transaction; null for not at all
 */
public record Select(
        List<CommonTable> with,
        boolean distinct,
        List<Selected> columns,
        Source from,
        List<Join> joins,
        List<Expression> where,
        List<Expression> groupBy,
        List<Expression> having,
        List<Compound> compounds,
        List<Ordering> orderBy,
        @Nullable Long limit,
        @Nullable Long offset,
        @Nullable Lock lock)
        implements SqlStatement {

    public Select {
        with = List.copyOf(with);
        columns = List.copyOf(columns);
        joins = List.copyOf(joins);
        where = List.copyOf(where);
        groupBy = List.copyOf(groupBy);
        having = List.copyOf(having);
        compounds = List.copyOf(compounds);
        orderBy = List.copyOf(orderBy);
    }

    /** All rows of a table. */
    public static Select of(List<Selected> columns, Source from) {
        return new Parts(columns, from).select();
    }

    /** One more query with a name; the same where it is there already. */
    public Select with(CommonTable more) {
        return with.contains(more) ? this : but(parts -> parts.with = Lists.plus(with, more));
    }

    /** Without the query of this name. */
    public Select withoutCommonTable(String name) {
        return but(parts -> parts.with =
                with.stream().filter(table -> !table.name().equals(name)).toList());
    }

    /** Equal rows once. */
    public Select withoutDoubles() {
        return but(parts -> parts.distinct = true);
    }

    /** Other columns of the same rows. */
    public Select select(List<Selected> others) {
        return but(parts -> parts.columns = others);
    }

    /** One more column of the same rows. */
    public Select column(Selected more) {
        return select(Lists.plus(columns, more));
    }

    /** From somewhere else. */
    public Select from(Source other) {
        return but(parts -> parts.from = other);
    }

    /** One more table. */
    public Select join(Join more) {
        return but(parts -> parts.joins = Lists.plus(joins, more));
    }

    /** One more condition. */
    public Select where(Expression more) {
        return where(List.of(more));
    }

    /** More conditions. */
    public Select where(List<Expression> more) {
        return but(parts -> parts.where = Lists.all(where, more));
    }

    /** Rows by groups, of what they have in common already and this. */
    public Select groupBy(Expression more) {
        return but(parts -> parts.groupBy = Lists.plus(groupBy, more));
    }

    /** One more condition on groups. */
    public Select having(Expression more) {
        return having(List.of(more));
    }

    /** More conditions on groups. */
    public Select having(List<Expression> more) {
        return but(parts -> parts.having = Lists.all(having, more));
    }

    /** Together with the rows of another query. */
    public Select compound(Compound more) {
        return but(parts -> parts.compounds = Lists.plus(compounds, more));
    }

    /** Ordered by this within the order that there is already. */
    public Select orderBy(Ordering more) {
        return but(parts -> parts.orderBy = Lists.plus(orderBy, more));
    }

    /** Not by groups. */
    public Select ungrouped() {
        return but(parts -> parts.groupBy = List.of());
    }

    /** In no order. */
    public Select unordered() {
        return but(parts -> parts.orderBy = List.of());
    }

    /** Only some of the rows. */
    public Select window(@Nullable Long most, @Nullable Long without) {
        return but(parts -> {
            parts.limit = most;
            parts.offset = without;
        });
    }

    /** With its rows locked, or not. */
    public Select lock(@Nullable Lock how) {
        return but(parts -> parts.lock = how);
    }

    private Select but(Consumer<Parts> change) {
        Parts parts = new Parts(columns, from);
        parts.with = with;
        parts.distinct = distinct;
        parts.joins = joins;
        parts.where = where;
        parts.groupBy = groupBy;
        parts.having = having;
        parts.compounds = compounds;
        parts.orderBy = orderBy;
        parts.limit = limit;
        parts.offset = offset;
        parts.lock = lock;
        change.accept(parts);
        return parts.select();
    }

    private static final class Parts {
        private List<CommonTable> with = List.of();
        private boolean distinct;
        private List<Selected> columns;
        private Source from;
        private List<Join> joins = List.of();
        private List<Expression> where = List.of();
        private List<Expression> groupBy = List.of();
        private List<Expression> having = List.of();
        private List<Compound> compounds = List.of();
        private List<Ordering> orderBy = List.of();
        private @Nullable Long limit;
        private @Nullable Long offset;
        private @Nullable Lock lock;

        Parts(List<Selected> columns, Source from) {
            this.columns = columns;
            this.from = from;
        }

        Select select() {
            return new Select(
                    with, distinct, columns, from, joins, where, groupBy, having, compounds, orderBy, limit, offset,
                    lock);
        }
    }
}
