package io.rexorm.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index. That a column is unique is an index too, since that is what both databases can add to a table and drop again
 * without rewriting it.
 *
 * <pre>{@code
 * Index.of("posts", "author_id")
 * Index.unique("users", "email").where("deleted_at IS NULL")
 * Index.ofExpression("users_lower_email_key", "lower(email)").asUnique()
 * }</pre>
 *
 * @param name the index's name
 * @param columns the columns, in order
 * @param expressions what comes after the columns: expressions in the words of the database
 * @param unique whether no two rows may agree in all of them
 * @param where which rows are in the index, in the words of the database, or null for all
 */
public record Index(
        String name,
        List<String> columns,
        List<String> expressions,
        boolean unique,
        @Nullable String where) {

    public Index {
        columns = List.copyOf(columns);
        expressions = List.copyOf(expressions);
    }

    /** An index over columns, of all rows. */
    public Index(String name, List<String> columns, boolean unique) {
        this(name, columns, List.of(), unique, null);
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

    /** An index over expressions, which give it no name by themselves. */
    public static Index ofExpression(String name, String... expressions) {
        return new Index(name, List.of(), List.of(expressions), false, null);
    }

    /** This index with another name. */
    public Index named(String other) {
        return new Index(other, columns, expressions, unique, where);
    }

    /** This index with an expression after its columns. */
    public Index withExpression(String expression) {
        List<String> more = new ArrayList<>(expressions);
        more.add(expression);
        return new Index(name, columns, more, unique, where);
    }

    /** This index, unique. */
    public Index asUnique() {
        return new Index(name, columns, expressions, true, where);
    }

    /** This index with only the rows that meet a condition. */
    public Index where(String condition) {
        return new Index(name, columns, expressions, unique, condition);
    }
}
