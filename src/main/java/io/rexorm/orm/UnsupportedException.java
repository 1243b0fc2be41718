package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.QueryException;
import org.jspecify.annotations.Nullable;

/** The database cannot do what was asked of it. */
public final class UnsupportedException extends QueryException {
    private static final long serialVersionUID = 1L;

    UnsupportedException(String message, @Nullable String hint) {
        super(ErrorCode.UNSUPPORTED, new Failure(message, null, -1, null), null, hint, null);
    }
}
