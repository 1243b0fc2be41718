package io.rexorm.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a chain of causes for an exception whose message may hold values of rows. It tells the class and the stack of that
 * exception; for an {@link SQLException} there is another one, which has its SQLSTATE and its vendor code as well.
 */
public final class ConcealedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String NOT_SHOWN = "its message may hold values, and is not shown";
    /** Causes may form a circle. */
    private static final int DEEPEST = 20;

    private ConcealedException(Class<?> concealed, @Nullable Throwable cause) {
        super(concealed.getName() + ": " + NOT_SHOWN, cause);
    }

    /** The exception, its causes and what it suppressed, without what they say. */
    public static @Nullable Throwable of(@Nullable Throwable failure) {
        return of(failure, 0);
    }

    private static @Nullable Throwable of(@Nullable Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return null;
        }
        Throwable cause = of(failure.getCause(), depth + 1);
        Throwable told = failure instanceof SQLException sql
                ? new SQLException(NOT_SHOWN, sql.getSQLState(), sql.getErrorCode(), cause)
                : new ConcealedException(failure.getClass(), cause);
        told.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            Throwable copy = of(suppressed, depth + 1);
            if (copy != null) {
                told.addSuppressed(copy);
            }
        }
        return told;
    }
}
