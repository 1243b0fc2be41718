package io.rexorm.sql;

import java.util.List;

/**
 * {@code insert into table (…) values (…)}.
 *
 * @param into the table
 * @param values the columns with their values, at least one
 */
public record Insert(TableName into, List<Assignment> values) implements SqlStatement {

    public Insert {
        values = List.copyOf(values);
    }
}
