package io.rexorm;

import org.jspecify.annotations.Nullable;

/**
 * The parent of every exception that Rex-ORM throws.
 *
 * <p>The message is one sentence that says what could not be done, and to what. {@link #hint()} says what to do next.
 * Neither ever holds a password.
 */
public class RexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String hint;

    public RexException(ErrorCode code, String message, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.hint = hint;
    }

    public RexException(ErrorCode code, String message, @Nullable String hint) {
        this(code, message, hint, null);
    }

    /** The message, and what else is known, a line each: for a log. */
    public String details() {
        return hint == null ? String.valueOf(getMessage()) : getMessage() + "\n  hint: " + hint;
    }

    /** The class and the {@linkplain #details() details}: what a stack trace begins with. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public final String toString() {
        return getClass().getName() + ": " + details();
    }

    /** The stable name of this failure. */
    public final ErrorCode code() {
        return code;
    }

    /** What to do next, as a sentence or a command to type, or null where there is nothing better than the message. */
    public final @Nullable String hint() {
        return hint;
    }
}
