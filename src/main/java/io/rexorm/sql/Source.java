package io.rexorm.sql;

import org.jspecify.annotations.Nullable;

/** Where rows come from. Immutable. */
public sealed interface Source {

    /** What columns call it: its alias, or its own name. */
    String reference();

    /**
     * A table.
     *
     * @param name its name
     * @param alias what it is called in the statement, or null for its own name
     * @param renamed whether it gets another name where a query around it has one of this name; its columns are {@link
     *     Expression.TableColumn}s then
     */
    record Table(TableName name, @Nullable String alias, boolean renamed) implements Source {

        /** A table that is called what is said, and nothing else. */
        public Table(TableName name, @Nullable String alias) {
            this(name, alias, false);
        }

        @Override
        public String reference() {
            return alias == null ? name.name() : alias;
        }
    }

    /**
     * A query in the place of a table.
     *
     * @param select the query
     * @param alias what it is called in the statement
     */
    record Query(Select select, String alias) implements Source {

        @Override
        public String reference() {
            return alias;
        }
    }

    /**
     * A function that gives rows: {@code generate_series(1, 10) AS "n"}.
     *
     * @param call the function with its arguments
     * @param alias what it is called in the statement
     * @param column what its only column is called, or null for the names that it gives itself
     */
    record Rows(Expression call, String alias, @Nullable String column) implements Source {

        @Override
        public String reference() {
            return alias;
        }
    }
}
