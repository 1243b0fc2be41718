package io.rexorm.dialect.postgres;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Redactor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** Opens connections to PostgreSQL without {@link java.sql.DriverManager}, which would load every driver there is. */
final class PostgresConnector {
    private static final String PREPARE_THRESHOLD = "prepareThreshold";
    private static final String SOCKET_TIMEOUT = "socketTimeout";

    private PostgresConnector() {}

    /** A connection on which an answer may take hours, unless the url says otherwise. */
    static Connection connect(ConnectionSettings settings) {
        Connection connection = connectToAsk(settings);
        try {
            if (!settings.parameters().containsKey(SOCKET_TIMEOUT)) {
                connection.setNetworkTimeout(Runnable::run, 0);
            }
            return connection;
        } catch (SQLException e) {
            throw failure(settings, e);
        }
    }

    /** A connection on which answers come at once, or the server is given up. */
    static Connection connectToAsk(ConnectionSettings settings) {
        try {
            Connection connection = new Driver().connect(url(settings), properties(settings));
            if (connection == null) {
                throw new IllegalStateException("the driver does not know its own URL");
            }
            checkSearchPath(connection, settings);
            return connection;
        } catch (SQLException e) {
            throw failure(settings, e);
        }
    }

    /** Lets statements that come often be prepared on the server, whose session has to be ours; unless the url has said it. */
    static void prepareOnServer(PGConnection connection, ConnectionSettings settings) {
        if (!settings.parameters().containsKey(PREPARE_THRESHOLD)) {
            connection.setPrepareThreshold(5);
        }
    }

    /** A pooler may have dropped it without a word, and the migrations would run in another schema. */
    private static void checkSearchPath(Connection connection, ConnectionSettings settings) throws SQLException {
        String wanted = settings.parameters().get("currentSchema");
        if (wanted == null) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW search_path")) {
            row.next();
            String path = row.getString(1);
            if (!plain(path).equals(plain(wanted))) {
                connection.close();
                throw new RexException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "the search path is " + path + ", and not " + wanted
                                + " as the url has it: a pooler does not pass it on",
                        PoolerFailure.SEARCH_PATH_HINT);
            }
        }
    }

    private static String plain(String path) {
        return path.replace(" ", "").replace("\"", "");
    }

    private static String url(ConnectionSettings settings) {
        String host = String.valueOf(settings.host());
        String address = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "jdbc:postgresql://" + address + ":" + settings.port() + "/";
    }

    private static Properties properties(ConnectionSettings settings) {
        Properties properties = new Properties();
        String seconds = Long.toString(Math.max(1, settings.connectTimeout().toSeconds()));
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty(SOCKET_TIMEOUT, seconds);
        properties.setProperty("ApplicationName", "rexorm");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketFactory", KeepAliveSockets.class.getName());
        // With it the application's name is part of the greeting, which saves three round trips.
        properties.setProperty("assumeMinServerVersion", "14");
        // A statement that is prepared on the server stays behind in a pooler's session; see prepareOnServer.
        properties.setProperty(PREPARE_THRESHOLD, "0");
        // Text outside prepared statements goes out untouched, so that the server alone parses a migration's
        // statements.
        properties.setProperty("preferQueryMode", "extendedForPrepared");
        settings.parameters().forEach(properties::setProperty);
        properties.setProperty("PGDBNAME", settings.database());
        set(properties, "user", settings.user());
        set(properties, "password", settings.password());
        return properties;
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    /** The driver adds advice of its own; ours comes with the hint. */
    private static String firstSentence(String message) {
        int end = message.indexOf(". ");
        return end < 0 ? message : message.substring(0, end);
    }

    private static ConnectionException failure(ConnectionSettings settings, SQLException cause) {
        Redactor redactor = Redactor.of(settings);
        String state = String.valueOf(cause.getSQLState());
        String message = redactor.redact(
                String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
        String place = settings.host() + ":" + settings.port();
        SQLException safe = new SQLException(message, state);
        safe.setStackTrace(cause.getStackTrace());
        return switch (state) {
            case "08001", "08006" ->
                new ConnectionException(
                        "no PostgreSQL server answers at " + place + ": " + firstSentence(message),
                        "check that the server runs and that host and port are right",
                        safe);
            case "08004" ->
                new ConnectionException(
                        "the server at " + place + " does not accept the connection: " + firstSentence(message),
                        "check user, password (PGPASSWORD, ~/.pgpass, or the url) and sslmode",
                        safe);
            case "28P01", "28000" ->
                new ConnectionException(
                        "the server at " + place + " refuses user '" + settings.user() + "': " + message,
                        "check user and password (PGPASSWORD, ~/.pgpass, or the url, where a % of the password is written %25)",
                        safe);
            case "3D000" ->
                new ConnectionException(
                        "the server at " + place + " has no database '" + settings.database() + "'",
                        "create it: rexorm db:create",
                        safe);
            case "57P03" ->
                new ConnectionException(
                        "the server at " + place + " does not take connections now: " + message,
                        "it is starting or stopping; wait for it: rexorm migrate --wait",
                        safe);
            default ->
                new ConnectionException(
                        "cannot connect to " + settings.display() + ": " + message, PoolerFailure.hint(message), safe);
        };
    }
}
