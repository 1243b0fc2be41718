package io.rexorm.cli.config;

import static io.rexorm.cli.config.SettingCatalogue.CONNECT_TIMEOUT;
import static io.rexorm.cli.config.SettingCatalogue.DATABASE;
import static io.rexorm.cli.config.SettingCatalogue.FILE;
import static io.rexorm.cli.config.SettingCatalogue.HOST;
import static io.rexorm.cli.config.SettingCatalogue.NAME;
import static io.rexorm.cli.config.SettingCatalogue.PASSWORD;
import static io.rexorm.cli.config.SettingCatalogue.PORT;
import static io.rexorm.cli.config.SettingCatalogue.SSLMODE;
import static io.rexorm.cli.config.SettingCatalogue.URL;
import static io.rexorm.cli.config.SettingCatalogue.USER;

import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which database it is. Two databases are never mixed into one:
 *
 * <ul>
 *   <li>a url replaces everything that weaker sources say about the place, and the user, password and sslmode that stand
 *       in {@code rexorm.yaml} below it; weaker variables only fill in what it leaves open;
 *   <li>a stronger {@code database} or {@code file} replaces a weaker url; a stronger host, port, name, user, password or
 *       sslmode replaces that part of it;
 *   <li>the variables of libpq do to a url what they do in psql: they fill in what it does not say of user, password,
 *       sslmode and time-out. Over single settings they rank as variables do. They name a database by themselves only
 *       where nothing else names one;
 *   <li>whoever names a file but no database means SQLite; whoever names a host, a port or a name means PostgreSQL.
 * </ul>
 */
final class DatabaseResolver {
    private final Resolution resolution;
    private final ValueReader values;
    private final UrlParser urls;
    private final Sources sources;
    private final Place place;
    private final Credentials credentials;

    DatabaseResolver(Resolution resolution, UrlParser urls, Sources sources) {
        this.resolution = resolution;
        this.values = resolution.values();
        this.urls = urls;
        this.sources = sources;
        this.place = Place.find(resolution);
        this.credentials = new Credentials(resolution.layers(), place);
    }

    ConnectionSettings resolve() {
        ConnectionSettings url = place.isUrl() ? parse(place.decisive()) : null;
        String dialect = url == null ? Objects.requireNonNull(place.dialect()) : url.dialect();
        resolution.record(DATABASE, dialect, place.decisive());
        if (url != null) {
            checkAgreement(url);
            resolution.record(URL, url.display(), place.decisive());
        }
        return dialect.equals("sqlite") ? sqlite(url) : postgres(url);
    }

    private ConnectionSettings parse(Value value) {
        String text = values.text(URL, value);
        ConnectionSettings settings;
        try {
            settings = urls.parse(text);
        } catch (RexException e) {
            throw value.origin().fault(String.valueOf(e.getMessage()), e.hint());
        }
        if (settings == null) {
            throw value.origin()
                    .fault(
                            "no database understands this url",
                            "write postgres://user@host:5432/name or sqlite:path/to/file.db");
        }
        return settings;
    }

    private void checkAgreement(ConnectionSettings url) {
        Value database = resolution.layers().get(place.urlLayer()).find(DATABASE);
        if (database != null && !values.choice(DATABASE, database).equals(url.dialect())) {
            throw database.origin()
                    .fault("'database' says one thing and 'url' another: " + url.display(), "keep one of them");
        }
        if (url.host() == null && !place.parts().isEmpty()) {
            Map.Entry<Setting, Value> part = place.parts().entrySet().iterator().next();
            throw part.getValue()
                    .origin()
                    .fault(
                            "'" + part.getKey().key() + "' has no meaning for the url "
                                    + url.display() + " ("
                                    + place.decisive().origin().text() + ")",
                            "set 'database: postgres' at the same place to name another database");
        }
    }

    private ConnectionSettings sqlite(@Nullable ConnectionSettings url) {
        Value file = url == null ? part(FILE, null) : place.decisive();
        String database = url == null ? values.text(FILE, file) : url.database();
        if (url == null && isUrl(database)) {
            throw file.origin().fault("'file' is a url, and a path is expected", "write it without its scheme");
        }
        resolution.record(FILE, database, file);
        return new ConnectionSettings(
                "sqlite",
                null,
                0,
                isFile(database) ? values.path(FILE, database, file).toString() : database,
                null,
                null,
                url == null ? Map.of() : url.parameters(),
                connectTimeout(url));
    }

