package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.time.Duration;

/**
 * How many connections there are, and how long to wait for one.
 *
 * @param size the most connections at a time, at least 1
 * @param patience how long to wait for one that is free
 */
public record PoolSettings(int size, Duration patience) {

    /** @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when there are to be no connections */
    public PoolSettings {
        if (size < 1) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "a pool cannot have " + size + " connections",
                    "give poolSize(…) 1 or more");
        }
    }
}
