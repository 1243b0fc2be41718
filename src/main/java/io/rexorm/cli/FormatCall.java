package io.rexorm.cli;

import io.rexorm.cli.config.Configuration;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.migration.format.FormatSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the configuration means for migrations in other tools' formats. */
final class FormatCall {
    private final Invocation invocation;

    FormatCall(Invocation invocation) {
        this.invocation = invocation;
    }

    FormatSettings settings() {
        Configuration configuration = invocation.configuration();
        return new FormatSettings(
                configuration.migrations().format(),
                configuration.database().dialect(),
                configuration.migrations().placeholders(),
                invocation.environment()::variable,
                builtIn(configuration));
    }

    private Map<String, String> builtIn(Configuration configuration) {
        ConnectionSettings database = configuration.database();
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "defaultSchema", schema(configuration));
        put(values, "user", database.user());
        put(values, "database", database.database());
        put(values, "table", configuration.migrations().table());
        put(values, "environment", configuration.project().profile());
        put(
                values,
                "workingDirectory",
                invocation.environment().workingDirectory().toString());
        return values;
    }

    private static String schema(Configuration configuration) {
        String schema = configuration.migrations().schema();
        if (schema != null) {
            return schema;
        }
        String standard = configuration.database().host() == null ? "main" : "public";
        return configuration.database().parameters().getOrDefault("currentSchema", standard);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
