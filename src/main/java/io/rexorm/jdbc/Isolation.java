package io.rexorm.jdbc;

import java.util.Locale;

/**
 * How much a transaction sees of others, from the least strict on. SQLite's transactions are always serializable, whatever
 * is asked for.
 */
public enum Isolation {
    /** Each statement sees what was committed before it. PostgreSQL's default. */
    READ_COMMITTED,
    /** All statements see what was committed before the first of them. */
    REPEATABLE_READ,
    /** The outcome is that of transactions one after the other. */
    SERIALIZABLE;

    /** The level in SQL: {@code REPEATABLE READ}. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /** The level for people: {@code repeatable read}. */
    @Override
    public String toString() {
        return sql().toLowerCase(Locale.ROOT);
    }
}
