package io.rexorm.cli;

import io.rexorm.ErrorCode;

/** What the command's exit codes mean. They are frozen: scripts rely on them. */
enum ExitCode {
    /** Done, or nothing to do. */
    OK(0),
    /** Something was tried and failed. */
    FAILED(1),
    /** The command line or the configuration makes no sense. */
    USAGE(2),
    /** Something is pending or half done, and {@code --exit-code} asked to be told. */
    PENDING(3),
    /** The files and the history do not allow it; nothing was run. */
    INVALID(4),
    /** Another process holds the migration lock. */
    LOCKED(7),
    /** The database is not reachable. */
    UNREACHABLE(8),
    /** Stopped by the user, cleanly. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(ErrorCode code) {
        return switch (code) {
            case USAGE, CONFIGURATION_INVALID, UNKNOWN_VERSION, TEMPLATE_INVALID, NOT_CONFIRMED -> USAGE;
            case CONNECTION_FAILED, COMMIT_LOST, POOL_EXHAUSTED -> UNREACHABLE;
            case LOCK_NOT_OBTAINED -> LOCKED;
            case SCRIPT_INVALID,
                    MIGRATION_INVALID,
                    DUPLICATE_VERSION,
                    MIGRATION_EDITED,
                    MIGRATION_MISSING,
                    OUT_OF_ORDER,
                    ALREADY_APPLIED,
                    NO_DOWN,
                    MIGRATION_UNFINISHED,
                    HISTORY_INVALID -> INVALID;
            case INTERRUPTED -> INTERRUPTED;
            case STATEMENT_FAILED,
                    BUSY,
                    PERMISSION_DENIED,
                    READ_ONLY,
                    OUT_OF_SPACE,
                    DAMAGED,
                    TRANSACTION_FAILED,
                    FILE_EXISTS,
                    FILE_NOT_WRITTEN,
                    MAPPING_INVALID,
                    NOT_UNIQUE,
                    NO_REFERENCE,
                    VALUE_MISSING,
                    CHECK_FAILED,
                    NOT_FOUND,
                    TOO_MANY_ROWS,
                    STALE_ENTITY,
                    TIMED_OUT,
                    UNSUPPORTED,
                    QUERY_INVALID,
                    INTERNAL -> FAILED;
        };
    }
}
