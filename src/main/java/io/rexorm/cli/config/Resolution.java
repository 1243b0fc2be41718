package io.rexorm.cli.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what holds in the layers, and keeps account of what was used and where it came from. */
final class Resolution {
    private final List<Layer> layers;
    private final ValueReader values;
    private final Path root;
    private final List<ResolvedSetting> settings = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Resolution(List<Layer> layers, ValueReader values, Path root) {
        this.layers = List.copyOf(layers);
        this.values = values;
        this.root = root;
    }

    List<Layer> layers() {
        return layers;
    }

    ValueReader values() {
        return values;
    }

    List<ResolvedSetting> settings() {
        return settings;
    }

    List<String> warnings() {
        return warnings;
    }

    @Nullable
    String text(Setting setting) {
        Value value = find(setting);
        return value == null ? null : record(setting, values.text(setting, value), value);
    }

    String required(Setting setting) {
        Value value = need(setting);
        return record(setting, values.text(setting, value), value);
    }

    String choice(Setting setting) {
        Value value = need(setting);
        return record(setting, values.choice(setting, value), value);
    }

    /** The number, or 0 where nothing is said. */
    int optionalInteger(Setting setting) {
        return find(setting) == null ? 0 : integer(setting);
    }

    int integer(Setting setting) {
        Value value = need(setting);
        int number = values.integer(setting, value);
        record(setting, values.text(setting, value), value);
        return number;
    }

    Duration duration(Setting setting) {
        Value value = need(setting);
        Duration duration = values.duration(setting, value);
        record(setting, values.text(setting, value), value);
        return duration;
    }

    Path path(Setting setting) {
        Value value = need(setting);
        record(setting, values.text(setting, value), value);
        return values.path(setting, value);
    }

    @Nullable
    Path optionalPath(Setting setting) {
        return find(setting) == null ? null : path(setting);
    }

    List<Path> optionalPaths(Setting setting) {
        return find(setting) == null ? List.of() : paths(setting);
    }

    List<Path> paths(Setting setting) {
        Value value = need(setting);
        record(setting, String.join(", ", value.items()), value);
        return values.paths(setting, value);
    }

    /** Names with their texts, which are not shown: they may be secrets. */
    Map<String, String> pairs(Setting setting) {
        Value value = find(setting);
        if (value == null) {
            return Map.of();
        }
        Map<String, String> pairs = values.pairs(setting, value);
        record(setting, String.join(", ", pairs.keySet()), value);
        return pairs;
    }

    /** Notes that a value holds, and gives it back. */
    String record(Setting setting, String text, Value value) {
        boolean secret = setting.kind() == Setting.Kind.SECRET;
        settings.add(new ResolvedSetting(
                setting.key(), secret ? "***" : text, value.origin().text()));
        return text;
    }

    /** The default as a value, or null where there is none. */
    @Nullable
    Value defaultOf(Setting setting) {
        String text = setting.defaultValue();
        return text == null ? null : Value.of(text, Origin.of("default", root));
    }

    private @Nullable Value find(Setting setting) {
        for (Layer layer : layers) {
            Value value = layer.find(setting);
            if (value != null) {
                return value;
            }
        }
        return defaultOf(setting);
    }

    private Value need(Setting setting) {
        Value value = find(setting);
        if (value == null) {
            throw new ConfigurationException(
                    null, "'" + setting.key() + "' is not set", "set it in rexorm.yaml, or as " + setting.variable());
        }
        return value;
    }
}
