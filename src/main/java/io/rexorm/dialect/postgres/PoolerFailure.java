package io.rexorm.dialect.postgres;

import org.jspecify.annotations.Nullable;

/** What PgBouncer says instead of the server, and what to do about it. */
final class PoolerFailure {
    static final String SEARCH_PATH_HINT =
            "set it for the role, ALTER ROLE … IN DATABASE … SET search_path = …, and remove it from the url";

    private PoolerFailure() {}

    /** The next step, or null where the message is not a pooler's. */
    static @Nullable String hint(String message) {
        if (message.contains("unsupported startup parameter: search_path")) {
            return SEARCH_PATH_HINT;
        }
        if (message.contains("unsupported startup parameter")) {
            return "a pooler does not pass this parameter on: remove it from the url, or name the server itself";
        }
        if (message.contains("query_wait_timeout")) {
            return "the pooler had no connection to spare, and Rex-ORM needs two at a time: raise default_pool_size, or name the"
                    + " server itself in the url";
        }
        if (message.contains("no more connections allowed")) {
            return "the pooler has as many clients as it may: raise max_client_conn, or try again later";
        }
        return null;
    }
}
