package io.rexorm.cli.config;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the configuration takes from outside, so that a test can run the command in its own process. Immutable.
 *
 * @param workingDirectory where the command was typed
 * @param home the user's home, where {@code .pgpass} is
 * @param variables the environment variables
 */
public record Environment(Path workingDirectory, Path home, Map<String, String> variables) {

    public Environment {
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        variables = Map.copyOf(variables);
    }

    /** The environment of this process. */
    public static Environment ofProcess() {
        return new Environment(Path.of(""), Path.of(System.getProperty("user.home", "")), System.getenv());
    }

    /** A variable's value, or null where it is not set. */
    public @Nullable String variable(String name) {
        return variables.get(name);
    }
}
