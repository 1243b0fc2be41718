package io.rexorm.cli.config;

/**
 * A setting as it holds for this run, for people: what {@code rexorm config} prints.
 *
 * @param key the setting's key
 * @param value the value as it was written, with passwords masked
 * @param origin where it comes from: {@code flag --url}, {@code REXORM_URL}, {@code .env:3}, {@code rexorm.yaml:7},
 *     {@code profile production, rexorm.yaml:19}, {@code default}
 */
public record ResolvedSetting(String key, String value, String origin) {}
