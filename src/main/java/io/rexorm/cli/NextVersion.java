package io.rexorm.cli;

import io.rexorm.migration.MigrationFile;
import io.rexorm.migration.Version;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Versions for new migrations, each later than all there are: the time in UTC as {@code yyyyMMddHHmmss}, or the next
 * number where the project counts {@code 0001}, {@code 0002}.
 */
final class NextVersion implements Supplier<String> {
    private static final int TIMESTAMP_LENGTH = 14;

    private final Instant now;
    private @Nullable Version newest;

    /** @param newest the version after which the first comes, or null where there is none */
    NextVersion(@Nullable Version newest, Instant now) {
        this.now = now;
        this.newest = newest;
    }

    NextVersion(List<MigrationFile> existing, Instant now) {
        this.now = now;
        for (MigrationFile migration : existing) {
            Version version = migration.version();
            if (!version.isRepeatable() && (newest == null || version.compareTo(newest) > 0)) {
                newest = version;
            }
        }
    }

    @Override
    public String get() {
        String next = newest != null && isCounted(newest.toString()) ? counted(newest.toString()) : timestamp();
        newest = Version.parse(next);
        return next;
    }

    /** A number that is no point in time. */
    private static boolean isCounted(String version) {
        for (int i = 0; i < version.length(); i++) {
            if (version.charAt(i) < '0' || version.charAt(i) > '9') {
                return false;
            }
        }
        return read(version) == null;
    }

    private static String counted(String version) {
        String next = new BigInteger(version).add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, version.length() - next.length())) + next;
    }

    private String timestamp() {
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        while (newest != null && newest.compareTo(parsed(time)) >= 0) {
            LocalDateTime latest = read(newest.toString());
            time = latest == null ? time.plusYears(1) : latest.plusSeconds(1);
        }
        return digits(time);
    }

    private static Version parsed(LocalDateTime time) {
        Version version = Version.parse(digits(time));
        if (version == null) {
            throw new IllegalStateException("a timestamp is a version");
        }
        return version;
    }

    private static @Nullable LocalDateTime read(String version) {
        if (version.length() != TIMESTAMP_LENGTH) {
            return null;
        }
        try {
            return LocalDateTime.of(
                    number(version, 0, 4),
                    number(version, 4, 6),
                    number(version, 6, 8),
                    number(version, 8, 10),
                    number(version, 10, 12),
                    number(version, 12, 14));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static String digits(LocalDateTime time) {
        StringBuilder text = new StringBuilder(TIMESTAMP_LENGTH);
        text.append(time.getYear());
        for (int part : new int[] {
            time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute(), time.getSecond()
        }) {
            text.append(part < 10 ? "0" : "").append(part);
        }
        return text.toString();
    }
}
