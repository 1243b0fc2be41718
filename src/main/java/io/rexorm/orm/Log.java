package io.rexorm.orm;

import java.lang.System.Logger.Level;

/** Where lines go: to SLF4J where it is on the class path, else to the platform's loggers. Thread-safe. */
interface Log {

    /** Whether somebody wants lines of this level. */
    boolean isOn(Level level);

    void write(Level level, String line);

    /** The log of this name. */
    static Log named(String name) {
        try {
            return new Slf4jLog(name);
        } catch (NoClassDefFoundError e) {
            return new PlatformLog(name);
        }
    }
}
