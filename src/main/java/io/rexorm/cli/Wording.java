package io.rexorm.cli;

import io.rexorm.dialect.Blocker;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Small things said the same way everywhere. */
final class Wording {
    private Wording() {}

    /** {@code 1 migration}, {@code 2 migrations}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 4 ms}, {@code 1.2 s}, {@code 2 m 5 s}, {@code 1 h 30 m}. */
    static String duration(long millis) {
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return millis / 1_000 + "." + millis % 1_000 / 100 + " s";
        }
        if (millis < 3_600_000) {
            return millis / 60_000 + " m " + millis % 60_000 / 1_000 + " s";
        }
        return millis / 3_600_000 + " h " + millis % 3_600_000 / 60_000 + " m";
    }

    /** {@code process 4711 (ann, psql, idle in transaction for 3 m 0 s): UPDATE users …}. */
    static String blocker(Blocker blocker) {
        String application = blocker.application().isEmpty() ? "" : blocker.application() + ", ";
        String query = blocker.query().isEmpty() ? "" : ": " + blocker.query();
        return "process " + blocker.pid() + " (" + blocker.user() + ", " + application + blocker.state() + " for "
                + duration(blocker.seconds() * 1_000) + ")" + query;
    }

    /** {@code 2026-11-22 09:31:02}, in the zone of whoever reads it. */
    static String localTime(Instant time) {
        LocalDateTime local = LocalDateTime.ofInstant(time, ZoneId.systemDefault());
        StringBuilder text = new StringBuilder(19);
        text.append(local.getYear());
        two(text.append('-'), local.getMonthValue());
        two(text.append('-'), local.getDayOfMonth());
        two(text.append(' '), local.getHour());
        two(text.append(':'), local.getMinute());
        two(text.append(':'), local.getSecond());
        return text.toString();
    }

    /** Why a file cannot be written: what the platform says of it is often its name alone. */
    static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        return failure instanceof AccessDeniedException ? "permission denied" : String.valueOf(failure.getMessage());
    }

    private static void two(StringBuilder text, int number) {
        text.append(number < 10 ? "0" : "").append(number);
    }
}
