package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import org.jspecify.annotations.Nullable;

/** An entity was to be written in the version in which it was read, and its row has another by now, or is gone. */
public final class StaleEntityException extends RexException {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final @Nullable Long found;

    StaleEntityException(String row, long expected, @Nullable Long found) {
        super(
                ErrorCode.STALE_ENTITY,
                found == null
                        ? row + " was read in version " + expected + " and is gone by now"
                        : row + " was read in version " + expected + " and has version " + found + " by now",
                "read it again, and decide anew");
        this.expected = expected;
        this.found = found;
    }

    /** The version that the entity has. */
    public long expected() {
        return expected;
    }

    /** The version that its row has, or null where the row is gone. */
    public @Nullable Long found() {
        return found;
    }
}
