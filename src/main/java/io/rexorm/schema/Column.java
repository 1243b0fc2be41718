package io.rexorm.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * <pre>{@code
 * Column.required("email", SqlType.varchar(320))
 * Column.optional("age", SqlType.Plain.INTEGER).withDefault(ColumnDefault.of(18))
 * }</pre>
 *
 * @param name the name, unquoted
 * @param type the type
 * @param nullable whether it may be NULL
 * @param defaultValue what it holds where an insert names no value, or null for NULL
 * @param identity whether the database numbers the rows in it
 */
public record Column(
        String name,
        SqlType type,
        boolean nullable,
        @Nullable ColumnDefault defaultValue,
        boolean identity) {

    /** A column that is NOT NULL. */
    public static Column required(String name, SqlType type) {
        return new Column(name, type, false, null, false);
    }

    /** A column that may be NULL. */
    public static Column optional(String name, SqlType type) {
        return new Column(name, type, true, null, false);
    }

    /** A column in which the database numbers the rows. */
    public static Column identity(String name) {
        return new Column(name, SqlType.Plain.BIGINT, false, null, true);
    }

    /** This column with a default. */
    public Column withDefault(ColumnDefault value) {
        return new Column(name, type, nullable, value, identity);
    }

    /** This column, allowed to be NULL. */
    public Column asOptional() {
        return new Column(name, type, true, defaultValue, identity);
    }
}
