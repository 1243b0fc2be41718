package io.rexorm.dialect.sqlite;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Points in time as {@code 2026-11-22T09:31:02.123Z}: sorted as text they are sorted in time. Written by hand, as the
 * formatters of {@code java.time} cost more at start-up than everything else that {@code status} does with times.
 */
final class IsoTime {
    private static final int SECONDS = "2026-11-22T09:31:02Z".length();
    private static final int MILLIS = "2026-11-22T09:31:02.123Z".length();

    private IsoTime() {}

    static String text(Instant time) {
        String text = Instant.ofEpochMilli(time.toEpochMilli()).toString();
        return text.length() == SECONDS ? text.substring(0, SECONDS - 1) + ".000Z" : text;
    }

    /**
     * Reads what {@link #text} wrote, and whatever else {@link Instant#parse} reads.
     *
     * @throws DateTimeException when it is no point in time
     */
    static Instant parse(String text) {
        boolean seconds = text.length() == SECONDS;
        if ((!seconds && text.length() != MILLIS) || text.charAt(10) != 'T' || !text.endsWith("Z")) {
            return Instant.parse(text);
        }
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long second = date.toEpochDay() * 86_400L
                + number(text, 11, 13) * 3_600L
                + number(text, 14, 16) * 60L
                + number(text, 17, 19);
        return Instant.ofEpochSecond(second, seconds ? 0 : number(text, 20, 23) * 1_000_000L);
    }

    private static int number(String text, int from, int to) {
        try {
            return Integer.parseInt(text, from, to, 10);
        } catch (NumberFormatException e) {
            throw new DateTimeException("'" + text + "' is no point in time", e);
        }
    }
}
