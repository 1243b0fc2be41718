package io.rexorm.schema;

import java.util.List;

/**
 * An index. That a column is unique is an index too, since that is what both databases can add to a table and drop again
 * without rewriting it.
 *
 * @param name the index's name
 * @param columns the columns, in order
 * @param unique whether no two rows may agree in all of them
 */
public record Index(String name, List<String> columns, boolean unique) {

    public Index {
        columns = List.copyOf(columns);
    }

    /** An index named as {@link ConstraintNames} does. */
    public static Index of(String table, String... columns) {
        List<String> list = List.of(columns);
        return new Index(ConstraintNames.index(table, list), list, false);
    }

    /** A unique index named as {@link ConstraintNames} does. */
    public static Index unique(String table, String... columns) {
        List<String> list = List.of(columns);
        return new Index(ConstraintNames.unique(table, list), list, true);
    }
}
