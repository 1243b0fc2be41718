package io.rexorm.orm;

import java.lang.System.Logger.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;

/** A logger of SLF4J. Loaded only where that is there; it asks for nothing that SLF4J 1.7 does not have. */
final class Slf4jLog implements Log {
    private final Logger logger;

    Slf4jLog(String name) {
        this.logger = LoggerFactory.getLogger(name);
    }

    /** Whether anything is behind SLF4J: the command's own jar brings the provider that forgets everything. */
    static boolean leadsSomewhere() {
        return !(LoggerFactory.getILoggerFactory() instanceof NOPLoggerFactory);
    }

    @Override
    public boolean isOn(Level level) {
        return switch (level) {
            case OFF -> false;
            case ERROR -> logger.isErrorEnabled();
            case WARNING -> logger.isWarnEnabled();
            case INFO -> logger.isInfoEnabled();
            case DEBUG -> logger.isDebugEnabled();
            case TRACE, ALL -> logger.isTraceEnabled();
        };
    }

    @Override
    public void write(Level level, String line) {
        switch (level) {
            case OFF -> {}
            case ERROR -> logger.error(line);
            case WARNING -> logger.warn(line);
            case INFO -> logger.info(line);
            case DEBUG -> logger.debug(line);
            case TRACE, ALL -> logger.trace(line);
        }
    }
}
