package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database refused a statement. The message is the database's own, in one line. */
public class QueryException extends RexException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final transient @Nullable Origin origin;

    /**
     * What is known of a refused statement.
     *
     * @param message the database's message
     * @param sqlState the five characters of SQLSTATE, or null where the database has none
     * @param position where in the statement the database found the fault, as an index in characters (code points) from
     *     0, or -1 where it does not say
     * @param sql the statement, or null where none was sent
     * @param violation the constraint that it broke, or null
     * @param bare the message without anything that may be a value of a row
     */
    public record Failure(
            String message,
            @Nullable String sqlState,
            int position,
            @Nullable String sql,
            @Nullable Violation violation,
            String bare) {

        /** A failure that is no broken constraint, its message without values. */
        public Failure(String message, @Nullable String sqlState, int position, @Nullable String sql) {
            this(message, sqlState, position, sql, null, message);
        }
    }

    public QueryException(Failure failure, @Nullable String hint, @Nullable Throwable cause) {
        this(ErrorCode.STATEMENT_FAILED, failure, hint, cause);
    }

    /**
     * @param code {@link ErrorCode#BUSY} where the same statement may succeed when it is sent again, or another code that tells
     *     the reason
     */
    public QueryException(ErrorCode code, Failure failure, @Nullable String hint, @Nullable Throwable cause) {
        this(code, failure, null, hint, cause);
    }

    /** @param origin where the statement came from, or null where that is not known */
    public QueryException(
            ErrorCode code,
            Failure failure,
            @Nullable Origin origin,
            @Nullable String hint,
            @Nullable Throwable cause) {
        super(code, failure.message(), hint, cause);
        this.failure = failure;
        this.origin = origin;
    }

    /** The same failure with another hint. */
    public QueryException withHint(String hint) {
        return new QueryException(code(), failure, origin, hint, getCause());
    }

    /** The five characters of SQLSTATE, or null where the database has none. */
    public final @Nullable String sqlState() {
        return failure.sqlState();
    }

    /** Where in the statement the fault is: an index in code points from 0, or -1. */
    public final int position() {
        return failure.position();
    }

    /** The constraint that the statement broke, or null. */
    public final @Nullable Violation violation() {
        return failure.violation();
    }

    /** All that is known of the refused statement. */
    public final Failure failure() {
        return failure;
    }

    /** Whether it is known where the statement came from. */
    public final boolean hasOrigin() {
        return origin != null;
    }

    @Override
    public final @Nullable String entity() {
        return origin == null ? null : origin.entity();
    }

    @Override
    public final @Nullable String property() {
        return origin == null ? null : origin.property();
    }

    @Override
    public final List<String> parameters() {
        return origin == null ? List.of() : origin.parameters();
    }

    @Override
    public final @Nullable String sql() {
        return failure.sql();
    }
}
