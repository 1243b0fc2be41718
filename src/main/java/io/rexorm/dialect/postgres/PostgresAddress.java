package io.rexorm.dialect.postgres;

import io.rexorm.jdbc.PercentEncoding;
import io.rexorm.jdbc.UrlParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a URL after its scheme, decoded, and null where they are left out. */
record PostgresAddress(
        @Nullable String user,
        @Nullable String password,
        @Nullable String host,
        @Nullable String port,
        @Nullable String database,
        Map<String, String> parameters) {

    /**
     * Splits {@code //user:password@host:port/database?parameters}, {@code /database} and {@code database}.
     *
     * <p>The reading of the standard, in which the first slash or question mark ends the address, comes first. Where it
     * makes no sense, each {@code @} is tried as the end of the user's part, and there must be one that makes sense.
     */
    static PostgresAddress split(String text) {
        if (!text.startsWith("//")) {
            String path = text.startsWith("/") ? text.substring(1) : text;
            return build(null, "", path);
        }
        String rest = text.substring(2);
        int end = endOfAuthority(rest);
        int at = rest.lastIndexOf('@', end - 1);
        if (isPlace(rest.substring(at + 1), false)) {
            return build(rest, at);
        }
        int found = -1;
        for (int i = rest.lastIndexOf('@'); i >= 0; i = rest.lastIndexOf('@', i - 1)) {
            if (!isPlace(rest.substring(i + 1), true)) {
                continue;
            }
            if (found >= 0) {
                throw PostgresUrl.invalid(
                        "the PostgreSQL url can be read in two ways",
                        "percent-encode the password ('@' as %40, '/' as %2F), or give it separately: REXORM_PASSWORD");
            }
            found = i;
        }
        if (found < 0) {
            // No reading is whole: the standard's tells best what is missing.
            found = at;
        }
        return build(rest, found);
    }

    private static PostgresAddress build(String rest, int at) {
        String place = rest.substring(at + 1);
        int end = endOfAuthority(place);
        String path = place.startsWith("/", end) ? place.substring(end + 1) : place.substring(end);
        return build(at < 0 ? null : rest.substring(0, at), place.substring(0, end), path);
    }

    private static PostgresAddress build(@Nullable String userInfo, String authority, String path) {
        String user = null;
        String password = null;
        if (userInfo != null && !userInfo.isEmpty()) {
            int colon = userInfo.indexOf(':');
            user = PercentEncoding.decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
            password = colon < 0 ? null : PercentEncoding.decode(userInfo.substring(colon + 1));
        }
        int close = authority.startsWith("[") ? authority.indexOf(']') : -1;
        int colon = authority.indexOf(':', close + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (close > 0) {
            host = authority.substring(1, close);
        }
        int question = path.indexOf('?');
        String database = question < 0 ? path : path.substring(0, question);
        return new PostgresAddress(
                emptyToNull(user),
                password,
                emptyToNull(PercentEncoding.decode(host)),
                colon < 0 ? null : authority.substring(colon + 1),
                emptyToNull(PercentEncoding.decode(database)),
                question < 0 ? Map.of() : UrlParameters.parse(path.substring(question + 1), "PostgreSQL"));
    }

    /** Whether this reads as {@code host:port/database?name=value}: nothing in it looks like the end of a password. */
    private static boolean isPlace(String text, boolean hostNeeded) {
        int end = endOfAuthority(text);
        if ((hostNeeded && end == 0) || !isAuthority(text.substring(0, end))) {
            return false;
        }
        int question = text.indexOf('?', end);
        String path = text.substring(end, question < 0 ? text.length() : question);
        String query = question < 0 ? "" : text.substring(question + 1);
        boolean named = path.length() > 1 || query.startsWith("dbname=") || query.contains("&dbname=");
        return named && path.indexOf('@') < 0 && path.indexOf('/', 1) < 0 && isQuery(query);
    }

    private static boolean isAuthority(String authority) {
        int close = authority.startsWith("[") ? authority.indexOf(']') : -1;
        int colon = authority.indexOf(':', close + 1);
        int end = colon < 0 ? authority.length() : colon;
        if (close > 0 && end != close + 1) {
            return false;
        }
        for (int i = 0; close < 0 && i < end; i++) {
            char c = authority.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-._,%".indexOf(c) < 0) {
                return false;
            }
        }
        for (int i = end + 1; i < authority.length(); i++) {
            // A comma is a list of hosts, which is refused later, and by its name.
            if (!Character.isDigit(authority.charAt(i)) && authority.indexOf(',') < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isQuery(String query) {
        int from = 0;
        while (from < query.length()) {
            int ampersand = query.indexOf('&', from);
            int end = ampersand < 0 ? query.length() : ampersand;
            int equals = query.indexOf('=', from);
            if (equals <= from || equals > end) {
                return false;
            }
            for (int i = from; i < equals; i++) {
                char c = query.charAt(i);
                if (!Character.isLetterOrDigit(c) && c != '_') {
                    return false;
                }
            }
            from = end + 1;
        }
        return true;
    }

    private static int endOfAuthority(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '?') {
            end++;
        }
        return end;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
