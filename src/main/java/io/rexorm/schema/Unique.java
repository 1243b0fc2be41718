package io.rexorm.schema;

import java.util.List;

/**
 * A constraint that no two rows may agree in all of these columns. A unique {@link Index} does the same and can be added and
 * dropped without rewriting the table on SQLite; the constraint is for what asks for one by its name, as {@code ON CONFLICT
 * ON CONSTRAINT} does.
 *
 * @param name the constraint's name
 * @param columns the columns, in order
 */
public record Unique(String name, List<String> columns) {

    public Unique {
        columns = List.copyOf(columns);
    }

    /** A constraint named as {@link ConstraintNames} does. */
    public static Unique of(String table, String... columns) {
        List<String> list = List.of(columns);
        return new Unique(ConstraintNames.unique(table, list), list);
    }
}
