package io.rexorm.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** SLF4J's provider in tests: keeps the lines of those logs that a test has switched on. */
public final class RecordedLogs implements SLF4JServiceProvider {
    private static final Map<String, Level> LEVELS = new ConcurrentHashMap<>();
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final ILoggerFactory loggers = RecordedLog::new;

    /** Keeps the lines of a log from this level on. */
    public static void keep(String name, Level level) {
        LEVELS.put(name, level);
    }

    /** The lines since {@link #clear}, as {@code DEBUG io.rexorm.sql: …}. */
    public static List<String> lines() {
        return LINES;
    }

    /** Switches all logs off, and forgets their lines. */
    public static void clear() {
        LEVELS.clear();
        LINES.clear();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return new NOPMDCAdapter();
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0";
    }

    @Override
    public void initialize() {}

    private static final class RecordedLog extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        RecordedLog(String name) {
            this.name = name;
        }

        private boolean isOn(Level level) {
            Level least = LEVELS.get(name);
            return least != null && level.toInt() >= least.toInt();
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return RecordedLog.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
            LINES.add(level + " " + name + ": " + MessageFormatter.basicArrayFormat(message, arguments));
        }

        @Override
        public boolean isTraceEnabled() {
            return isOn(Level.TRACE);
        }

        @Override
        public boolean isDebugEnabled() {
            return isOn(Level.DEBUG);
        }

        @Override
        public boolean isInfoEnabled() {
            return isOn(Level.INFO);
        }

        @Override
        public boolean isWarnEnabled() {
            return isOn(Level.WARN);
        }

        @Override
        public boolean isErrorEnabled() {
            return isOn(Level.ERROR);
        }
    }
}
