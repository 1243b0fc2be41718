package io.rexorm.migration.format;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known to read a folder besides its files.
 *
 * @param format whose format it is, or null where that is to be found out
 * @param dialect the dialect of the database, or nothing where that does not matter
 * @param placeholders the values of placeholders, by their names
 * @param variables looks up a variable of the environment
 * @param builtIn the values that Flyway knows by itself, such as {@code user} for {@code flyway:user}
 */
public record FormatSettings(
        @Nullable MigrationFormat format,
        String dialect,
        Map<String, String> placeholders,
        Function<String, @Nullable String> variables,
        Map<String, String> builtIn) {

    /** Whatever is there is found out, and no placeholder has a value. */
    public static final FormatSettings DETECTED = new FormatSettings(null, "", Map.of(), name -> null, Map.of());

    public FormatSettings {
        placeholders = Map.copyOf(placeholders);
        builtIn = Map.copyOf(builtIn);
    }
}
