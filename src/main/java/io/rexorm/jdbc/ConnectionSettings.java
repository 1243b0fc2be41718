package io.rexorm.jdbc;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which database to connect to, and as whom. Immutable.
 *
 * @param dialect the name of the dialect: {@code postgres} or {@code sqlite}
 * @param host the server's host, or null where the database is a file
 * @param port the server's port, or 0 where the database is a file
 * @param database the database's name, the file's path, or {@code :memory:}
 * @param user who connects, or null for the driver's default
 * @param password the password in clear, or null; it appears in no text that this class makes
 * @param parameters further settings for the driver, by the driver's own names
 * @param connectTimeout how long to wait for the server to answer
 */
public record ConnectionSettings(
        String dialect,
        @Nullable String host,
        int port,
        String database,
        @Nullable String user,
        @Nullable String password,
        Map<String, String> parameters,
        Duration connectTimeout) {

    /** How long to wait for the server where nothing else is said. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    public ConnectionSettings {
        parameters = Map.copyOf(parameters);
    }

    /** The same server and the same person, but another database. */
    public ConnectionSettings withDatabase(String name) {
        return new ConnectionSettings(dialect, host, port, name, user, password, parameters, connectTimeout);
    }

    /** The place as a URL without password and parameters: {@code postgres://ann@localhost:5432/shop}, {@code sqlite:shop.db}. */
    public String display() {
        if (host == null) {
            return dialect + ":" + database;
        }
        String address = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return dialect + "://" + (user == null ? "" : user + "@") + address + ":" + port + "/" + database;
    }

    /** The same as {@link #display()}, so that no log can hold the password. */
    @Override
    public String toString() {
        return display();
    }
}
