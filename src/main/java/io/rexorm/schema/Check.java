package io.rexorm.schema;

import java.util.List;

/** A condition that every row must meet. */
public sealed interface Check {

    /** The constraint's name. */
    String name();

    /** A column that holds one of a few texts, named as {@link ConstraintNames} does. */
    static OneOf oneOf(String table, String column, List<String> values) {
        return new OneOf(ConstraintNames.check(table, column), column, values);
    }

    /**
     * A column that holds one of a few texts.
     *
     * @param name the constraint's name
     * @param column the column
     * @param values the texts
     */
    record OneOf(String name, String column, List<String> values) implements Check {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * A condition in the words of the database.
     *
     * @param name the constraint's name
     * @param sql the condition, without the word CHECK and the brackets
     */
    record Expression(String name, String sql) implements Check {}
}
