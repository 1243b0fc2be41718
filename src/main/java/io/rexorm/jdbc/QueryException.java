package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import org.jspecify.annotations.Nullable;

/** The database refused a statement. The message is the database's own, in one line. */
public class QueryException extends RexException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /**
     * What is known of a refused statement.
     *
     * @param message the database's message
     * @param sqlState the five characters of SQLSTATE, or null where the database has none
     * @param position where in the statement the database found the fault, as an index in characters (code points) from
     *     0, or -1 where it does not say
     * @param sql the statement, or null where none was sent
     */
    public record Failure(
            String message,
            @Nullable String sqlState,
            int position,
            @Nullable String sql) {}

    public QueryException(Failure failure, @Nullable String hint, @Nullable Throwable cause) {
        this(ErrorCode.STATEMENT_FAILED, failure, hint, cause);
    }

    /**
     * @param code {@link ErrorCode#BUSY} where the same statement may succeed when it is sent again, or another code that tells
     *     the reason
     */
    public QueryException(ErrorCode code, Failure failure, @Nullable String hint, @Nullable Throwable cause) {
        super(code, failure.message(), hint, cause);
        this.failure = failure;
    }

    /** The same failure with another hint. */
    public QueryException withHint(String hint) {
        return new QueryException(code(), failure, hint, getCause());
    }

    /** The five characters of SQLSTATE, or null where the database has none. */
    public final @Nullable String sqlState() {
        return failure.sqlState();
    }

    /** Where in the statement the fault is: an index in code points from 0, or -1. */
    public final int position() {
        return failure.position();
    }

    /** The statement's text, or null where none was sent. */
    public final @Nullable String sql() {
        return failure.sql();
    }
}
