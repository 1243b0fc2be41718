package io.rexorm.orm;

import java.lang.System.Logger.Level;

/** A logger of the platform. */
final class PlatformLog implements Log {
    private final System.Logger logger;

    PlatformLog(String name) {
        this.logger = System.getLogger(name);
    }

    @Override
    public boolean isOn(Level level) {
        return level != Level.OFF && logger.isLoggable(level);
    }

    @Override
    public void write(Level level, String line) {
        logger.log(level, line);
    }
}
