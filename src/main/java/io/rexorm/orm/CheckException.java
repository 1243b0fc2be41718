package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.Origin;
import org.jspecify.annotations.Nullable;

/** A value does not meet a condition of its table. */
public final class CheckException extends ConstraintException {
    private static final long serialVersionUID = 1L;

    CheckException(Violated violated, Origin origin, @Nullable String hint, @Nullable Throwable cause) {
        super(ErrorCode.CHECK_FAILED, violated, origin, hint, cause);
    }
}
