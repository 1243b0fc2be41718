package io.rexorm.dialect.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times in arrays, which the driver sends as Java writes them: the server would not read other years than those from 1 to 9999. */
final class OddTimes {
    private static final int LAST_PLAIN_YEAR = 9999;

    private OddTimes() {}

    /** The values, those of odd years as the text that the server reads. */
    static @Nullable Object[] asText(@Nullable Object[] values) {
        @Nullable Object[] plain = values;
        for (int i = 0; i < values.length; i++) {
            String text = text(values[i]);
            if (text != null) {
                if (plain == values) {
                    plain = new Object[values.length];
                    System.arraycopy(values, 0, plain, 0, values.length);
                }
                plain[i] = text;
            }
        }
        return plain;
    }

    /** Null where the server reads what Java writes. */
    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return isOdd(date) ? text(date, "", date.equals(LocalDate.MIN), date.equals(LocalDate.MAX)) : null;
        } else if (value instanceof LocalDateTime time) {
            return isOdd(time.toLocalDate())
                    ? text(
                            time.toLocalDate(),
                            time(time.toLocalTime()),
                            time.equals(LocalDateTime.MIN),
                            time.equals(LocalDateTime.MAX))
                    : null;
        } else if (value instanceof OffsetDateTime time) {
            return isOdd(time.toLocalDate())
                    ? text(
                            time.toLocalDate(),
                            time(time.toLocalTime()) + time.getOffset(),
                            time.equals(OffsetDateTime.MIN),
                            time.equals(OffsetDateTime.MAX))
                    : null;
        }
        return value instanceof Instant instant ? text(instant.atOffset(ZoneOffset.UTC)) : null;
    }

    private static boolean isOdd(LocalDate date) {
        return date.getYear() < 1 || date.getYear() > LAST_PLAIN_YEAR;
    }

    private static String time(LocalTime time) {
        return " " + time;
    }

    private static String text(LocalDate date, String time, boolean first, boolean last) {
        if (first || last) {
            return first ? "-infinity" : "infinity";
        }
        int year = date.getYear();
        String plain =
                String.format("%04d-%02d-%02d", year < 1 ? 1 - year : year, date.getMonthValue(), date.getDayOfMonth());
        return plain + time + (year < 1 ? " BC" : "");
    }
}
