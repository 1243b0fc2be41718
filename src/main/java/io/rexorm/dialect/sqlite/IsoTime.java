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
    private static final int MILLIS_OF_DAY = 86_400_000;

    private IsoTime() {}

    static String text(Instant time) {
        long millis = time.toEpochMilli();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, MILLIS_OF_DAY));
        if (date.getYear() < 0 || date.getYear() > 9_999) {
            return Instant.ofEpochMilli(millis).toString();
        }
        int ofDay = Math.floorMod(millis, MILLIS_OF_DAY);
        StringBuilder text = new StringBuilder(MILLIS);
        append(text, 4, date.getYear(), '-');
        append(text, 2, date.getMonthValue(), '-');
        append(text, 2, date.getDayOfMonth(), 'T');
        append(text, 2, ofDay / 3_600_000, ':');
        append(text, 2, ofDay / 60_000 % 60, ':');
        append(text, 2, ofDay / 1_000 % 60, '.');
        append(text, 3, ofDay % 1_000, 'Z');
        return text.toString();
    }

    private static void append(StringBuilder text, int digits, int number, char end) {
        for (int power = digits == 4 ? 1_000 : digits == 3 ? 100 : 10; power > 0; power /= 10) {
            text.append((char) ('0' + number / power % 10));
        }
        text.append(end);
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
