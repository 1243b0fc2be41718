package io.rexorm.orm;

import java.lang.System.Logger.Level;

/** Where lines go: to SLF4J where that is on the class path with something that writes, else to the platform's loggers. Thread-safe. */
interface Log {

    /** Whether somebody wants lines of this level. */
    boolean isOn(Level level);

    void write(Level level, String line);

    /** The log of this name. */
    static Log named(String name) {
        return leadsSlf4jSomewhere() ? new Slf4jLog(name) : new PlatformLog(name);
    }

    private static boolean leadsSlf4jSomewhere() {
        try {
            return Slf4jLog.leadsSomewhere();
        } catch (NoClassDefFoundError e) {
            return false;
        }
    }
}
