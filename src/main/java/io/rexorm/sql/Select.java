package io.rexorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT columns FROM table JOIN … WHERE … GROUP BY … HAVING … ORDER BY … LIMIT … OFFSET …}. Each method gives another
 * query.
 *
 * @param distinct whether equal rows are given once
 * @param columns the columns, in the order in which they are read
 * @param from the first table
 * @param joins the tables that are joined to it, in order
 * @param where conditions that all have to hold; empty for every row
 * @param groupBy what rows of a group have in common
 * @param having conditions on groups that all have to hold
 * @param orderBy what rows are ordered by, first and foremost by the first
 * @param limit how many rows there are at most; null for all
 * @param offset how many rows are left out at the beginning; null for none
 */
public record Select(
        boolean distinct,
        List<Selected> columns,
        Source from,
        List<Join> joins,
        List<Expression> where,
        List<Expression> groupBy,
        List<Expression> having,
        List<Ordering> orderBy,
        @Nullable Long limit,
        @Nullable Long offset)
        implements SqlStatement {

    public Select {
        columns = List.copyOf(columns);
        joins = List.copyOf(joins);
        where = List.copyOf(where);
        groupBy = List.copyOf(groupBy);
        having = List.copyOf(having);
        orderBy = List.copyOf(orderBy);
    }

    /** All rows of a table. */
    public static Select of(List<Selected> columns, Source from) {
        return new Select(false, columns, from, List.of(), List.of(), List.of(), List.of(), List.of(), null, null);
    }

    /** Equal rows once. */
    public Select withoutDoubles() {
        return new Select(true, columns, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    /** Other columns of the same rows. */
    public Select select(List<Selected> others) {
        return new Select(distinct, others, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    /** One more column of the same rows. */
    public Select column(Selected more) {
        return select(Lists.plus(columns, more));
    }

    /** One more table. */
    public Select join(Join more) {
        return new Select(
                distinct, columns, from, Lists.plus(joins, more), where, groupBy, having, orderBy, limit, offset);
    }

    /** One more condition. */
    public Select where(Expression more) {
        return where(List.of(more));
    }

    /** More conditions. */
    public Select where(List<Expression> more) {
        return new Select(
                distinct, columns, from, joins, Lists.all(where, more), groupBy, having, orderBy, limit, offset);
    }

    /** Rows by groups, of what they have in common already and this. */
    public Select groupBy(Expression more) {
        return new Select(
                distinct, columns, from, joins, where, Lists.plus(groupBy, more), having, orderBy, limit, offset);
    }

    /** One more condition on groups. */
    public Select having(Expression more) {
        return having(List.of(more));
    }

    /** More conditions on groups. */
    public Select having(List<Expression> more) {
        return new Select(
                distinct, columns, from, joins, where, groupBy, Lists.all(having, more), orderBy, limit, offset);
    }

    /** Ordered by this within the order that there is already. */
    public Select orderBy(Ordering more) {
        return new Select(
                distinct, columns, from, joins, where, groupBy, having, Lists.plus(orderBy, more), limit, offset);
    }

    /** In no order. */
    public Select unordered() {
        return new Select(distinct, columns, from, joins, where, groupBy, having, List.of(), limit, offset);
    }

    /** Only some of the rows. */
    public Select window(@Nullable Long most, @Nullable Long without) {
        return new Select(distinct, columns, from, joins, where, groupBy, having, orderBy, most, without);
    }
}
