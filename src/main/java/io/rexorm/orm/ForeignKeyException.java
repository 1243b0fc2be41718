package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.Origin;
import org.jspecify.annotations.Nullable;

/** A row refers to another that is not there, or would be left without the one that it refers to. */
public final class ForeignKeyException extends ConstraintException {
    private static final long serialVersionUID = 1L;

    ForeignKeyException(Violated violated, Origin origin, @Nullable String hint, @Nullable Throwable cause) {
        super(ErrorCode.NO_REFERENCE, violated, origin, hint, cause);
    }
}
