package io.rexorm.cli.config;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.SourcePosition;
import org.jspecify.annotations.Nullable;

/** The configuration cannot be used. The message begins with the place where there is one. */
public final class ConfigurationException extends RexException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable SourcePosition position;

    ConfigurationException(@Nullable SourcePosition position, String message, @Nullable String hint) {
        super(ErrorCode.CONFIGURATION_INVALID, position == null ? message : position + ": " + message, hint);
        this.position = position;
    }

    /** Where in a file the fault is, or null where it is not in a file. */
    public @Nullable SourcePosition position() {
        return position;
    }
}
