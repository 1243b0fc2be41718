package io.rexorm.orm;

import io.rexorm.sql.Source;

/**
 * A query under a name, for use in another one: in {@link Selection#from(NamedQuery)}, in {@link TableQuery#join(NamedQuery)} or as
 * {@link TableQuery#column(NamedQuery)}. Immutable and thread-safe.
 */
public final class NamedQuery {
    private final TableQuery query;
    private final String name;

    NamedQuery(TableQuery query, String name) {
        this.query = query;
        this.name = name;
    }

    TableQuery query() {
        return query;
    }

    String name() {
        return name;
    }

    Source source() {
        return new Source.Query(query.select, name);
    }
}
