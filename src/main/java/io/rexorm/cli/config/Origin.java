package io.rexorm.cli.config;

import io.rexorm.script.SourcePosition;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a value was written.
 *
 * @param text the place for people
 * @param position the place in a file, or null where it is none
 * @param base the folder that a relative path starts from
 * @param template whether {@code ${…}} in the value stands for something else
 */
record Origin(String text, @Nullable SourcePosition position, Path base, boolean template) {

    /** A flag or an environment variable, whose paths start from the working folder. */
    static Origin of(String text, Path base) {
        return new Origin(text, null, base, false);
    }

    /** A fault of what was written here. */
    ConfigurationException fault(String message, @Nullable String hint) {
        return new ConfigurationException(position, position == null ? text + ": " + message : message, hint);
    }
}
