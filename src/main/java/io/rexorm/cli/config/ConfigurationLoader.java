package io.rexorm.cli.config;

import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.migration.OutOfOrder;
import io.rexorm.migration.TransactionMode;
import io.rexorm.migration.format.MigrationFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the configuration together. Immutable.
 *
 * <p>The first that says something about a setting wins: a flag; {@code REXORM_*}; {@code DATABASE_URL}; the variables and
 * the password file of libpq; the same variables in {@code .env}; the profile; the top level of {@code rexorm.yaml}; the
 * default. What this means for the settings that together name a database is told in {@link DatabaseResolver}.
 *
 * <pre>{@code
 * Configuration configuration = new ConfigurationLoader(dialects::parseUrl)
 *         .load(Environment.ofProcess(), Map.of("--url", List.of("sqlite:shop.db")));
 * }</pre>
 */
public final class ConfigurationLoader {
    private final UrlParser urls;

    public ConfigurationLoader(UrlParser urls) {
        this.urls = urls;
    }

    /**
     * Loads what holds for one run. Files are read; nothing is written, and no database is asked.
     *
     * @param flags the flags that were given, by their long names ({@code --url}), each with its values in order;
     *     {@code --config} and {@code --env} choose the file and the profile, {@code --verbose} and {@code --quiet} come with
     *     the level that they stand for, others that set nothing are passed over
     * @throws ConfigurationException when something makes no sense
     */
    public Configuration load(Environment environment, Map<String, List<String>> flags) {
        Path working = environment.workingDirectory();
        VariableSource process = new ProcessVariables(environment);
        Path file = ConfigurationFile.locate(working, special(flags, "--config", working, process, "REXORM_CONFIG"));
        Path parent = file == null ? null : file.getParent();
        Path root = parent == null ? working : parent;
        VariableSource dotEnv = dotEnv(root, working);
        ValueReader values = new ValueReader(new Interpolation(List.of(process, dotEnv)));
        YamlConfiguration yaml = YamlConfiguration.NONE;
        if (file != null) {
            String display = ConfigurationFile.display(file, working);
            yaml = YamlReader.read(ConfigurationFile.read(file, display), display, root);
            check(yaml, values);
        }
        Value named = special(flags, "--env", working, process, "REXORM_ENV");
        Value profile = named == null ? dotEnv.find("REXORM_ENV") : named;

        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.flags(flags, working));
        addVariables(layers, process);
        addVariables(layers, dotEnv);
        if (profile != null) {
            layers.add(new Layer(Layer.Scope.FILE, profile(yaml, profile, file)));
        }
        layers.add(new Layer(Layer.Scope.FILE, yaml.values()));
        Sources sources = new Sources(environment, process, dotEnv, root);
        Configuration.Project project = new Configuration.Project(root, file, profile == null ? null : profile.text());
        return resolve(layers, values, sources, project);
    }

    private Configuration resolve(
            List<Layer> layers, ValueReader values, Sources sources, Configuration.Project project) {
        Resolution resolution = new Resolution(layers, values, sources.root());
        ConnectionSettings database = new DatabaseResolver(resolution, urls, sources).resolve();
        MigrationSettings migrations = new MigrationSettings(
                resolution.paths(SettingCatalogue.DIR),
                MigrationFormat.named(resolution.choice(SettingCatalogue.FORMAT)),
                resolution.pairs(SettingCatalogue.PLACEHOLDERS),
                resolution.optionalPaths(SettingCatalogue.CLASSPATH),
                resolution.required(SettingCatalogue.TABLE),
                resolution.text(SettingCatalogue.SCHEMA),
                OutOfOrder.valueOf(upper(resolution.choice(SettingCatalogue.OUT_OF_ORDER))),
                TransactionMode.valueOf(upper(resolution.choice(SettingCatalogue.TRANSACTION))),
                resolution.duration(SettingCatalogue.LOCK_TIMEOUT),
                resolution.duration(SettingCatalogue.STATEMENT_TIMEOUT),
                resolution.duration(SettingCatalogue.LOCK_WAIT),
                resolution.integer(SettingCatalogue.LOCK_ATTEMPTS),
                resolution.optionalInteger(SettingCatalogue.SAFETY_COPIES),
                resolution.optionalPath(SettingCatalogue.DUMP));
        ModelSettings models = new ModelSettings(
                resolution.path(SettingCatalogue.MODELS_DIR), resolution.required(SettingCatalogue.MODELS_PACKAGE));
        return new Configuration(
                database,
                databaseUrl(database, sources.environment().workingDirectory()),
                migrations,
                models,
                resolution.path(SettingCatalogue.TEMPLATES),
                LogLevel.valueOf(upper(resolution.choice(SettingCatalogue.LOG_LEVEL))),
                project,
                resolution.settings(),
                resolution.warnings());
    }

    private static void addVariables(List<Layer> layers, VariableSource source) {
        layers.add(Layer.variables(source));
        layers.add(Layer.databaseUrl(source));
        layers.add(LibpqVariables.layer(source));
    }

    private static @Nullable Value special(
            Map<String, List<String>> flags, String flag, Path working, VariableSource process, String variable) {
        List<String> given = flags.get(flag);
        return given == null || given.isEmpty()
                ? process.find(variable)
                : new Value(given, Origin.of("flag " + flag, working));
    }

    private static VariableSource dotEnv(Path root, Path working) {
        Path file = root.resolve(".env");
        if (!Files.isRegularFile(file)) {
            return DotEnv.NONE;
        }
        String display = ConfigurationFile.display(file, working);
        return new DotEnv(ConfigurationFile.read(file, display), display, root);
    }

    private static void check(YamlConfiguration yaml, ValueReader values) {
        check(yaml.values(), values);
        for (Map<Setting, Value> profile : yaml.profiles().values()) {
            check(profile, values);
        }
    }

    private static void check(Map<Setting, Value> settings, ValueReader values) {
        for (Map.Entry<Setting, Value> entry : settings.entrySet()) {
            values.check(entry.getKey(), entry.getValue());
        }
    }

    private static Map<Setting, Value> profile(YamlConfiguration yaml, Value name, @Nullable Path file) {
        Map<Setting, Value> values = yaml.profiles().get(name.text());
        if (values != null) {
            return values;
        }
        if (file == null) {
            throw name.origin()
                    .fault("there is no profile '" + name.text() + "', as there is no rexorm.yaml", "rexorm init");
        }
        String hint = Suggestion.hint(name.text(), yaml.profiles().keySet());
        String known = String.join(", ", yaml.profiles().keySet());
        throw name.origin()
                .fault(
                        "there is no profile '" + name.text() + "' in " + file.getFileName(),
                        hint != null ? hint : known.isEmpty() ? "add it below 'profiles'" : "known profiles: " + known);
    }

    private static String databaseUrl(ConnectionSettings database, Path working) {
        if (database.host() != null || !DatabaseResolver.isFile(database.database())) {
            return database.display();
        }
        Path file = Path.of(database.database());
        return file.startsWith(working)
                ? database.dialect() + ":" + ConfigurationFile.display(file, working)
                : database.display();
    }

    private static String upper(String choice) {
        return choice.toUpperCase(Locale.ROOT);
    }
}
