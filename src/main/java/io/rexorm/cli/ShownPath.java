package io.rexorm.cli;

import java.nio.file.Path;

/** Paths as people see them. */
final class ShownPath {
    private ShownPath() {}

    /** The path from the working folder, where it is below it; with slashes everywhere. */
    static String of(Path path, Invocation invocation) {
        Path here = invocation.environment().workingDirectory();
        Path absolute = here.resolve(path).normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }
}
