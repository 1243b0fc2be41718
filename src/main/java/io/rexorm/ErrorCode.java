package io.rexorm;

import java.util.Locale;

/**
 * The stable name of a failure, the same in the library, in {@code --json} output and in the documentation.
 *
 * <p>Names are added, never renamed. {@link #text()} is what is printed.
 */
public enum ErrorCode {
    /** The command line cannot be understood. */
    USAGE,
    /** The configuration is malformed, incomplete, or names something that is not there. */
    CONFIGURATION_INVALID,
    /** The database cannot be reached, or refuses the connection. */
    CONNECTION_FAILED,
    /** The connection was lost while a transaction was committed: whether it was, only the database knows. */
    COMMIT_LOST,
    /** Another process holds the migration lock longer than the caller wants to wait. */
    LOCK_NOT_OBTAINED,
    /** The database refused a statement. */
    STATEMENT_FAILED,
    /** Others were in the way of a statement: a lock that was not free in time, a deadlock, a conflict of transactions. */
    BUSY,
    /** Whoever runs it may not do that: a right in the database, or on the file, is missing. */
    PERMISSION_DENIED,
    /** The database takes no changes: a standby, a read-only file or folder. */
    READ_ONLY,
    /** The database has no room left. */
    OUT_OF_SPACE,
    /** The database's file is damaged. */
    DAMAGED,
    /** A transaction could not be begun, committed or rolled back. */
    TRANSACTION_FAILED,
    /** The text of a script cannot be split into statements: an open quote, a bad marker, a wrong encoding. */
    SCRIPT_INVALID,
    /** A migration file cannot be used: its name, its sections, or because it cannot be read. */
    MIGRATION_INVALID,
    /** Two migration files have one version. */
    DUPLICATE_VERSION,
    /** A version was named that neither the files nor the history know. */
    UNKNOWN_VERSION,
    /** An applied migration's file has changed since. */
    MIGRATION_EDITED,
    /** An applied migration's file is gone. */
    MIGRATION_MISSING,
    /** A pending migration is older than one that is applied. */
    OUT_OF_ORDER,
    /** A migration that is applied was to be taken for one that is not. */
    ALREADY_APPLIED,
    /** A migration that is to be rolled back has no down section. */
    NO_DOWN,
    /** A migration stopped half-way outside a transaction, and a person has to decide. */
    MIGRATION_UNFINISHED,
    /** The history table holds what Rex-ORM has not written. */
    HISTORY_INVALID,
    /** A file that would be written is there already. */
    FILE_EXISTS,
    /** A file could not be written. */
    FILE_NOT_WRITTEN,
    /** A template is missing or malformed. */
    TEMPLATE_INVALID,
    /** A class cannot be an entity. */
    MAPPING_INVALID,
    /** No connection was free in time. */
    POOL_EXHAUSTED,
    /** Two rows would have the same values where no two may. */
    NOT_UNIQUE,
    /** A row that is referred to is not there, or rows that refer to it still are. */
    NO_REFERENCE,
    /** A value is missing where there has to be one. */
    VALUE_MISSING,
    /** A value does not meet a condition of its table. */
    CHECK_FAILED,
    /** There is no such row. */
    NOT_FOUND,
    /** There are more rows than the one that was asked for. */
    TOO_MANY_ROWS,
    /** A row was changed by another since it was read. */
    STALE_ENTITY,
    /** The time that was given is over. */
    TIMED_OUT,
    /** The database cannot do what was asked of it. */
    UNSUPPORTED,
    /** A query cannot be sent as it is written: its parameters, its names. */
    QUERY_INVALID,
    /** Something would be destroyed, and nobody has confirmed it. */
    NOT_CONFIRMED,
    /** The user stopped the command. */
    INTERRUPTED,
    /** A fault of Rex-ORM itself. */
    INTERNAL;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code as it is printed: {@code migration-edited}. */
    public String text() {
        return text;
    }
}
