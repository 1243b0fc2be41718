package io.rexorm.sql;

import java.util.List;

/**
 * {@code update table set … where …}.
 *
 * @param table the table
 * @param set the columns with their new values, at least one
 * @param where conditions that all have to hold, at least one: there is no update of every row by accident
 */
public record Update(TableName table, List<Assignment> set, List<Comparison> where) implements SqlStatement {

    public Update {
        set = List.copyOf(set);
        where = List.copyOf(where);
        if (set.isEmpty() || where.isEmpty()) {
            throw new IllegalArgumentException("an update needs something to set and a condition");
        }
    }
}
