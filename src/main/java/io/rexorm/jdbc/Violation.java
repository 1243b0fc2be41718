package io.rexorm.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that a statement has broken, as far as the database says which.
 *
 * @param kind what kind of constraint
 * @param constraint its name, or null
 * @param table the table's name, or null
 * @param columns the columns' names, where they are told; empty where not
 */
public record Violation(
        Kind kind, @Nullable String constraint, @Nullable String table, List<String> columns) {

    /** The kinds of constraints. */
    public enum Kind {
        /** Two rows would have the same values. */
        UNIQUE,
        /** A row that is referred to is not there, or would be gone. */
        FOREIGN_KEY,
        /** A value is missing. */
        NOT_NULL,
        /** A condition does not hold. */
        CHECK
    }

    public Violation {
        columns = List.copyOf(columns);
    }
}
