package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands after the question mark of a database's URL: {@code sslmode=require&connectTimeout=3}. */
public final class UrlParameters {
    private UrlParameters() {}

    /**
     * The names with their values, decoded, in their order.
     *
     * @param query what stands after the question mark
     * @param database whose URL it is, for the message
     * @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when one has no value
     */
    public static Map<String, String> parse(String query, String database) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int from = 0;
        while (from < query.length()) {
            int ampersand = query.indexOf('&', from);
            int end = ampersand < 0 ? query.length() : ampersand;
            String piece = query.substring(from, end);
            int equals = piece.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        PercentEncoding.decode(piece.substring(0, equals)),
                        PercentEncoding.decode(piece.substring(equals + 1)));
            } else if (!piece.isEmpty()) {
                throw new RexException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "a parameter of the " + database + " url has no value",
                        "write name=value after the question mark");
            }
            from = end + 1;
        }
        return parameters;
    }
}
