package io.rexorm.cli.config;

/** How much the command tells on stderr; each tells what those before it tell, too. */
public enum LogLevel {
    /** What has failed, which is always told. */
    ERROR,
    /** What the user should know though nothing failed. */
    WARN,
    /** How it goes on, and what the database notes. */
    INFO,
    /** Each statement and its time. */
    DEBUG,
    /** The parameters of each statement. */
    TRACE;

    /** Whether what is of that level is told. */
    public boolean includes(LogLevel level) {
        return level.compareTo(this) <= 0;
    }
}
