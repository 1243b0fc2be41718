package io.rexorm.sql;

import java.util.List;

/**
 * {@code DELETE FROM table WHERE … RETURNING …}.
 *
 * @param from the table
 * @param rows the rows that are deleted
 * @param returning what is read of each of them; nothing where it is empty
 */
public record Delete(TableName from, Rows rows, List<Selected> returning) implements SqlStatement {

    public Delete {
        returning = List.copyOf(returning);
    }
}
