package io.rexorm.migration;

import io.rexorm.script.Direction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a migration file says. Understood are {@code <version>_<name>.sql}, the pairs
 * {@code <version>_<name>.up.sql} and {@code .down.sql}, {@code V<version>__<name>.sql}, {@code R__<name>.sql}, and
 * folders {@code <version>_<name>/} that hold {@code up.sql} and {@code down.sql}.
 *
 * @param version the version
 * @param name the rest, without version and suffix
 * @param direction which half of a pair the file is, or null where it holds both
 */
record FileName(Version version, String name, @Nullable Direction direction) {
    private static final String SUFFIX = ".sql";

    static boolean isScript(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && !file.startsWith(".");
    }

    /**
     * Reads a file's name.
     *
     * @param folder the name of the folder that the file is in
     * @return null where there is no version in it
     */
    static @Nullable FileName parse(String folder, String file) {
        String stem = file.substring(0, file.length() - SUFFIX.length());
        if (stem.equals("up") || stem.equals("down")) {
            FileName named = versioned(folder, null);
            return named == null ? null : new FileName(named.version, named.name, direction(stem));
        }
        if (stem.startsWith("R__") && stem.length() > 3) {
            String name = stem.substring(3);
            return new FileName(Version.repeatable(name), name, null);
        }
        if (stem.length() > 1 && stem.charAt(0) == 'V' && Version.isDigit(stem.charAt(1))) {
            return prefixed(stem.substring(1));
        }
        int dot = stem.lastIndexOf('.');
        String last = stem.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && (last.equals("up") || last.equals("down"))) {
            return versioned(stem.substring(0, dot), direction(last));
        }
        return versioned(stem, null);
    }

    /** {@code 1_2__name}: underscores are part of the version until two stand together. */
    private static @Nullable FileName prefixed(String stem) {
        int end = stem.indexOf("__");
        Version version = Version.parse(end < 0 ? stem : stem.substring(0, end));
        return version == null ? null : new FileName(version, end < 0 ? "" : stem.substring(end + 2), null);
    }

    /** {@code 20260101_name}, {@code 1.2-name}: the version ends where something else than a number follows. */
    private static @Nullable FileName versioned(String stem, @Nullable Direction direction) {
        int end = 0;
        int i = 0;
        while (i < stem.length() && Version.isDigit(stem.charAt(i))) {
            while (i < stem.length() && Version.isDigit(stem.charAt(i))) {
                i++;
            }
            end = i;
            if (i < stem.length() && (stem.charAt(i) == '.' || stem.charAt(i) == '-')) {
                i++;
            }
        }
        Version version = end == 0 ? null : Version.parse(stem.substring(0, end));
        if (version == null) {
            return null;
        }
        int name = end;
        while (name < stem.length() && (Version.isSeparator(stem.charAt(name)) || stem.charAt(name) == ' ')) {
            name++;
        }
        return new FileName(version, stem.substring(name), direction);
    }

    private static Direction direction(String word) {
        return word.equals("up") ? Direction.UP : Direction.DOWN;
    }
}
