package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import org.jspecify.annotations.Nullable;

/** The database could not be reached, refused the connection, or went away. */
public class ConnectionException extends RexException {
    private static final long serialVersionUID = 1L;

    public ConnectionException(String message, @Nullable String hint, @Nullable Throwable cause) {
        this(ErrorCode.CONNECTION_FAILED, message, hint, cause);
    }

    ConnectionException(ErrorCode code, String message, @Nullable String hint, @Nullable Throwable cause) {
        super(code, message, hint, cause);
    }

    static ConnectionException ofClosedPool() {
        return new ConnectionException("the pool is closed, and gives no connections", "open the database anew", null);
    }
}
