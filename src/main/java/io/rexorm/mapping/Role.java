package io.rexorm.mapping;

/** What a column is in the life of its row. */
public enum Role {
    /** A part of the primary key. */
    KEY,
    /** The number that counts the updates. */
    VERSION,
    /** The instant of the insert. */
    CREATED_AT,
    /** The instant of the last insert or update. */
    UPDATED_AT,
    /** Anything else. */
    VALUE
}
