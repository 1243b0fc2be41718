package io.rexorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT INTO table (columns) rows ON CONFLICT … RETURNING …}.
 *
 * @param into the table
 * @param columns the columns that are given, at least one
 * @param rows where the rows come from, in this order of columns: {@code VALUES (?, ?), (?, ?)}
 * @param conflict what becomes of rows that are there already; null where there must be none
 * @param returning what is read of each row; nothing where it is empty
 */
public record InsertRows(
        TableName into,
        List<String> columns,
        String rows,
        @Nullable OnConflict conflict,
        List<Selected> returning) implements SqlStatement {

    public InsertRows {
        columns = List.copyOf(columns);
        returning = List.copyOf(returning);
    }
}
