package io.rexorm.migration;

import io.rexorm.ErrorCode;

/** What to say about a migration that stopped half-way outside a transaction. */
final class Unfinished {
    private Unfinished() {}

    static MigrationException refusal(MigrationStatus status) {
        return new MigrationException(ErrorCode.MIGRATION_UNFINISHED, message(status), hint(status));
    }

    static String message(MigrationStatus status) {
        if (status.state() == MigrationState.RUNNING) {
            return status.title() + " was begun and never ended: its process was stopped";
        }
        String error = status.applied() == null ? null : status.applied().error();
        return status.title() + " failed half-way: " + error;
    }

    static String hint(MigrationStatus status) {
        String resolve = "rexorm resolve " + status.version();
        return "look at what it has done; finish it by hand and type: " + resolve
                + " --applied --reason \"…\", or undo it by hand and type: " + resolve + " --reverted --reason \"…\"";
    }
}
