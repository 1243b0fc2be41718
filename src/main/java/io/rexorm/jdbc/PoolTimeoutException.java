package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No connection was free in time. The message says who has them, and where in the program. */
public final class PoolTimeoutException extends ConnectionException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> holders;

    PoolTimeoutException(String message, List<String> holders, @Nullable Throwable cause) {
        super(
                ErrorCode.POOL_EXHAUSTED,
                message + (holders.isEmpty() ? "" : "; in use by " + String.join("; ", holders)),
                "end what was begun, close what was opened, or give the pool more connections: poolSize(…)",
                cause);
        this.holders = List.copyOf(holders);
    }

    /** Who has a connection, a text for each: the thread, since when, and where in the program. */
    public List<String> holders() {
        return holders;
    }
}
