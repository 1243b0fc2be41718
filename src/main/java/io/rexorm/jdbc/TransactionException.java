package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import org.jspecify.annotations.Nullable;

/** A transaction could not be begun or committed. Nothing of it remains. */
public final class TransactionException extends RexException {
    private static final long serialVersionUID = 1L;

    public TransactionException(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(ErrorCode.TRANSACTION_FAILED, message, hint, cause);
    }
}
