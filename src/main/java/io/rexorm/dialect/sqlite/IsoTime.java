package io.rexorm.dialect.sqlite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Points in time as {@code 2026-11-22T09:31:02.123Z}: sorted as text they are sorted in time. Written by hand, as the
 * formatters of {@code java.time} cost more at start-up than everything else that {@code status} does with times.
 */
final class IsoTime {
    private IsoTime() {}

    static String text(Instant time) {
        return Instant.ofEpochMilli(time.toEpochMilli()).toString();
    }

    static Instant parse(String text) {
        if (text.length() < 20 || text.charAt(10) != 'T' || text.charAt(text.length() - 1) != 'Z') {
            return Instant.parse(text);
        }
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long seconds = date.toEpochDay() * 86_400L
                + number(text, 11, 13) * 3_600L
                + number(text, 14, 16) * 60L
                + number(text, 17, 19);
        int millis = text.length() == 24 ? number(text, 20, 23) : 0;
        return seconds >= 0 || millis == 0
                ? Instant.ofEpochSecond(seconds, millis * 1_000_000L)
                : Instant.parse(text).atOffset(ZoneOffset.UTC).toInstant();
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
