package io.rexorm.migration.format;

import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of variables, from {@code environments/<profile>.properties} or else {@code development.properties}. The
 * variables {@code MIGRATIONS_*} of the environment win over the file, and {@code migrations.placeholders} over both.
 */
final class MybatisEnvironment implements Placeholders.Values {
    private final Path base;
    private final FormatSettings settings;
    private @Nullable Map<String, String> properties;

    /** @param base the folder that {@code environments/} is in */
    MybatisEnvironment(Path base, FormatSettings settings) {
        this.base = base;
        this.settings = settings;
    }

    @Override
    public @Nullable String find(String name, TextLine line, int at) {
        String given = settings.placeholders().get(name);
        return given == null ? property(name) : given;
    }

    /** What a statement ends with, where that is no semicolon; null where it is one, or where scripts are sent whole. */
    @Nullable
    String delimiter() {
        String delimiter = property("delimiter");
        return sendsWhole() || delimiter == null || delimiter.equals(";") ? null : delimiter;
    }

    /** Whether MyBatis sends a script as it is, and does not look for the ends of statements. */
    boolean sendsWhole() {
        return "true".equals(property("send_full_script"));
    }

    private @Nullable String property(String name) {
        String variable = settings.variables().apply("MIGRATIONS_" + name.toUpperCase(Locale.ROOT));
        return variable == null ? properties().get(name) : variable;
    }

    private Map<String, String> properties() {
        if (properties == null) {
            properties = read();
        }
        return properties;
    }

    private Map<String, String> read() {
        String profile = settings.builtIn().getOrDefault("environment", "development");
        for (String name : new String[] {profile, "development"}) {
            Path file = base.resolve("environments").resolve(name + ".properties");
            if (Files.isRegularFile(file)) {
                return KeyValues.read(ScriptSource.ofFile(file.toString(), file));
            }
        }
        return new LinkedHashMap<>();
    }
}
