package io.rexorm.dialect.postgres;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Identifiers;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.List;

/** The schema that a history table is in, before the table is. */
final class HistorySchema {
    private static final String SCHEMA = "SELECT 1 FROM pg_namespace WHERE nspname = ?";

    /** Tables of that name that a query does not find: in a schema that the role may not use, or in other letters. */
    private static final String HIDDEN = """
            SELECT n.nspname, c.relname, c.oid::regclass, current_user,
                   format('GRANT USAGE ON SCHEMA %I TO %I;', n.nspname, current_user)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
               AND n.nspname IN (SELECT CASE btrim(name, ' "') WHEN '$user' THEN current_user::text ELSE btrim(name, ' "') END
                                   FROM unnest(string_to_array(coalesce(nullif(?, ''), current_setting('search_path')), ',')) AS name)
               AND (c.relname = ? AND NOT has_schema_privilege(n.oid, 'USAGE')
                    OR c.relname <> ? AND lower(c.relname) = lower(?))
             LIMIT 1""";

    private final Session session;
    private final TableName history;

    HistorySchema(Session session, TableName history) {
        this.session = session;
        this.history = history;
    }

    /** What creates the schema that was asked for, where it is not there. To create what is there needs a right all the same. */
    List<String> creation() {
        String schema = history.schema();
        return schema != null && query(SCHEMA, schema).isEmpty()
                ? List.of("CREATE SCHEMA " + Identifiers.QUOTED.write(schema))
                : List.of();
    }

    /** Refuses to take a table for missing that is there after all. */
    void requireMissing() {
        SearchPath.requireLasting(session);
        String name = history.name();
        String schema = history.schema() == null ? "" : history.schema();
        List<RexException> hidden = session.query(
                new RenderedSql(HIDDEN, List.of(schema, name, name, name)),
                row -> hidden(
                        row.requiredText(1),
                        row.requiredText(2),
                        row.requiredText(3),
                        row.requiredText(4),
                        row.requiredText(5)));
        if (!hidden.isEmpty()) {
            throw hidden.get(0);
        }
    }

    private RexException hidden(String schema, String found, String written, String role, String grant) {
        if (found.equals(history.name())) {
            String message = "the history is in schema " + schema + ", which role " + role + " may not use";
            return new QueryException(
                    ErrorCode.PERMISSION_DENIED,
                    new QueryException.Failure(message, "42501", -1, null),
                    "as the owner or a superuser, type: " + grant,
                    null);
        }
        return new RexException(
                ErrorCode.HISTORY_INVALID,
                "there is no table " + history.name() + " in schema " + schema + ", and one called " + found,
                "use it with --table " + found + ", or type: ALTER TABLE " + written + " RENAME TO "
                        + Identifiers.QUOTED.write(history.name()) + ";");
    }

    private List<Long> query(String sql, String bind) {
        return session.query(new RenderedSql(sql, List.of(bind)), row -> row.number(1));
    }
}
