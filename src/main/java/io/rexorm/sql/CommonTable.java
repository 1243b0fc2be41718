package io.rexorm.sql;

import java.util.List;

/**
 * A query that another one reads as a table: {@code WITH name (columns) AS (SELECT …)}.
 *
 * @param name its name
 * @param columns what its columns are called
 * @param select the query; one that reads the table itself is recursive
 * @param recursive whether it reads itself
 */
public record CommonTable(String name, List<String> columns, Select select, boolean recursive) {

    public CommonTable {
        columns = List.copyOf(columns);
    }
}
