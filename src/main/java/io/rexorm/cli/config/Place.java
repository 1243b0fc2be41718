package io.rexorm.cli.config;

import static io.rexorm.cli.config.SettingCatalogue.DATABASE;
import static io.rexorm.cli.config.SettingCatalogue.FILE;
import static io.rexorm.cli.config.SettingCatalogue.HOST;
import static io.rexorm.cli.config.SettingCatalogue.NAME;
import static io.rexorm.cli.config.SettingCatalogue.PORT;
import static io.rexorm.cli.config.SettingCatalogue.URL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which layers say where the database is.
 *
 * @param decisive the value that decides: a url, a {@code database}, or what stands for one
 * @param dialect the dialect that it means, or null where it is a url
 * @param urlLayer the layer of the url, or -1 where there is none
 * @param parts the other settings of the place that count; beside a url those of stronger layers
 */
record Place(Value decisive, @Nullable String dialect, int urlLayer, Map<Setting, Value> parts) {
    private static final List<Setting> SERVER = List.of(HOST, PORT, NAME);
    private static final List<Setting> DECISIVE = List.of(URL, DATABASE, FILE, HOST, PORT, NAME);

    static Place find(Resolution resolution) {
        List<Layer> layers = resolution.layers();
        int head = 0;
        while (head < layers.size() && !namesPlace(layers.get(head))) {
            head++;
        }
        if (head == layers.size()) {
            return unnamed(resolution);
        }
        boolean whole = false;
        for (int i = head; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (layer.scope() == Layer.Scope.LIBPQ) {
                continue;
            }
            Value url = layer.find(URL);
            if (url != null && !whole) {
                checkNamedOnce(layer);
                return new Place(url, null, i, parts(layers.subList(0, i), SERVER, false));
            }
            if (url != null) {
                return of(layers.get(head), layers.subList(0, i), resolution.values());
            }
            whole = whole || layer.has(DATABASE) || layer.has(FILE);
        }
        return of(layers.get(head), layers, resolution.values());
    }

    /** Whether the place is a url. */
    boolean isUrl() {
        return urlLayer >= 0;
    }

    @Nullable
    Value part(Setting setting) {
        return parts.get(setting);
    }

    private static Place of(Layer head, List<Layer> layers, ValueReader values) {
        Value database = head.find(DATABASE);
        String dialect;
        if (database != null) {
            dialect = values.choice(DATABASE, database);
        } else {
            dialect = head.has(FILE) ? "sqlite" : "postgres";
        }
        return of(decisive(head), dialect, layers);
    }

    private static Place of(Value decisive, String dialect, List<Layer> layers) {
        boolean file = dialect.equals("sqlite");
        return new Place(decisive, dialect, -1, parts(layers, file ? List.of(FILE) : SERVER, !file));
    }

    /** Nothing of ours names a database: libpq's variables may, and else there is the default. */
    private static Place unnamed(Resolution resolution) {
        for (Layer layer : resolution.layers()) {
            if (layer.has(HOST) || layer.has(NAME)) {
                return of(decisive(layer), "postgres", resolution.layers());
            }
        }
        return of(Objects.requireNonNull(resolution.defaultOf(DATABASE)), "sqlite", List.of());
    }

    private static boolean namesPlace(Layer layer) {
        if (layer.scope() != Layer.Scope.LIBPQ) {
            for (Setting setting : DECISIVE) {
                if (layer.has(setting)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Value decisive(Layer layer) {
        for (Setting setting : DECISIVE) {
            Value value = layer.find(setting);
            if (value != null) {
                return value;
            }
        }
        throw new IllegalArgumentException("the layer names no database");
    }

    private static Map<Setting, Value> parts(List<Layer> layers, List<Setting> settings, boolean libpq) {
        Map<Setting, Value> parts = new LinkedHashMap<>();
        for (Layer layer : layers) {
            if (!libpq && layer.scope() == Layer.Scope.LIBPQ) {
                continue;
            }
            for (Setting setting : settings) {
                Value value = layer.find(setting);
                if (value != null) {
                    parts.putIfAbsent(setting, value);
                }
            }
        }
        return parts;
    }

    private static void checkNamedOnce(Layer layer) {
        for (Setting setting : List.of(FILE, HOST, PORT, NAME)) {
            Value value = layer.find(setting);
            if (value != null) {
                throw value.origin()
                        .fault("'" + setting.key() + "' and 'url' both say where the database is", "keep one of them");
            }
        }
    }
}
