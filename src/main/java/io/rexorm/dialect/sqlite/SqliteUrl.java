package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.PercentEncoding;
import io.rexorm.jdbc.UrlParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * Understands the URLs of SQLite.
 *
 * <table>
 *   <caption>What names which file</caption>
 *   <tr><td>{@code sqlite:app.db}, {@code sqlite://app.db}, {@code sqlite3:app.db}, {@code jdbc:sqlite:app.db}</td>
 *       <td>{@code app.db}, relative</td></tr>
 *   <tr><td>{@code sqlite:/srv/app.db}, {@code sqlite:///srv/app.db}</td><td>{@code /srv/app.db}</td></tr>
 *   <tr><td>{@code sqlite:C:\app.db}, {@code sqlite:///C:/app.db}</td><td>{@code C:/app.db}</td></tr>
 *   <tr><td>{@code :memory:}, {@code sqlite::memory:}</td><td>a database in memory</td></tr>
 * </table>
 *
 * <p>Parameters after a question mark are the driver's ({@code busy_timeout=5000}), and {@code mode=ro|rw|rwc} as SQLite's
 * own file names have it.
 */
public final class SqliteUrl {
    private static final String MEMORY = ":memory:";
    private static final String JDBC = "jdbc:sqlite:";

    private SqliteUrl() {}

    /**
     * Understands a URL. A relative path stays relative.
     *
     * @return what to open, or null where the scheme is not SQLite's
     * @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when it is, but the rest makes no sense
     */
    public static @Nullable ConnectionSettings parse(String url) {
        String text = url.strip();
        if (text.equals(MEMORY)) {
            return settings(MEMORY, Map.of());
        }
        if (startsWith(text, JDBC)) {
            return parse(text.substring(JDBC.length()), false);
        }
        if (startsWith(text, "sqlite:") || startsWith(text, "sqlite3:")) {
            return parse(text.substring(text.indexOf(':') + 1), true);
        }
        return null;
    }

    private static ConnectionSettings parse(String location, boolean encoded) {
        if (location.startsWith("file:")) {
            // SQLite's own form of a URL: it reads the parameters itself.
            return settings(location, Map.of());
        }
        int question = location.indexOf('?');
        String path = path(question < 0 ? location : location.substring(0, question));
        if (path.isEmpty()) {
            throw invalid("the SQLite url names no file", "write sqlite:path/to/file.db, or sqlite::memory:");
        }
        Map<String, String> parameters = question < 0 ? Map.of() : parameters(location.substring(question + 1));
        return settings(encoded ? PercentEncoding.decode(path) : path, parameters);
    }

    private static String path(String location) {
        String path = location;
        if (path.startsWith("//") && !path.startsWith("///")) {
            path = path.substring(2);
        }
        while (path.startsWith("//")) {
            path = path.substring(1);
        }
        boolean drive = path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':';
        return drive && Character.isLetter(path.charAt(1)) ? path.substring(1) : path;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        UrlParameters.parse(query, "SQLite").forEach((name, value) -> {
            if (name.equals("mode")) {
                parameters.put("open_mode", openMode(value));
            } else {
                checkKnown(name);
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    private static String openMode(String mode) {
        int flags = switch (mode) {
            case "ro" -> SQLiteOpenMode.READONLY.flag;
            case "rw" -> SQLiteOpenMode.READWRITE.flag;
            case "rwc" -> SQLiteOpenMode.READWRITE.flag | SQLiteOpenMode.CREATE.flag;
            default -> throw invalid("the SQLite url has the unknown mode '" + mode + "'", "use one of: ro, rw, rwc");
        };
        return Integer.toString(flags);
    }

    private static void checkKnown(String name) {
        for (SQLiteConfig.Pragma pragma : SQLiteConfig.Pragma.values()) {
            if (pragma.getPragmaName().equals(name)) {
                return;
            }
        }
        throw invalid(
                "the SQLite url has a parameter '" + name + "' that nobody knows",
                "remove it, or use a name that the SQLite JDBC driver knows, such as busy_timeout");
    }

    private static ConnectionSettings settings(String database, Map<String, String> parameters) {
        return new ConnectionSettings(
                "sqlite", null, 0, database, null, null, parameters, ConnectionSettings.DEFAULT_CONNECT_TIMEOUT);
    }

    private static boolean startsWith(String text, String scheme) {
        return text.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static RexException invalid(String message, @Nullable String hint) {
        return new RexException(ErrorCode.CONFIGURATION_INVALID, message, hint);
    }
}
