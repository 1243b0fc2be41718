package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.Origin;
import org.jspecify.annotations.Nullable;

/** A value is missing in a property that has to have one. */
public final class NotNullException extends ConstraintException {
    private static final long serialVersionUID = 1L;

    NotNullException(Violated violated, Origin origin, @Nullable String hint, @Nullable Throwable cause) {
        super(ErrorCode.VALUE_MISSING, violated, origin, hint, cause);
    }
}
