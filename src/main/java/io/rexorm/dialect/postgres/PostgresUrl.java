package io.rexorm.dialect.postgres;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Understands the URLs of PostgreSQL: {@code postgres://user:password@host:5432/name?sslmode=require}, the same with
 * {@code postgresql://}, and what the JDBC driver takes: {@code jdbc:postgresql://host/name}, {@code jdbc:postgresql:name}.
 *
 * <p>Parts are percent-decoded. A password with {@code @ : / # % ?} or spaces is understood unencoded too where only one
 * reading of the URL makes sense. Without a host it is localhost, without a port 5432; the database has to be named.
 * Parameters may be libpq's ({@code sslmode}, {@code connect_timeout} in seconds, {@code search_path}, …) or the JDBC
 * driver's; one that neither knows is refused, since a mistyped {@code sslmode} must not be ignored.
 */
public final class PostgresUrl {
    private static final List<String> SCHEMES = List.of("jdbc:postgresql:", "postgresql:", "postgres:");

    private PostgresUrl() {}

    /**
     * Understands a URL.
     *
     * @return what to connect to, or null where the scheme is not PostgreSQL's
     * @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when it is, but the rest makes no sense. The
     *     message holds neither user nor password
     */
    public static @Nullable ConnectionSettings parse(String url) {
        String text = url.strip();
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return settings(PostgresAddress.split(text.substring(scheme.length())));
            }
        }
        return null;
    }

    private static ConnectionSettings settings(PostgresAddress address) {
        Map<String, String> parameters = new LinkedHashMap<>(address.parameters());
        String host = remove(parameters, "host", address.host());
        String port = remove(parameters, "port", address.port());
        String database = remove(parameters, "dbname", address.database());
        String user = remove(parameters, "user", address.user());
        String password = remove(parameters, "password", address.password());
        Duration connectTimeout = connectTimeout(parameters);
        checkHost(host, port);
        int portNumber = portNumber(port);
        if (database == null || database.isEmpty()) {
            throw invalid("the PostgreSQL url names no database", "add it after the host: postgres://host:5432/NAME");
        }
        return new ConnectionSettings(
                "postgres",
                host == null || host.isEmpty() ? "localhost" : host,
                portNumber,
                database,
                user,
                password,
                PostgresParameters.forDriver(parameters),
                connectTimeout);
    }

    private static @Nullable String remove(Map<String, String> parameters, String name, @Nullable String otherwise) {
        String value = parameters.remove(name);
        return value == null ? otherwise : value;
    }

    private static void checkHost(@Nullable String host, @Nullable String port) {
        if ((host != null && host.indexOf(',') >= 0) || (port != null && port.indexOf(',') >= 0)) {
            throw invalid(
                    "the PostgreSQL url names several hosts, and Rex-ORM connects to one",
                    "name the primary server, the one that takes writes");
        }
        if (host != null && (host.startsWith("/") || host.startsWith("@"))) {
            throw invalid(
                    "the PostgreSQL url names the socket " + host + ", and Java connects over TCP",
                    "name a host and a port: postgres://localhost:5432/name");
        }
    }

    private static int portNumber(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 5432;
        }
        int port = number(text);
        if (port < 1 || port > 65535) {
            throw invalid(
                    "the PostgreSQL url has a port that is not a number from 1 to 65535", "the usual port is 5432");
        }
        return port;
    }

    private static Duration connectTimeout(Map<String, String> parameters) {
        String text = remove(parameters, "connect_timeout", parameters.remove("connectTimeout"));
        if (text == null) {
            return ConnectionSettings.DEFAULT_CONNECT_TIMEOUT;
        }
        int seconds = number(text);
        if (seconds < 1) {
            throw invalid(
                    "connect_timeout in the PostgreSQL url is not a number of seconds above zero",
                    "write for example connect_timeout=10");
        }
        return Duration.ofSeconds(seconds);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static RexException invalid(String message, @Nullable String hint) {
        return new RexException(ErrorCode.CONFIGURATION_INVALID, message, hint);
    }
}
