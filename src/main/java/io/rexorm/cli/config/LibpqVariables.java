package io.rexorm.cli.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables of psql and everything else on libpq. One that is empty counts as unset, as there. */
final class LibpqVariables {
    private static final Map<String, Setting> SETTINGS = Map.of(
            "PGHOST", SettingCatalogue.HOST,
            "PGPORT", SettingCatalogue.PORT,
            "PGDATABASE", SettingCatalogue.NAME,
            "PGUSER", SettingCatalogue.USER,
            "PGPASSWORD", SettingCatalogue.PASSWORD,
            "PGSSLMODE", SettingCatalogue.SSLMODE);

    /** Those without a setting of ours, and what the driver calls them. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "PGAPPNAME", "ApplicationName",
            "PGOPTIONS", "options",
            "PGSSLROOTCERT", "sslrootcert",
            "PGSSLCERT", "sslcert",
            "PGSSLKEY", "sslkey");

    private LibpqVariables() {}

    /** The settings among them. */
    static Layer layer(VariableSource source) {
        Map<Setting, Value> values = new LinkedHashMap<>();
        for (Map.Entry<String, Setting> entry : SETTINGS.entrySet()) {
            Value value = source.find(entry.getKey());
            if (value != null && !value.text().isEmpty()) {
                values.put(entry.getValue(), value);
            }
        }
        Value timeout = source.find("PGCONNECT_TIMEOUT");
        if (timeout != null && !timeout.text().isEmpty() && !timeout.text().equals("0")) {
            values.put(SettingCatalogue.CONNECT_TIMEOUT, Value.of(timeout.text() + "s", timeout.origin()));
        }
        return new Layer(Layer.Scope.LIBPQ, values);
    }

    /** Adds the driver's parameters that are not there yet. */
    static void complete(Map<String, String> parameters, VariableSource source) {
        for (Map.Entry<String, String> entry : PARAMETERS.entrySet()) {
            Value value = source.find(entry.getKey());
            if (value != null && !value.text().isEmpty()) {
                parameters.putIfAbsent(entry.getValue(), value.text());
            }
        }
    }
}
