package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import org.jspecify.annotations.Nullable;

/** What is on disk, or in the history, does not allow what was asked for. Nothing was run. */
public final class MigrationException extends RexException {
    private static final long serialVersionUID = 1L;

    public MigrationException(ErrorCode code, String message, @Nullable String hint) {
        super(code, message, hint);
    }

    public MigrationException(ErrorCode code, String message, @Nullable String hint, @Nullable Throwable cause) {
        super(code, message, hint, cause);
    }
}
