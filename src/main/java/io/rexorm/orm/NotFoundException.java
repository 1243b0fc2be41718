package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.Origin;
import io.rexorm.jdbc.QueryException;
import org.jspecify.annotations.Nullable;

/** A row that has to be there is not. */
public final class NotFoundException extends QueryException {
    private static final long serialVersionUID = 1L;

    NotFoundException(String message, BoundStatement statement, Origin origin, @Nullable String hint) {
        super(
                ErrorCode.NOT_FOUND,
                new Failure(message, null, -1, statement.sql().text()),
                origin,
                hint,
                null);
    }
}
