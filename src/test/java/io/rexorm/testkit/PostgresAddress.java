package io.rexorm.testkit;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a PostgreSQL database is, and as whom to connect.
 *
 * @param password the password, or empty
 * @param parameters what follows the question mark of the URL, or empty
 */
record PostgresAddress(String host, int port, String database, String user, String password, String parameters) {

    /** Reads {@code postgresql://user:password@host:port/database?parameters}, also with {@code jdbc:} before it. */
    static PostgresAddress parse(String url) {
        URI uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("a PostgreSQL URL needs a host");
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        if (query.contains("user=") || query.contains("password=")) {
            throw new IllegalArgumentException(
                    "user and password belong before the host: postgresql://user:password@host");
        }
        String[] login = (uri.getUserInfo() == null ? "postgres" : uri.getUserInfo()).split(":", 2);
        String path = uri.getPath() == null ? "" : uri.getPath();
        return new PostgresAddress(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                path.length() > 1 ? path.substring(1) : "postgres",
                login[0],
                login.length > 1 ? login[1] : "",
                query);
    }

    PostgresAddress withDatabase(String other) {
        return new PostgresAddress(host, port, other, user, password, parameters);
    }

    /** The URL as {@code rexorm --url} takes it. */
    String url() {
        String login = encode(user) + (password.isEmpty() ? "" : ":" + encode(password));
        return "postgresql://" + login + "@" + location();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + location(), user, password);
    }

    /** The address without user and password. */
    @Override
    public String toString() {
        return location();
    }

    private String location() {
        return host + ":" + port + "/" + encode(database) + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