    private ConnectionSettings postgres(@Nullable ConnectionSettings url) {
        Value hostValue = part(HOST, url == null ? null : url.host());
        String host = resolution.record(HOST, values.text(HOST, hostValue), hostValue);
        checkHost(host, hostValue);
        Value portValue = part(PORT, url == null ? null : Integer.toString(url.port()));
        int port = values.integer(PORT, portValue);
        resolution.record(PORT, Integer.toString(port), portValue);
        Value nameValue = part(NAME, url == null ? null : url.database());
        String name = resolution.record(NAME, values.text(NAME, nameValue), nameValue);
        String user = credential(USER, url == null ? null : url.user(), null);
        PasswordFile file = new PasswordFile(
                PasswordFile.locate(sources.environment(), sources.process(), sources.dotEnv()), resolution.warnings());
        String account = user == null ? accountName() : user;
        String password = credential(
                PASSWORD,
                url == null ? null : url.password(),
                new Credentials.PasswordLookup(file, host, port, name, account));
        Map<String, String> parameters = new LinkedHashMap<>(url == null ? Map.of() : url.parameters());
        String sslmode = credential(SSLMODE, parameters.get("sslmode"), null);
        if (sslmode != null) {
            parameters.put("sslmode", sslmode);
        }
        LibpqVariables.complete(parameters, sources.process());
        LibpqVariables.complete(parameters, sources.dotEnv());
        return new ConnectionSettings("postgres", host, port, name, user, password, parameters, connectTimeout(url));
    }

    private Value part(Setting setting, @Nullable String inUrl) {
        Value value = place.part(setting);
        if (value == null) {
            value = inUrl == null ? resolution.defaultOf(setting) : ofUrl(inUrl);
        }
        if (value == null) {
            throw place.decisive()
                    .origin()
                    .fault(
                            "this is a PostgreSQL database, and nothing says its name",
                            "set 'name' in rexorm.yaml, PGDATABASE, or --url postgres://host/name; SQLite is --url sqlite:FILE");
        }
        return value;
    }

    private @Nullable String credential(
            Setting setting, @Nullable String inUrl, Credentials.@Nullable PasswordLookup file) {
        Value value = credentials.beside(setting, file);
        if (value == null) {
            value = inUrl == null ? credentials.completing(setting, file) : ofUrl(inUrl);
        }
        if (value == null) {
            return null;
        }
        String text = setting.equals(SSLMODE) ? values.choice(setting, value) : values.text(setting, value);
        if (text.isEmpty() && file != null) {
            // As libpq has it: an empty password is none, and the file is asked.
            value = file.find();
            return value == null ? null : resolution.record(setting, value.text(), value);
        }
        return resolution.record(setting, text, value);
    }

    private Duration connectTimeout(@Nullable ConnectionSettings url) {
        Value value = credentials.beside(CONNECT_TIMEOUT, null);
        boolean inUrl = url != null && !url.connectTimeout().equals(ConnectionSettings.DEFAULT_CONNECT_TIMEOUT);
        if (value == null && url != null && inUrl) {
            value = ofUrl(DurationText.format(url.connectTimeout()));
        }
        if (value == null) {
            value = credentials.completing(CONNECT_TIMEOUT, null);
        }
        if (value == null) {
            value = Objects.requireNonNull(resolution.defaultOf(CONNECT_TIMEOUT));
        }
        Duration timeout = values.duration(CONNECT_TIMEOUT, value);
        resolution.record(CONNECT_TIMEOUT, values.text(CONNECT_TIMEOUT, value), value);
        return timeout;
    }

    /** A part of the url, as written where the url is; it is not filled in a second time. */
    private Value ofUrl(String text) {
        Origin origin = place.decisive().origin();
        return Value.of(text, new Origin(origin.text(), origin.position(), origin.base(), false));
    }

    private static void checkHost(String host, Value value) {
        if (host.indexOf('@') >= 0) {
            throw value.origin()
                    .fault("'host' holds an '@', which no host does", "user and password have keys of their own");
        }
        if (host.startsWith("/")) {
            throw value.origin()
                    .fault("'" + host + "' is a socket, and Java connects over TCP", "name a host, such as localhost");
        }
        if (host.indexOf(',') >= 0) {
            throw value.origin()
                    .fault("'" + host + "' is several hosts, and Rex-ORM connects to one", "name the primary server");
        }
    }

    private String accountName() {
        for (String variable : new String[] {"USER", "LOGNAME", "USERNAME"}) {
            String name = sources.environment().variable(variable);
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    private static boolean isUrl(String path) {
        return path.startsWith("sqlite:") || path.startsWith("sqlite3:") || path.startsWith("jdbc:");
    }

    /** Whether what SQLite is to open is a file of a plain path. */
    static boolean isFile(String database) {
        return !database.startsWith(":memory:") && !database.startsWith("file:");
    }
}
