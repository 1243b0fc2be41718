package io.rexorm.migration.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a migration file says. Understood are {@code <version>_<name>.sql}, the pairs
 * {@code <version>_<name>.up.sql} and {@code .down.sql}, both with a {@code V} before the version too,
 * {@code V<version>__<name>.sql}, {@code R__<name>.sql}, and folders {@code <version>_<name>/} that hold {@code up.sql} and
 * {@code down.sql}, or {@code migration.sql}.
 *
 * @param version the version
 * @param name the rest, without version and suffix
 * @param role which part of a migration the file is
 */
record FileName(String version, String name, FoundScript.Role role) {
    private static final String SUFFIX = ".sql";
    private static final String REPEATABLE = "R__";

    static boolean isScript(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && !file.startsWith(".");
    }

    /** The file's name without {@code .sql}. */
    static String stem(String file) {
        return file.substring(0, file.length() - SUFFIX.length());
    }

    /**
     * Reads a file's name.
     *
     * @param folder the name of the folder that the file is in
     * @return null where there is no version in it
     */
    static @Nullable FileName parse(String folder, String file) {
        String stem = stem(file);
        if (stem.equals("up") || stem.equals("down")) {
            return versioned(folder, role(stem));
        }
        if (stem.equals("migration")) {
            return versioned(folder, FoundScript.Role.WHOLE);
        }
        if (stem.startsWith(REPEATABLE) && stem.length() > REPEATABLE.length()) {
            return new FileName(stem, stem.substring(REPEATABLE.length()), FoundScript.Role.REPEATABLE);
        }
        FoundScript.Role half = half(stem);
        if (half != null) {
            String both = both(stem);
            return versioned(isPrefixed(both) ? both.substring(1) : both, half);
        }
        return isPrefixed(stem) ? prefixed(stem, FoundScript.Role.WHOLE) : versioned(stem, FoundScript.Role.WHOLE);
    }

    /** A name without a version, of a file that is repeatable all the same. */
    static FileName repeatable(String stem) {
        return new FileName(REPEATABLE + stem, stem, FoundScript.Role.REPEATABLE);
    }

    /**
     * {@code 20260101_create_users}, {@code V20260101_CreateUsers}, {@code V1_2__CreateUsers}: a file in Java without its
     * suffix, or a class.
     */
    static @Nullable FileName code(String stem) {
        boolean prefixed = isPrefixed(stem);
        if (prefixed && stem.contains("__")) {
            return prefixed(stem, FoundScript.Role.CODE);
        }
        return versioned(prefixed ? stem.substring(1) : stem, FoundScript.Role.CODE);
    }

    /** Which half of a pair the file is by the end of its name, or null where it is none. */
    static FoundScript.@Nullable Role half(String stem) {
        int dot = stem.lastIndexOf('.');
        String last = stem.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot > 0 && (last.equals("up") || last.equals("down")) ? role(last) : null;
    }

    /** What both halves of a pair are called. */
    static String both(String stem) {
        return stem.substring(0, stem.lastIndexOf('.'));
    }

    /** {@code V1_2__name}: underscores are part of the version until two stand together. */
    static @Nullable FileName prefixed(String stem, FoundScript.Role role) {
        int end = stem.indexOf("__");
        String version = stem.substring(1, end < 0 ? stem.length() : end);
        return isVersion(version) ? new FileName(version, end < 0 ? "" : stem.substring(end + 2), role) : null;
    }

    /** {@code 20260101_name}, {@code 1.2-name}: the version ends where something else than a number follows. */
    private static @Nullable FileName versioned(String stem, FoundScript.Role role) {
        int end = 0;
        int i = 0;
        while (i < stem.length() && isDigit(stem.charAt(i))) {
            i = endOfDigits(stem, i);
            end = i;
            if (i < stem.length() && (stem.charAt(i) == '.' || stem.charAt(i) == '-')) {
                i++;
            }
        }
        return end == 0 ? null : new FileName(stem.substring(0, end), rest(stem, end), role);
    }

    /** {@code 20260101_name}: digits, an underscore, and a name; null for anything else. */
    static @Nullable FileName numbered(String stem, FoundScript.Role role) {
        int end = endOfDigits(stem, 0);
        boolean named = end > 0 && end < stem.length() && stem.charAt(end) == '_';
        return named ? new FileName(stem.substring(0, end), stem.substring(end + 1), role) : null;
    }

    /** {@code 20260101name}: digits, and anything; null without digits. */
    static @Nullable FileName leading(String stem) {
        int end = endOfDigits(stem, 0);
        return end == 0 ? null : new FileName(stem.substring(0, end), rest(stem, end), FoundScript.Role.WHOLE);
    }

    /** {@code V1…}: the letter, and a version behind it. */
    private static boolean isPrefixed(String stem) {
        return stem.length() > 1 && stem.charAt(0) == 'V' && isDigit(stem.charAt(1));
    }

    private static int endOfDigits(String stem, int from) {
        int end = from;
        while (end < stem.length() && isDigit(stem.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String rest(String stem, int end) {
        int name = end;
        while (name < stem.length() && (isSeparator(stem.charAt(name)) || stem.charAt(name) == ' ')) {
            name++;
        }
        return stem.substring(name);
    }

    /** Numbers with a separator between them. */
    static boolean isVersion(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) && !(digit && isSeparator(text.charAt(i)))) {
                return false;
            }
            digit = isDigit(text.charAt(i));
        }
        return digit;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '_';
    }

    private static FoundScript.Role role(String word) {
        return word.equals("up") ? FoundScript.Role.UP : FoundScript.Role.DOWN;
    }
}
