package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import org.jspecify.annotations.Nullable;

/** The database could not be reached, refused the connection, or went away. */
public final class ConnectionException extends RexException {
    private static final long serialVersionUID = 1L;

    public ConnectionException(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(ErrorCode.CONNECTION_FAILED, message, hint, cause);
    }
}
