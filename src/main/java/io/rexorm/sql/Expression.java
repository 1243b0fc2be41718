package io.rexorm.sql;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a statement where a value or a condition may stand. Immutable. */
public sealed interface Expression {

    /** {@code column = ?}. */
    static Expression equal(String column, Object value) {
        return new Comparison(Column.of(column), Operator.EQUAL, new Value(value));
    }

    /**
     * A column.
     *
     * @param table the table's name or alias, or null where only one has such a column
     * @param name the column's name, as it is in the catalog
     */
    record Column(@Nullable String table, String name) implements Expression {

        /** The only column of this name. */
        public static Column of(String name) {
            return new Column(null, name);
        }
    }

    /**
     * A column of one of the tables of this query, or of one that this query is in. The table stands before it where there are others.
     *
     * @param table what the table is called in the query
     * @param name the column's name, as it is in the catalog
     * @param outside whether the innermost query's tables are not meant: of two tables of one name, that of the query around
     */
    record TableColumn(String table, String name, boolean outside) implements Expression {

        /** A column of a table of the innermost query that has such a table. */
        public TableColumn(String table, String name) {
            this(table, name, false);
        }
    }

    /**
     * {@code CASE WHEN a THEN b ELSE c END}.
     *
     * @param branches at least one
     * @param otherwise what it is where no condition holds; null for SQL's null
     */
    record Case(List<Branch> branches, @Nullable Expression otherwise) implements Expression {

        /** One condition, and what it is where that holds. */
        public record Branch(Expression condition, Expression result) {}

        public Case {
            branches = List.copyOf(branches);
        }
    }

    /**
     * {@code *}.
     *
     * @param table the table's name or alias, or null for the columns of all tables
     */
    record AllColumns(@Nullable String table) implements Expression {}

    /**
     * A value, which is bound.
     *
     * @param value the value; null is SQL's null
     */
    record Value(@Nullable Object value) implements Expression {}

    /**
     * {@code count(DISTINCT a)}.
     *
     * @param function the function
     * @param distinct whether an aggregate takes each value once
     * @param arguments as many as the function takes
     */
    record Call(Function function, boolean distinct, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code a > b}.
     *
     * @param left what is compared
     * @param operator how
     * @param right with what; for {@code IN} a {@link ValueList}, a {@link BoundList} or a {@link Subquery}
     */
    record Comparison(Expression left, Operator operator, Expression right) implements Expression {}

    /**
     * {@code a IS NULL}, {@code a IS NOT NULL}.
     *
     * @param operand what is looked at
     * @param isNull whether it is to be null
     */
    record NullTest(Expression operand, boolean isNull) implements Expression {}

    /**
     * Conditions that all have to hold.
     *
     * @param conditions at least one
     */
    record AllOf(List<Expression> conditions) implements Expression {

        public AllOf {
            conditions = some(conditions);
        }
    }

    /**
     * Conditions of which one has to hold.
     *
     * @param conditions at least one
     */
    record AnyOf(List<Expression> conditions) implements Expression {

        public AnyOf {
            conditions = some(conditions);
        }
    }

    /**
     * A condition that must not hold.
     *
     * @param condition the condition
     */
    record Not(Expression condition) implements Expression {}

    /**
     * {@code (a, b)}.
     *
     * @param elements at least one
     */
    record ValueList(List<Expression> elements) implements Expression {

        public ValueList {
            elements = some(elements);
        }
    }

    /**
     * Values of one type that something is looked for in, which are bound as one.
     *
     * @param values the values, which may be none
     */
    record BoundList(List<Object> values) implements Expression {

        public BoundList {
            values = List.copyOf(values);
        }
    }

    /**
     * {@code (SELECT …)}: the one value that it gives, or the list of them.
     *
     * @param select a query for one column
     */
    record Subquery(Select select) implements Expression {}

    /**
     * {@code EXISTS (SELECT …)}.
     *
     * @param select the query
     */
    record Exists(Select select) implements Expression {}

    /**
     * {@code count(*) FILTER (WHERE a)}.
     *
     * @param aggregate what is made of rows
     * @param condition of which rows
     */
    record Filter(Expression aggregate, Expression condition) implements Expression {}

    /**
     * {@code row_number() OVER (PARTITION BY a ORDER BY b ASC)}.
     *
     * @param function what is made of the rows
     * @param partitionBy what rows have in common that are looked at together; empty for all rows
     * @param orderBy their order; empty for none
     */
    record Over(Expression function, List<Expression> partitionBy, List<Ordering> orderBy) implements Expression {

        public Over {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }
    }

    /**
     * SQL that nothing else here says.
     *
     * @param texts the text before each part, and that after the last
     * @param parts what stands between the texts, one less
     */
    record Fragment(List<String> texts, List<Expression> parts) implements Expression {

        public Fragment {
            texts = List.copyOf(texts);
            parts = List.copyOf(parts);
            if (texts.size() != parts.size() + 1) {
                throw new IllegalArgumentException("a fragment has a part between each text and the next");
            }
        }

        /** A text without parts. */
        public static Fragment of(String text) {
            return new Fragment(List.of(text), Collections.emptyList());
        }
    }

    private static List<Expression> some(List<Expression> expressions) {
        if (expressions.isEmpty()) {
            throw new IllegalArgumentException("there is no way to write an empty list in SQL");
        }
        return List.copyOf(expressions);
    }
}
