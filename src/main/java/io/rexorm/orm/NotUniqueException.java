package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.Origin;
import io.rexorm.jdbc.QueryException;

/** A query gave more rows than the one that was asked for. */
public final class NotUniqueException extends QueryException {
    private static final long serialVersionUID = 1L;

    NotUniqueException(BoundStatement statement, Origin origin) {
        super(
                ErrorCode.TOO_MANY_ROWS,
                new Failure(
                        "the query was to give one row, and gave more",
                        null,
                        -1,
                        statement.sql().text()),
                origin,
                "ask for first(), or for a condition that only one row meets",
                null);
    }
}
