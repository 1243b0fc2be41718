package io.rexorm.orm;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is logged of statements, and at which level.
 *
 * @param statements the level of their texts
 * @param parameters the level of what is bound to them
 * @param slowAfter the time from which on a statement is slow, or null for never
 */
record LogSettings(
        Level statements, Level parameters, @Nullable Duration slowAfter) {
    static final LogSettings DEFAULT = new LogSettings(Level.DEBUG, Level.TRACE, null);
}
