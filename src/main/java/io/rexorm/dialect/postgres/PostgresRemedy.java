package io.rexorm.dialect.postgres;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the server what would let a statement run that it has refused: which GRANT is missing, which server takes changes. */
final class PostgresRemedy {
    private static final String NOT_ALLOWED = "42501";
    private static final String READ_ONLY = "25006";
    private static final String NOT_IN_TRANSACTION = "25001";
    private static final String ENDS_TRANSACTION = "2D000";
    private static final String NO_SCHEMA = "3F000";

    /** Where the setting comes from says who can take it back. */
    private static final String WHO_MADE_IT_READ_ONLY = """
            SELECT CASE WHEN pg_is_in_recovery() THEN 'this server is a standby: name the primary in the url'
                        WHEN source = 'user'
                        THEN format('type: ALTER ROLE %I RESET default_transaction_read_only;', session_user)
                        WHEN source = 'database'
                        THEN format('type: ALTER DATABASE %I RESET default_transaction_read_only;', current_database())
                        WHEN source = 'database user'
                        THEN format('type: ALTER ROLE %I IN DATABASE %I RESET default_transaction_read_only;',
                                    session_user, current_database())
                        WHEN setting = 'on' THEN 'default_transaction_read_only is on: take it back ('
                                || CASE source WHEN 'client' THEN 'the url sets it' ELSE source END || ')'
                   END
              FROM pg_settings WHERE name = 'default_transaction_read_only'""";

    /** Of the schemas on the search path that are there, the first that the role may not use. */
    private static final String UNUSABLE_SCHEMA = """
            SELECT format('GRANT USAGE, CREATE ON SCHEMA %I TO %I;', n.nspname, current_user)
              FROM unnest(string_to_array(current_setting('search_path'), ',')) WITH ORDINALITY AS path (name, place)
              JOIN pg_namespace n
                ON n.nspname = CASE btrim(name, ' "') WHEN '$user' THEN current_user::text ELSE btrim(name, ' "') END
             WHERE NOT has_schema_privilege(n.oid, 'USAGE, CREATE')
             ORDER BY place LIMIT 1""";

    private final Session session;
    private final Access access;
    private final TableName history;

    /** @param access what the session was opened for, which says which rights on the history it needs */
    PostgresRemedy(Session session, Access access, TableName history) {
        this.session = session;
        this.access = access;
        this.history = history;
    }

    /** The failure with its remedy as a hint; the failure itself where none is known. */
    QueryException added(QueryException failure) {
        String remedy = switch (String.valueOf(failure.sqlState())) {
            case NOT_ALLOWED ->
                SearchPath.isSystem(session)
                        ? SearchPath.remedy(session)
                        : asOwner(new MissingRight(session, failure, wanted()).grant());
            case NOT_IN_TRANSACTION, ENDS_TRANSACTION ->
                "put it into a section of its own that begins with '-- migrate:up transaction:false'";
            case READ_ONLY -> ask(WHO_MADE_IT_READ_ONLY);
            case NO_SCHEMA -> namesSomething(failure) ? null : schema();
            default -> null;
        };
        return remedy == null ? failure : failure.withHint(remedy);
    }

    private MissingRight.Wanted wanted() {
        return new MissingRight.Wanted(history, access == Access.WRITE ? "SELECT,INSERT,UPDATE" : "SELECT");
    }

    /** {@code schema "x" does not exist} is of the schema that it names, whatever the search path is. */
    private static boolean namesSomething(QueryException failure) {
        return PostgresMessage.hasQuoted(String.valueOf(failure.getMessage()));
    }

    private @Nullable String schema() {
        String grant = ask(UNUSABLE_SCHEMA);
        return grant == null ? SearchPath.remedy(session) : asOwner(grant);
    }

    private static @Nullable String asOwner(@Nullable String statement) {
        return statement == null ? null : "as the owner or a superuser, type: " + statement;
    }

    private @Nullable String ask(String sql) {
        List<String> answers = session.query(RenderedSql.of(sql), row -> String.valueOf(row.text(1)));
        return answers.isEmpty() || answers.get(0).equals("null") ? null : answers.get(0);
    }
}
