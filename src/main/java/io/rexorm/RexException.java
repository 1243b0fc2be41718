package io.rexorm;

import java.util.List;
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
    public final String details() {
        StringBuilder text = new StringBuilder(String.valueOf(getMessage()));
        line(text, "at", callSite());
        line(text, "sql", sql());
        line(text, "params", parameters().isEmpty() ? null : String.join(", ", parameters()));
        line(text, "hint", hint);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append("\n  ").append(name).append(": ").append(value);
        }
    }

    /**
     * Where in the program the library was called, {@code app.SignUp.register(SignUp.java:41)}, or null where only its own code is on
     * the stack.
     */
    public final @Nullable String callSite() {
        return CallSite.in(getStackTrace());
    }

    /** The entity's simple name, or null where this is about none. */
    public @Nullable String entity() {
        return null;
    }

    /** The property that this is about, or null. */
    public @Nullable String property() {
        return null;
    }

    /** The statement's text, or null where none was sent. */
    public @Nullable String sql() {
        return null;
    }

    /** What was bound, by type and size; the values only where they were asked for. */
    public List<String> parameters() {
        return List.of();
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
