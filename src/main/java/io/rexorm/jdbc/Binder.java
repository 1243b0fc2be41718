package io.rexorm.jdbc;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Binds the values of a prepared statement, each at an index from 1. The counterpart of {@link Row}. */
public abstract class Binder {
    Binder() {}

    /** Binds null. */
    public abstract void nothing(int index);

    /** Binds a text. */
    public abstract void text(int index, String value);

    /** Binds a whole number of 64 bits. */
    public abstract void number(int index, long value);

    /** Binds a whole number of 32 bits. */
    public abstract void integer(int index, int value);

    /** Binds a floating-point number. */
    public abstract void real(int index, double value);

    /** Binds a truth value. */
    public abstract void flag(int index, boolean value);

    /** Binds bytes, or a value of a type that databases differ about: those that {@link Row#value} reads. */
    public abstract void value(int index, @Nullable Object value);

    /** Binds a decimal number that stands for itself, and not for a column that says how it is kept. */
    public abstract void decimal(int index, BigDecimal value);

    /** Binds a text whose type is the column's: a JSON document, a constant of a native enum. */
    public abstract void untyped(int index, String value);

    /**
     * Binds an array.
     *
     * @param element the type of its elements, by the database's name
     */
    public abstract void array(int index, String element, @Nullable Object[] values);

    /** Binds a list that values are looked for in, all of one type. */
    public abstract void list(int index, Object[] values);
}
