package io.rexorm.sql;

import java.util.List;

/**
 * {@code select columns from table where … order by …}.
 *
 * @param columns the columns, in the order in which they are read
 * @param from the table
 * @param where conditions that all have to hold; empty for every row
 * @param orderBy columns to order by, ascending
 */
public record Select(List<String> columns, TableName from, List<Comparison> where, List<String> orderBy)
        implements SqlStatement {

    public Select {
        columns = List.copyOf(columns);
        where = List.copyOf(where);
        orderBy = List.copyOf(orderBy);
    }
}
