package io.rexorm.dialect.postgres;

import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Translates the parameters of a URL: libpq's names and values into those of the JDBC driver. */
final class PostgresParameters {
    private PostgresParameters() {}

    static Map<String, String> forDriver(Map<String, String> parameters) {
        Map<String, String> translated = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue();
            switch (name) {
                case "sslmode", "sslrootcert", "sslcert", "sslkey", "sslpassword", "options" ->
                    translated.put(name, value);
                case "application_name" -> translated.put("ApplicationName", value);
                case "fallback_application_name" -> translated.putIfAbsent("ApplicationName", value);
                case "search_path", "schema" -> translated.put("currentSchema", value);
                case "channel_binding" -> translated.put("channelBinding", value);
                case "gssencmode" -> translated.put("gssEncMode", value);
                case "krbsrvname" -> translated.put("kerberosServerName", value);
                case "sslnegotiation" -> translated.put("sslNegotiation", value);
                case "keepalives" -> translated.put("tcpKeepAlive", value.equals("0") ? "false" : "true");
                case "target_session_attrs" -> translated.put("targetServerType", serverType(value));
                case "client_encoding" -> checkEncoding(value);
                default -> {
                    checkKnown(name);
                    translated.put(name, value);
                }
            }
        }
        return translated;
    }

    private static String serverType(String attributes) {
        return switch (attributes) {
            case "read-write", "primary" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> "any";
        };
    }

    private static void checkEncoding(String encoding) {
        if (!encoding.equalsIgnoreCase("utf8") && !encoding.equalsIgnoreCase("utf-8") && !encoding.equals("auto")) {
            throw PostgresUrl.invalid(
                    "the PostgreSQL url asks for client_encoding '" + encoding + "', and Rex-ORM speaks UTF-8 only",
                    "remove client_encoding: the server converts");
        }
    }

    private static void checkKnown(String name) {
        for (String known : driverParameters()) {
            if (known.equals(name)) {
                return;
            }
        }
        throw PostgresUrl.invalid(
                "the PostgreSQL url has a parameter '" + name + "' that nobody knows",
                "remove it, or use a name that libpq or the PostgreSQL JDBC driver knows");
    }

    private static List<String> driverParameters() {
        List<String> names = new ArrayList<>();
        try {
            String url = "jdbc:postgresql:";
            for (DriverPropertyInfo property : DriverManager.getDriver(url).getPropertyInfo(url, new Properties())) {
                names.add(property.name);
            }
        } catch (SQLException e) {
            throw PostgresUrl.invalid(
                    "the PostgreSQL JDBC driver is not there to say which parameters it knows",
                    "put org.postgresql:postgresql on the class path");
        }
        return names;
    }
}
