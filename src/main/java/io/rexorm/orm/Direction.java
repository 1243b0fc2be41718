package io.rexorm.orm;

/** Which way rows are ordered. */
public enum Direction {
    /** The smallest first. */
    ASC,
    /** The largest first. */
    DESC
}
