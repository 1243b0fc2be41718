package io.rexorm.cli.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as people write them: a whole number and its unit, {@code 500ms}, {@code 5s}, {@code 2m}, {@code 1h}. */
public final class DurationText {
    private DurationText() {}

    /** The duration, or null where the text is none. */
    public static @Nullable Duration parse(String text) {
        int end = digits(text);
        long factor = switch (text.substring(end)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 0;
        };
        // Nine digits: more would be millennia, and overflow.
        return factor == 0 || end == 0 || end > 9
                ? null
                : Duration.ofMillis(Long.parseLong(text.substring(0, end)) * factor);
    }

    /** The duration in the largest unit that needs no fraction: {@code 90s}, {@code 2m}. */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1_000 != 0) {
            return millis + "ms";
        }
        if (millis == 0 || millis % 60_000 != 0) {
            return millis / 1_000 + "s";
        }
        return millis % 3_600_000 == 0 ? millis / 3_600_000 + "h" : millis / 60_000 + "m";
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && digits(text) == text.length();
    }

    private static int digits(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
