package io.rexorm.sql;

import java.util.List;

/**
 * {@code INSERT INTO table (…) VALUES (…) RETURNING …}.
 *
 * @param into the table
 * @param values the columns with their values; where there is none, all have their defaults
 * @param returning what is read of the new row; nothing where it is empty
 */
public record Insert(TableName into, List<Assignment> values, List<Selected> returning) implements SqlStatement {

    public Insert {
        values = List.copyOf(values);
        returning = List.copyOf(returning);
    }

    /** An insert that gives nothing back. */
    public static Insert of(TableName into, List<Assignment> values) {
        return new Insert(into, values, List.of());
    }
}
