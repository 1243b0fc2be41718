package io.rexorm.cli.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where generated models go. Immutable.
 *
 * @param directory the folder of Java sources, absolute
 * @param packageName their package, or null where none is configured
 */
public record ModelSettings(Path directory, @Nullable String packageName) {}
