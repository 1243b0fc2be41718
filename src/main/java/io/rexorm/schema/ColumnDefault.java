package io.rexorm.schema;

import java.math.BigDecimal;

/** What a column holds where an insert names no value: a constant, the time of the insert, or an expression. */
public sealed interface ColumnDefault {

    /** A text, or anything that a quoted text is written for: a date, a UUID, a JSON document. */
    static ColumnDefault of(String text) {
        return new Text(text);
    }

    /** A number. */
    static ColumnDefault of(BigDecimal number) {
        return new Numeric(number);
    }

    /** A number. */
    static ColumnDefault of(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    /** True or false. */
    static ColumnDefault of(boolean value) {
        return new Bool(value);
    }

    /** The day, the time or the instant of the insert, in the form that the column's type has on the database. */
    static ColumnDefault now() {
        return new Now();
    }

    /** An expression, in the words of the database. */
    static ColumnDefault sql(String expression) {
        return new Sql(expression);
    }

    /** No default: where an insert names no value, the column is NULL. */
    static ColumnDefault none() {
        return new None();
    }

    /** A constant text. */
    record Text(String value) implements ColumnDefault {}

    /** A constant number. */
    record Numeric(BigDecimal value) implements ColumnDefault {}

    /** A constant truth value. */
    record Bool(boolean value) implements ColumnDefault {}

    /** The time of the insert. */
    record Now() implements ColumnDefault {}

    /** No default. */
    record None() implements ColumnDefault {}

    /** An expression, rendered as it is. */
    record Sql(String expression) implements ColumnDefault {}
}
