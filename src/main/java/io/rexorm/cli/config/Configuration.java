package io.rexorm.cli.config;

import io.rexorm.jdbc.ConnectionSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one run of the command. Immutable; made by {@link ConfigurationLoader}.
 *
 * @param database what to connect to; a SQLite file's path is absolute
 * @param databaseUrl the same for people and for output: without password, and a SQLite file relative to the working
 *     folder where it is below it
 * @param migrations how migrations are found and run
 * @param models where generated models go
 * @param templates the folder of the project's own templates, absolute; it need not exist
 * @param logLevel how much is told on stderr
 * @param project which project it is
 * @param settings every setting that holds, and where it comes from
 * @param warnings what the user should know though nothing failed
 */
public record Configuration(
        ConnectionSettings database,
        String databaseUrl,
        MigrationSettings migrations,
        ModelSettings models,
        Path templates,
        LogLevel logLevel,
        Project project,
        List<ResolvedSetting> settings,
        List<String> warnings) {

    public Configuration {
        settings = List.copyOf(settings);
        warnings = List.copyOf(warnings);
    }

    /** The project's folder: that of {@code rexorm.yaml}, or the working folder where there is none. */
    public Path root() {
        return project.root();
    }

    /**
     * Which project a configuration is of.
     *
     * @param root the folder of {@code rexorm.yaml}, or the working folder where there is none
     * @param file the {@code rexorm.yaml} that was read, or null
     * @param profile the profile in use, or null
     */
    public record Project(
            Path root, @Nullable Path file, @Nullable String profile) {}
}
