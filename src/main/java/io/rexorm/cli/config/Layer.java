package io.rexorm.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one source says. A list of layers, the strongest first, is the order of precedence. */
record Layer(Scope scope, Map<Setting, Value> values) {

    /** Where a layer comes from, as far as it matters for credentials. */
    enum Scope {
        FLAGS,
        /** Variables of ours, and DATABASE_URL. */
        VARIABLES,
        /** Variables of libpq. They never change a url, they complete it, as they do for psql. */
        LIBPQ,
        FILE
    }

    @Nullable
    Value find(Setting setting) {
        return values.get(setting);
    }

    boolean has(Setting setting) {
        return values.containsKey(setting);
    }

    static Layer flags(Map<String, List<String>> flags, Path workingDirectory) {
        Map<Setting, Value> values = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> flag : flags.entrySet()) {
            Setting setting = setting(flag.getKey());
            if (setting != null && !flag.getValue().isEmpty()) {
                values.put(
                        setting,
                        new Value(List.copyOf(flag.getValue()), Origin.of("flag " + flag.getKey(), workingDirectory)));
            }
        }
        return new Layer(Scope.FLAGS, values);
    }

    /** The level has no flag of its name: two switches stand for some of its values. */
    private static @Nullable Setting setting(String flag) {
        return flag.equals("--verbose") || flag.equals("--quiet")
                ? SettingCatalogue.LOG_LEVEL
                : SettingCatalogue.byFlag(flag);
    }

    /** The variables named after the settings; a list is separated by commas, names and texts by =. */
    static Layer variables(VariableSource source) {
        Map<Setting, Value> values = new LinkedHashMap<>();
        for (Setting setting : SettingCatalogue.ALL) {
            Value value = source.find(setting.variable());
            boolean several = setting.kind() == Setting.Kind.PATHS || setting.kind() == Setting.Kind.PAIRS;
            if (value != null && several) {
                value = new Value(split(value.text()), value.origin());
            }
            if (value != null) {
                values.put(setting, value);
            }
        }
        return new Layer(Scope.VARIABLES, values);
    }

    static Layer databaseUrl(VariableSource source) {
        Value value = source.find("DATABASE_URL");
        return new Layer(Scope.VARIABLES, value == null ? Map.of() : Map.of(SettingCatalogue.URL, value));
    }

    private static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            items.add(text.substring(from, comma).strip());
            from = comma + 1;
        }
        items.add(text.substring(from).strip());
        return items;
    }
}
