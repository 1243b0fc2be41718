package io.rexorm.schema;

/** What happens to the rows that refer to a row which is deleted, or whose key changes. */
public enum ReferentialAction {
    /** The statement is refused; PostgreSQL looks at its end, or at the end of the transaction if the key is deferred. */
    NO_ACTION,
    /** The statement is refused at once. */
    RESTRICT,
    /** They are deleted too, or follow the key. */
    CASCADE,
    /** Their reference becomes NULL. */
    SET_NULL,
    /** Their reference becomes its column's default. */
    SET_DEFAULT
}
