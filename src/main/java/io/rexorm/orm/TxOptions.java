package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.Isolation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What kind of transaction it is to be. Immutable and thread-safe.
 *
 * <pre>{@code
 * db.tx(TxOptions.serializable().retry(3).within(Duration.ofSeconds(5)), () -> pay(user));
 * }</pre>
 *
 * @param isolation how much it sees of others, or null for the database's default
 * @param onlyReads whether the database refuses what writes
 * @param retries how often it is run again when others were in the way
 * @param limit how long it may take, or null for as long as it likes
 */
public record TxOptions(
        @Nullable Isolation isolation,
        boolean onlyReads,
        int retries,
        @Nullable Duration limit) {

    /**
     * @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when it is to be run less than once, or in no time
     */
    public TxOptions {
        if (retries < 0) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "a transaction cannot be run again " + retries + " times",
                    "give retry(…) 0 or more");
        }
        if (limit != null && (limit.isZero() || limit.isNegative())) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "a transaction cannot end within " + limit.toMillis() + " ms",
                    "give within(…) the time that it may take, or leave it out");
        }
    }

    /** The database's default, once, for as long as it takes. */
    public static final TxOptions DEFAULT = new TxOptions(null, false, 0, null);

    /** A transaction of this isolation. SQLite's are always serializable. */
    public static TxOptions isolated(Isolation isolation) {
        return new TxOptions(isolation, false, 0, null);
    }

    /** {@link Isolation#SERIALIZABLE}. */
    public static TxOptions serializable() {
        return isolated(Isolation.SERIALIZABLE);
    }

    /** {@link Isolation#REPEATABLE_READ}. */
    public static TxOptions repeatableRead() {
        return isolated(Isolation.REPEATABLE_READ);
    }

    /** A transaction that only reads. On SQLite it does not wait for the one that writes. */
    public static TxOptions reading() {
        return DEFAULT.readOnly();
    }

    /** The same, and the database refuses what writes. */
    public TxOptions readOnly() {
        return new TxOptions(isolation, true, retries, limit);
    }

    /**
     * The same, run again from the start, at most so many times, when the database gave it up because of others: a
     * serialization failure, a deadlock, a lock that was not free in time. Between the runs it waits a little, each time
     * longer.
     */
    public TxOptions retry(int times) {
        return new TxOptions(isolation, onlyReads, times, limit);
    }

    /**
     * The same, rolled back with a {@link TimeoutException} when it takes longer. A statement that runs then is given up. The
     * time of each of its runs counts by itself.
     */
    public TxOptions within(Duration time) {
        return new TxOptions(isolation, onlyReads, retries, time);
    }
}
