package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Ordering;

/** What the names in a query mean, and how the values that are compared with them are bound. Immutable. */
interface Scope {

    /**
     * What a name stands for.
     *
     * @throws io.rexorm.jdbc.QueryException when it is none
     */
    Expression expression(String name);

    /** What rows are ordered by. */
    Ordering ordering(String name);

    /** What is bound for a value that is compared with what has this name, or is given to it. */
    Object value(String name, Object value);

    /**
     * The column of this name, which can be given another value.
     *
     * @throws io.rexorm.jdbc.QueryException when there is none, or none that may be changed
     */
    String changeable(String name);

    /**
     * The column of this name, which a new row can be given a value for.
     *
     * @throws io.rexorm.jdbc.QueryException when there is none, or the library sets it
     */
    String insertable(String name);

    /** The name for a message. */
    String shown(String name);
}
