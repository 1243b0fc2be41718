package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.Origin;
import org.jspecify.annotations.Nullable;

/** Two rows would have the same values in properties where no two may. */
public final class UniqueException extends ConstraintException {
    private static final long serialVersionUID = 1L;

    UniqueException(Violated violated, Origin origin, @Nullable String hint, @Nullable Throwable cause) {
        super(ErrorCode.NOT_UNIQUE, violated, origin, hint, cause);
    }
}
