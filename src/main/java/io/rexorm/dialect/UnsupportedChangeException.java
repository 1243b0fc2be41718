package io.rexorm.dialect;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;

/** A change of the schema was asked of a database that has no statement for it. */
public final class UnsupportedChangeException extends RexException {
    private static final long serialVersionUID = 1L;

    public UnsupportedChangeException(String message, String hint) {
        super(ErrorCode.MIGRATION_INVALID, message, hint);
    }
}
