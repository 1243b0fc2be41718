package io.rexorm.sql;

import java.util.List;

/**
 * {@code ON CONFLICT (columns) DO UPDATE SET …}: what becomes of a row that is there already.
 *
 * @param columns what such a row is known by
 * @param set what it gets; the new row's values are the columns of the table {@code excluded}
 */
public record OnConflict(List<String> columns, List<Assignment> set) {

    public OnConflict {
        columns = List.copyOf(columns);
        set = List.copyOf(set);
        if (columns.isEmpty() || set.isEmpty()) {
            throw new IllegalArgumentException("a row that is there is known by something, and is given something");
        }
    }

    /** The value that the new row would have had in a column. */
    public static Expression excluded(String column) {
        return new Expression.Column("excluded", column);
    }
}
