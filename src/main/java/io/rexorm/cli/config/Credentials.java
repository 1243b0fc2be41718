package io.rexorm.cli.config;

import static io.rexorm.cli.config.SettingCatalogue.CONNECT_TIMEOUT;
import static io.rexorm.cli.config.SettingCatalogue.PASSWORD;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what goes with a place: user, password, sslmode, time-out. Where the place is a url, stronger layers and the
 * url's own replace what stands in it ({@link #beside}), and only some weaker ones complete it ({@link #completing}).
 */
final class Credentials {
    private final List<Layer> layers;
    private final Place place;

    Credentials(List<Layer> layers, Place place) {
        this.layers = layers;
        this.place = place;
    }

    /** What holds over the url; without a url, what holds. */
    @Nullable
    Value beside(Setting setting, @Nullable PasswordLookup file) {
        return find(setting, file, false);
    }

    /** What fills in where the url says nothing; without a url nothing. */
    @Nullable
    Value completing(Setting setting, @Nullable PasswordLookup file) {
        return place.isUrl() ? find(setting, file, true) : null;
    }

    private @Nullable Value find(Setting setting, @Nullable PasswordLookup file, boolean completing) {
        boolean fileAsked = false;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (!counts(setting, i, completing)) {
                continue;
            }
            Value value = layer.find(setting);
            if (value != null) {
                return value;
            }
            if (setting.equals(PASSWORD) && layer.scope() == Layer.Scope.LIBPQ && file != null && !fileAsked) {
                // The first of them is the process's own, and the file ranks with it.
                fileAsked = true;
                value = file.find();
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    private boolean counts(Setting setting, int index, boolean completing) {
        Layer.Scope scope = layers.get(index).scope();
        if (!place.isUrl()) {
            return scope != Layer.Scope.LIBPQ || "postgres".equals(place.dialect());
        }
        if (!completing) {
            return index <= place.urlLayer() && scope != Layer.Scope.LIBPQ;
        }
        boolean weaker = index > place.urlLayer();
        return scope == Layer.Scope.LIBPQ
                || (weaker && (scope == Layer.Scope.VARIABLES || setting.equals(CONNECT_TIMEOUT)));
    }

    /** Asks a password file for the one place that it is about. */
    record PasswordLookup(PasswordFile file, String host, int port, String database, String user) {
        @Nullable
        Value find() {
            return file.find(host, port, database, user);
        }
    }
}
