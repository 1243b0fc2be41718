package io.rexorm.dialect.postgres;

/**
 * The time zone that a session has for {@code psql}. The driver asks for that of this machine, and {@code '2026-01-01 00:00'} would be
 * another instant on the next one.
 *
 * <p>What the server's configuration says is hidden by what the driver has asked for. It is taken for the zone in which the server
 * writes its log: both are set together when a cluster is made.
 */
final class ServerTimeZone {
    private static final String VALUE = """
            coalesce((
                SELECT substr(setting, 10) FROM pg_catalog.pg_db_role_setting
                 CROSS JOIN LATERAL unnest(setconfig) setting
                 WHERE setting ILIKE 'timezone=%'
                   AND setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
                   AND setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = session_user))
                 ORDER BY setrole <> 0 DESC, setdatabase <> 0 DESC LIMIT 1), current_setting('log_timezone'))""";

    /** Sets it for the session. */
    static final String SET = "SELECT set_config('TimeZone', " + VALUE + ", false)";

    /** The expression that sets it until the end of the transaction. */
    static final String LOCAL = "set_config('TimeZone', " + VALUE + ", true)";

    private ServerTimeZone() {}
}
