package io.rexorm.cli.config;

/** How much of the talk with the database is printed; each tells what those before it tell. */
public enum LogLevel {
    /** Nothing but what failed. */
    ERROR,
    /** What the command itself warns of. */
    WARN,
    /** What the database notes. */
    INFO,
    /** Each statement and its time. */
    DEBUG,
    /** The parameters of each statement. */
    TRACE;

    /** Whether what that level tells is told. */
    public boolean includes(LogLevel other) {
        return compareTo(other) >= 0;
    }
}
