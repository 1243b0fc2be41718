package io.rexorm.cli.config;

import io.rexorm.dialect.postgres.PostgresUrl;
import io.rexorm.dialect.sqlite.SqliteUrl;
import io.rexorm.jdbc.ConnectionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder with files, variables and flags, from which a configuration is loaded. */
final class Workspace {
    private final Path root;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, List<String>> flags = new LinkedHashMap<>();
    private Path working;

    Workspace(Path root) {
        this.root = root;
        this.working = root;
    }

    Workspace yaml(String text) {
        return file("rexorm.yaml", text);
    }

    Workspace dotEnv(String text) {
        return file(".env", text);
    }

    Workspace file(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Workspace flag(String name, String... values) {
        flags.put(name, List.of(values));
        return this;
    }

    Workspace in(String folder) {
        try {
            working = Files.createDirectories(root.resolve(folder));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Configuration load() {
        Environment environment = new Environment(working, root.resolve("home"), variables);
        return new ConfigurationLoader(Workspace::parse).load(environment, flags);
    }

    /** A setting as {@code rexorm config} shows it: {@code 5s (default)}. */
    String shown(String key) {
        for (ResolvedSetting setting : load().settings()) {
            if (setting.key().equals(key)) {
                return setting.value() + " (" + setting.origin() + ")";
            }
        }
        return "nothing";
    }

    private static ConnectionSettings parse(String url) {
        ConnectionSettings postgres = PostgresUrl.parse(url);
        return postgres == null ? SqliteUrl.parse(url) : postgres;
    }
}
