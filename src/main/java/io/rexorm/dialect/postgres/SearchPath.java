package io.rexorm.dialect.postgres;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.List;

/** Where a server creates what is not told where. */
final class SearchPath {
    private static final String IS_LIKE = "SELECT 1 WHERE current_schema() LIKE ?";

    /** Where the setting comes from says who can set another. */
    private static final String REMEDY = """
            SELECT format('search_path is %s, ', coalesce(nullif(setting, ''), 'empty'))
                   || CASE WHEN current_schema() IS NULL THEN 'and no schema of that name is there: create one, or '
                           WHEN current_schema() LIKE 'pg\\_temp\\_%' THEN 'and what is created there goes with the connection: '
                           ELSE 'and nothing can be created there: ' END
                   || CASE source WHEN 'client' THEN 'name another in the url'
                                  WHEN 'session' THEN 'set another'
                                  WHEN 'database' THEN format('type: ALTER DATABASE %I SET search_path = public;', current_database())
                                  WHEN 'database user'
                                  THEN format('type: ALTER ROLE %I IN DATABASE %I SET search_path = public;',
                                              session_user, current_database())
                                  ELSE format('type: ALTER ROLE %I SET search_path = public;', session_user) END
              FROM pg_settings WHERE name = 'search_path'""";

    private SearchPath() {}

    /** Refuses one that leads to a schema that is gone with the connection, and the tables in it. */
    static void requireLasting(Session session) {
        if (isLike("pg\\_temp\\_%", session)) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "what migrations create would be temporary, and gone at the end of the run",
                    remedy(session));
        }
    }

    /** Whether it leads to a schema in which nobody is to create anything. */
    static boolean isSystem(Session session) {
        return isLike("pg\\_%", session);
    }

    private static boolean isLike(String pattern, Session session) {
        return !session.query(new RenderedSql(IS_LIKE, List.of(pattern)), row -> row.number(1))
                .isEmpty();
    }

    /** What the search path is, and how another is set. */
    static String remedy(Session session) {
        List<String> remedies = session.query(RenderedSql.of(REMEDY), row -> row.requiredText(1));
        return remedies.get(0);
    }
}
