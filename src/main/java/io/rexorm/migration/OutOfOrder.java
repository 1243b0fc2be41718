package io.rexorm.migration;

/** What to do about a pending migration that is older than one that is applied. */
public enum OutOfOrder {
    /** Apply nothing and say which. */
    FAIL,
    /** Say which, and apply it. */
    WARN,
    /** Apply it. */
    ALLOW
}
