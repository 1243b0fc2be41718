package io.rexorm.schema;

/**
 * The type of a column, independent of any database. What each becomes on PostgreSQL and on SQLite is one table in
 * {@code docs/types.md}.
 */
public sealed interface SqlType {

    /** Text of at most {@code length} characters. SQLite keeps the length as a note and does not hold it. */
    static SqlType varchar(int length) {
        return new Varchar(length);
    }

    /** An exact number of {@code precision} digits, {@code scale} of them after the point. */
    static SqlType decimal(int precision, int scale) {
        return new Decimal(precision, scale);
    }

    /** A type that only one database has, or that an extension brings: {@code citext}, {@code inet}, {@code text[]}. */
    static SqlType named(String name) {
        return new Named(name);
    }

    /** The types that take no argument. */
    enum Plain implements SqlType {
        /** Text of any length. */
        TEXT,
        /** A whole number of 16 bits. */
        SMALLINT,
        /** A whole number of 32 bits. */
        INTEGER,
        /** A whole number of 64 bits. */
        BIGINT,
        /** A binary floating-point number of 32 bits. */
        REAL,
        /** A binary floating-point number of 64 bits. */
        DOUBLE,
        /** True or false. */
        BOOLEAN,
        /** A day of the calendar, without a time. */
        DATE,
        /** A time of day, without a day. */
        TIME,
        /** A day and a time of day as a wall clock shows them, in no particular time zone. */
        TIMESTAMP,
        /** A point in time: an instant, the same everywhere. */
        TIMESTAMPTZ,
        /** A UUID. */
        UUID,
        /** Bytes. */
        BYTES,
        /** A JSON document. */
        JSON
    }

    /**
     * Text of limited length.
     *
     * @param length the most characters it may have, at least 1
     */
    record Varchar(int length) implements SqlType {}

    /**
     * An exact number.
     *
     * @param precision the digits it has in all, at least 1
     * @param scale the digits after the point, at most {@code precision}
     */
    record Decimal(int precision, int scale) implements SqlType {}

    /**
     * A type in the words of the database.
     *
     * @param name the type as it stands in SQL
     */
    record Named(String name) implements SqlType {}
}
