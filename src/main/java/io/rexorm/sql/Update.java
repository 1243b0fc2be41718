package io.rexorm.sql;

import java.util.List;

/**
 * {@code UPDATE table SET … WHERE … RETURNING …}.
 *
 * @param table the table
 * @param set the columns with their new values, at least one
 * @param rows the rows that are changed
 * @param returning what is read of each of them; nothing where it is empty
 */
public record Update(TableName table, List<Assignment> set, Rows rows, List<Selected> returning)
        implements SqlStatement {

    public Update {
        set = List.copyOf(set);
        returning = List.copyOf(returning);
        if (set.isEmpty()) {
            throw new IllegalArgumentException("an update needs something to set");
        }
    }

    /** An update that gives nothing back. */
    public static Update of(TableName table, List<Assignment> set, Rows rows) {
        return new Update(table, set, rows, List.of());
    }
}
