package io.rexorm.sql;

import org.jspecify.annotations.Nullable;

/** Where rows come from. Immutable. */
public sealed interface Source {

    /**
     * A table.
     *
     * @param name its name
     * @param alias what it is called in the statement, or null for its own name
     */
    record Table(TableName name, @Nullable String alias) implements Source {}

    /**
     * A query in the place of a table.
     *
     * @param select the query
     * @param alias what it is called in the statement
     */
    record Query(Select select, String alias) implements Source {}
}
