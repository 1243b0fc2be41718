package io.rexorm.cli.config;

import java.nio.file.Path;

/**
 * Where generated models go. Immutable.
 *
 * @param directory the folder of Java sources, absolute
 * @param packageName their package
 */
public record ModelSettings(Path directory, String packageName) {}
