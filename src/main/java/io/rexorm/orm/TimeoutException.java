package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.QueryException;
import org.jspecify.annotations.Nullable;

/** The time of a transaction was over before it was done. It is rolled back. */
public final class TimeoutException extends QueryException {
    private static final long serialVersionUID = 1L;

    TimeoutException(Failure failure, @Nullable Throwable cause) {
        super(ErrorCode.TIMED_OUT, failure, null, "give it more time: TxOptions.within(…)", cause);
    }
}
