package io.rexorm.sql;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, as it is in the catalog.
 *
 * @param schema the schema, or null for the one that the database looks in first
 * @param name the table's own name
 */
public record TableName(@Nullable String schema, String name) {

    /** The name for people, unquoted: {@code audit.rex_migrations}. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
