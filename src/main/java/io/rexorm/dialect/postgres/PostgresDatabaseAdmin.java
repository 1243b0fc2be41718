package io.rexorm.dialect.postgres;

import io.rexorm.dialect.DatabaseAdmin;
import io.rexorm.dialect.Identifiers;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Creates and drops databases of a PostgreSQL server, connected to another of its databases meanwhile. */
final class PostgresDatabaseAdmin implements DatabaseAdmin {
    private static final String DUPLICATE_DATABASE = "42P04";
    /** Two sessions that create it at the same moment. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String IN_USE = "55006";
    private static final String NOT_ALLOWED = "42501";

    /** Who owns it already may not end what somebody else has connected to it. */
    private static final String WHO_MAY_DROP = """
            SELECT CASE WHEN pg_has_role(datdba, 'USAGE') THEN 'as a superuser'
                        ELSE format('as its owner %s or a superuser', datdba::regrole) END
              FROM pg_catalog.pg_database WHERE datname = ?""";

    @Override
    public boolean isThere(ConnectionSettings settings) {
        RenderedSql query =
                new RenderedSql("SELECT 1 FROM pg_catalog.pg_database WHERE datname = ?", List.of(settings.database()));
        try (Session session = connectToAnother(settings)) {
            return !session.query(query, row -> row.number(1)).isEmpty();
        }
    }

    @Override
    public boolean create(ConnectionSettings settings) {
        return run(
                settings,
                "CREATE DATABASE " + quoted(settings.database()),
                (session, sql) -> "as a superuser: ALTER ROLE " + quoted(settings.user()) + " CREATEDB");
    }

    @Override
    public boolean drop(ConnectionSettings settings, boolean force) {
        return run(
                settings,
                "DROP DATABASE " + quoted(settings.database()) + (force ? " WITH (FORCE)" : ""),
                (session, sql) -> {
                    RenderedSql query = new RenderedSql(WHO_MAY_DROP, List.of(settings.database()));
                    return session.query(query, row -> row.requiredText(1)).get(0) + ", type: " + sql + ";";
                });
    }

    /** Says what lets a statement run that the role may not run. */
    private interface Remedy {
        String of(Session session, String sql);
    }

    @Override
    public ConnectionSettings shadowOf(ConnectionSettings settings) {
        return settings.withDatabase(
                "rexorm_shadow_" + Long.toHexString(ThreadLocalRandom.current().nextLong()));
    }

    private static boolean run(ConnectionSettings settings, String sql, Remedy remedy) {
        try (Session session = connectToAnother(settings)) {
            return run(session, sql, remedy);
        }
    }

    private static boolean run(Session session, String sql, Remedy remedy) {
        try {
            session.execute(sql);
            return true;
        } catch (QueryException e) {
            String state = String.valueOf(e.sqlState());
            return switch (state) {
                case DUPLICATE_DATABASE, UNIQUE_VIOLATION, NO_SUCH_DATABASE -> false;
                case IN_USE -> throw explained(e, "end what is connected to it, or add --force");
                case NOT_ALLOWED -> throw explained(e, remedy.of(session, sql));
                default -> throw e;
            };
        }
    }

    /** The database {@code postgres} is there for this; where somebody has dropped it, {@code template1} has to do. */
    private static Session connectToAnother(ConnectionSettings settings) {
        if (settings.database().equals("postgres")) {
            return connect(settings, "template1");
        }
        try {
            return connect(settings, "postgres");
        } catch (ConnectionException e) {
            if (e.getCause() instanceof SQLException cause && NO_SUCH_DATABASE.equals(cause.getSQLState())) {
                return connect(settings, "template1");
            }
            throw e;
        }
    }

    private static Session connect(ConnectionSettings settings, String database) {
        return new Session(PostgresConnector.connect(settings.withDatabase(database)), new PostgresAdapter());
    }

    private static QueryException explained(QueryException e, String hint) {
        return new QueryException(
                new QueryException.Failure(String.valueOf(e.getMessage()), e.sqlState(), -1, e.sql()), hint, e);
    }

    private static String quoted(@Nullable String name) {
        return Identifiers.QUOTED.write(String.valueOf(name));
    }
}
