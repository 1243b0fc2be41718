package io.rexorm.testing;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;

/** The url of a database, in which names stand for what is set where the tests run. */
final class TestUrl {
    private static final String OPEN = "${";

    private TestUrl() {}

    /**
     * The url with what is set for its names.
     *
     * @param owner the class of tests
     * @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when nothing is set for one
     */
    static String of(String url, Class<?> owner) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = url.indexOf(OPEN); open >= 0; open = url.indexOf(OPEN, from)) {
            int close = url.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(url, from, open).append(value(url.substring(open + OPEN.length(), close), owner));
            from = close + 1;
        }
        return text.append(url, from, url.length()).toString();
    }

    private static String value(String name, Class<?> owner) {
        String property = name.isEmpty() ? null : System.getProperty(name);
        String value = property == null ? System.getenv(name) : property;
        if (value == null) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "the url of @RexTest on " + owner.getName() + " needs " + name
                            + ", and there is no such system property or environment variable",
                    "set " + name + " where the tests run, or leave url out for SQLite in memory");
        }
        return value;
    }
}
