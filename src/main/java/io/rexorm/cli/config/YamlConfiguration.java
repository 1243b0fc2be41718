package io.rexorm.cli.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a {@code rexorm.yaml} holds, by setting and not yet filled in. */
final class YamlConfiguration {
    /** What holds where there is no file. */
    static final YamlConfiguration NONE = new YamlConfiguration();

    private final Map<Setting, Value> values = new LinkedHashMap<>();
    private final Map<String, Map<Setting, Value>> profiles = new LinkedHashMap<>();

    /** The settings outside of profiles. */
    Map<Setting, Value> values() {
        return values;
    }

    /** The settings of each profile. */
    Map<String, Map<Setting, Value>> profiles() {
        return profiles;
    }
}
