package io.rexorm.dialect.sqlite;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values for which SQLite has no type of its own, as text. Dates and times are in ISO form, as the driver would write
 * them as numbers or in a form of its own, and so that they sort as text.
 */
final class SqliteText {
    private SqliteText() {}

    /** The formatters are loaded only where a local time is bound or read: {@code status} does neither. */
    private static final class Formats {
        static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
                .appendPattern("HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
                .toFormatter();
        static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral('T')
                .append(TIME)
                .toFormatter();
    }

    /** The value as text; what is no such value stays as it is. */
    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return IsoTime.text(instant);
        } else if (value instanceof LocalDateTime time) {
            return Formats.DATE_TIME.format(time);
        } else if (value instanceof LocalTime time) {
            return Formats.TIME.format(time);
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof LocalDate || value instanceof UUID) {
            return value.toString();
        }
        return value;
    }

    /** The value that the text stands for. */
    static <T> T parse(String text, Class<T> type) throws SQLException {
        try {
            return type.cast(value(text, type));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new SQLException("'" + text + "' is no " + noun(type), e);
        }
    }

    private static Object value(String text, Class<?> type) {
        if (type == Instant.class) {
            return IsoTime.parse(text);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == LocalTime.class) {
            return LocalTime.parse(text);
        } else if (type == LocalDateTime.class) {
            // SQLite's own functions write a blank between day and time.
            return LocalDateTime.parse(text.indexOf(' ') == 10 ? text.replace(' ', 'T') : text);
        } else if (type == UUID.class) {
            return UUID.fromString(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException("no column holds a " + type.getName());
    }

    private static String noun(Class<?> type) {
        if (type == Instant.class) {
            return "point in time as 2026-11-22T09:31:02Z";
        }
        return type.getSimpleName() + (type == BigDecimal.class ? "" : " in ISO form");
    }
}
