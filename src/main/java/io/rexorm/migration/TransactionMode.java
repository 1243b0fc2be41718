package io.rexorm.migration;

/** How much goes into one transaction. */
public enum TransactionMode {
    /** Each migration in its own. */
    EACH,
    /** All pending migrations in one. */
    ALL,
    /** Each statement commits by itself. */
    NONE
}
