package io.rexorm.script;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import org.jspecify.annotations.Nullable;

/**
 * A script cannot be used as it is written. The code is {@code SCRIPT_INVALID} where its text cannot be split into
 * statements, and {@code MIGRATION_INVALID} where its sections make no migration.
 *
 * <p>The message does not repeat {@link #position()}: print both.
 */
public final class ScriptException extends RexException {
    private static final long serialVersionUID = 1L;

    private final SourcePosition position;
    private final @Nullable String sourceLine;

    ScriptException(
            ErrorCode code,
            SourcePosition position,
            String message,
            @Nullable String hint,
            @Nullable String sourceLine) {
        super(code, message, hint);
        this.position = position;
        this.sourceLine = sourceLine;
    }

    static ScriptException script(ScriptSource source, SourcePosition position, String message, String hint) {
        return at(ErrorCode.SCRIPT_INVALID, source, position, message, hint);
    }

    static ScriptException sections(ScriptSource source, SourcePosition position, String message, String hint) {
        return at(ErrorCode.MIGRATION_INVALID, source, position, message, hint);
    }

    /**
     * A line of a script that makes no sense in the markup it is written in.
     *
     * @param at the index in the line where the mistake is
     */
    public static ScriptException in(ScriptSource source, TextLine line, int at, String message, String hint) {
        SourcePosition position = new SourcePosition(source.name(), line.number(), line.column(at));
        return at(ErrorCode.MIGRATION_INVALID, source, position, message, hint);
    }

    /** A failure that has its cause in a place of a script: with that place, and with the code and the words that it has. */
    public static ScriptException of(ScriptSource source, SourcePosition position, RexException fault) {
        ScriptException failure = new ScriptException(
                fault.code(), position, String.valueOf(fault.getMessage()), fault.hint(), source.line(position.line()));
        failure.addSuppressed(fault);
        return failure;
    }

    private static ScriptException at(
            ErrorCode code, ScriptSource source, SourcePosition position, String message, String hint) {
        return new ScriptException(code, position, message, hint, source.line(position.line()));
    }

    /** Where the mistake is; for something that is never closed, where it was opened. */
    public SourcePosition position() {
        return position;
    }

    /**
     * The line of {@link #position()}, for a display with a caret below it, or null where there is none to show: it is
     * very long, or the file is in another encoding.
     */
    public @Nullable String sourceLine() {
        return sourceLine;
    }
}
