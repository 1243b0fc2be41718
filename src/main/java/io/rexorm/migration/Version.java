package io.rexorm.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration's version: numbers of any length, separated by dots, dashes or underscores. Versions are compared number by
 * number, so {@code 9 < 10}, {@code 1.9 < 1.10}, {@code 001 = 1} and {@code 1.0 = 1}. A number that begins with a date is
 * a moment, however exact: {@code 20260313} comes right before {@code 20260313000000}, and {@code 202603140800} after it.
 * The text stays as it was written.
 *
 * <p>A repeatable migration has no number; its version is its name with a prefix, {@code R__name}, and comes after all
 * numbers. Neither has a changeset of Liquibase's, which is known by its identity, {@code file::id::author}.
 */
public final class Version implements Comparable<Version> {
    /**
     * The order in which migrations run, as far as versions tell it: changesets are all alike, as theirs is that of their
     * files and of the places in them.
     */
    static final Comparator<Version> ORDER = (a, b) -> a.isChangeset() && b.isChangeset() ? 0 : a.compareTo(b);

    private static final String REPEATABLE = "R__";
    private static final String IDENTITY = "::";
    private static final String DAY = "yyyyMMdd";
    private static final String SECOND = "yyyyMMddHHmmss";

    private final String text;
    private final List<String> parts;

    private Version(String text, List<String> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** The version that a text is, or null where the text is none. */
    public static @Nullable Version parse(String text) {
        boolean named = text.startsWith(REPEATABLE) && text.length() > REPEATABLE.length();
        if (named || text.contains(IDENTITY)) {
            return new Version(text, List.of());
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (!end && isDigit(text.charAt(i))) {
                continue;
            }
            if (i == start || !(end || isSeparator(text.charAt(i)))) {
                return null;
            }
            parts.add(withoutLeadingZeros(text.substring(start, i)));
            start = i + 1;
        }
        while (parts.size() > 1 && parts.get(parts.size() - 1).equals("0")) {
            parts.remove(parts.size() - 1);
        }
        return new Version(text, List.copyOf(parts));
    }

    /** Whether this is the version of a repeatable migration. */
    public boolean isRepeatable() {
        return parts.isEmpty() && !isChangeset();
    }

    /** Whether this is the identity of a changeset, which has no place in the order of numbers. */
    public boolean isChangeset() {
        return parts.isEmpty() && text.contains(IDENTITY);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '_';
    }

    private static String withoutLeadingZeros(String digits) {
        int i = 0;
        while (i < digits.length() - 1 && digits.charAt(i) == '0') {
            i++;
        }
        return digits.substring(i);
    }

    @Override
    public int compareTo(Version other) {
        if (parts.isEmpty() || other.parts.isEmpty()) {
            int kind = Integer.compare(rank(), other.rank());
            return kind != 0 ? kind : text.compareTo(other.text);
        }
        int common = Math.min(parts.size(), other.parts.size());
        for (int i = 0; i < common; i++) {
            int difference = compareNumbers(parts.get(i), other.parts.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    private int rank() {
        return isRepeatable() ? 2 : isChangeset() ? 1 : 0;
    }

    /** Digits without leading zeros: the longer number is the greater, but moments are all of one length. */
    private static int compareNumbers(String a, String b) {
        int difference = Integer.compare(length(a), length(b));
        return difference != 0 ? difference : a.compareTo(b);
    }

    private static int length(String digits) {
        return isMoment(digits) ? SECOND.length() : digits.length();
    }

    /** Whether the digits begin with a date, as {@code 20260313} does. */
    private static boolean isMoment(String digits) {
        return digits.length() >= DAY.length()
                && isBetween("1970", digits.substring(0, 4), "2099")
                && isBetween("01", digits.substring(4, 6), "12")
                && isBetween("01", digits.substring(6, 8), "31");
    }

    private static boolean isBetween(String first, String digits, String last) {
        return first.compareTo(digits) <= 0 && digits.compareTo(last) <= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return parts.isEmpty() ? text.hashCode() : parts.hashCode();
    }

    /** The version as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
