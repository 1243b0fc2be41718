package io.rexorm.script;

/** Which way a section takes the database. */
public enum Direction {
    /** Towards the newer schema. */
    UP,
    /** Back to the older schema. */
    DOWN
}
