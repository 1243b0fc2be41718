package io.rexorm.sql;

import java.util.List;

/**
 * {@code ON CONFLICT (columns) DO UPDATE SET …}, {@code DO NOTHING}: what becomes of a row that is there already.
 *
 * @param columns what such a row is known by
 * @param set what it gets; the new row's values are the columns of the table {@code excluded}. It stays as it is where there is none
 */
public record OnConflict(List<String> columns, List<Assignment> set) {

    public OnConflict {
        columns = List.copyOf(columns);
        set = List.copyOf(set);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a row that is there is known by something");
        }
    }

    /** The row that is there stays as it is. */
    public static OnConflict doNothing(List<String> columns) {
        return new OnConflict(columns, List.of());
    }

    /** The value that the new row would have had in a column. */
    public static Expression excluded(String column) {
        return new Expression.Column("excluded", column);
    }
}
