package io.rexorm.dialect.postgres;

import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The right that a refused statement lacks, as the statement that grants it. What it was refused on stands in the server's
 * message; where that is in another language than English nothing is found.
 */
final class MissingRight {
    private static final String DENIED = "permission denied for ";
    private static final String NOT_OWNER = "must be owner of ";

    private static final String ON_SCHEMA = """
            SELECT format('GRANT %s ON SCHEMA %I TO %I;', string_agg(wanted, ', ' ORDER BY place), n.nspname, current_user)
              FROM pg_namespace n, unnest(string_to_array(?, ',')) WITH ORDINALITY AS w (wanted, place)
             WHERE n.nspname = ? AND NOT has_schema_privilege(n.oid, wanted)
             GROUP BY n.nspname""";

    private static final String ON_DATABASE = "SELECT format('GRANT CREATE ON DATABASE %I TO %I;', ?, current_user)";

    /** Several schemas may have a table of that name: the one of the history, else the one that is seen, goes first. */
    private static final String ON_TABLE = """
            SELECT format('GRANT %s ON TABLE %s TO %I;', string_agg(wanted, ', ' ORDER BY place), c.oid::regclass, current_user)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
                   unnest(string_to_array(?, ',')) WITH ORDINALITY AS w (wanted, place)
             WHERE c.relname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT has_table_privilege(c.oid, wanted)
             GROUP BY c.oid, n.nspname ORDER BY n.nspname = ? DESC, pg_table_is_visible(c.oid) DESC LIMIT 1""";

    private static final String ON_SEQUENCE = """
            SELECT format('GRANT USAGE, SELECT, UPDATE ON SEQUENCE %s TO %I;', c.oid::regclass, current_user)
              FROM pg_class c WHERE c.relname = ? AND c.relkind = 'S' ORDER BY pg_table_is_visible(c.oid) DESC LIMIT 1""";

    /** Nobody should become a superuser in order to alter a table. */
    private static final String OWNER = """
            SELECT CASE WHEN r.rolsuper
                        THEN format('ALTER %s %s OWNER TO %I;',
                                    CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                                                   WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
                                    c.oid::regclass, current_user)
                        ELSE format('GRANT %I TO %I;', r.rolname, current_user) END
              FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
             WHERE c.relname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
             ORDER BY pg_table_is_visible(c.oid) DESC LIMIT 1""";

    private final Session session;
    private final QueryException failure;
    private final Wanted history;

    /**
     * Which rights on the history are needed.
     *
     * @param table the history table
     * @param rights the rights, with commas between them
     */
    record Wanted(TableName table, String rights) {}

    MissingRight(Session session, QueryException failure, Wanted history) {
        this.session = session;
        this.failure = failure;
        this.history = history;
    }

    /** The statement that grants it, or null where the server has not said what is missing. */
    @Nullable
    String grant() {
        String message = String.valueOf(failure.getMessage());
        if (message.startsWith(NOT_OWNER)) {
            return ask(OWNER, name(message));
        }
        if (!message.startsWith(DENIED)) {
            return null;
        }
        String name = name(message);
        int end = message.indexOf(' ', DENIED.length());
        return switch (end < 0 ? "" : message.substring(DENIED.length(), end)) {
            case "schema" -> ask(ON_SCHEMA, creates() ? "USAGE,CREATE" : "USAGE", name);
            case "database" -> ask(ON_DATABASE, name);
            case "table", "view", "materialized", "foreign" -> onTable(name);
            case "sequence" -> ask(ON_SEQUENCE, name);
            default -> null;
        };
    }

    private @Nullable String onTable(String name) {
        boolean isHistory = name.equals(history.table().name());
        String schema = isHistory ? String.valueOf(history.table().schema()) : "";
        return ask(ON_TABLE, isHistory ? history.rights() : rights(), name, schema);
    }

    private boolean creates() {
        String verb = verb();
        return verb.equals("CREATE") || verb.equals("ALTER");
    }

    private String rights() {
        String verb = verb();
        return switch (verb) {
            case "INSERT", "TRUNCATE" -> verb;
            case "UPDATE", "DELETE" -> verb + ",SELECT";
            case "COPY" -> "INSERT";
            case "CREATE", "ALTER" -> "REFERENCES";
            default -> "SELECT";
        };
    }

    private String verb() {
        String sql = String.valueOf(failure.sql()).stripLeading();
        int end = 0;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(0, end).toUpperCase(Locale.ROOT);
    }

    private static String name(String message) {
        return message.substring(message.lastIndexOf(' ') + 1);
    }

    private @Nullable String ask(String sql, Object... binds) {
        List<String> answers = session.query(new RenderedSql(sql, List.of(binds)), row -> row.requiredText(1));
        return answers.isEmpty() ? null : answers.get(0);
    }
}
