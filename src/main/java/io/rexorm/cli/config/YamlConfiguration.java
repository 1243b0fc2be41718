package io.rexorm.cli.config;

import java.util.Map;

/**
 * What a {@code rexorm.yaml} holds, not yet filled in.
 *
 * @param values the settings outside of profiles
 * @param profiles the settings of each profile
 */
record YamlConfiguration(Map<Setting, Value> values, Map<String, Map<Setting, Value>> profiles) {
    /** What holds where there is no file. */
    static final YamlConfiguration NONE = new YamlConfiguration(Map.of(), Map.of());
}
