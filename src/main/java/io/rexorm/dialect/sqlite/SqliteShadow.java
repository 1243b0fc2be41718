package io.rexorm.dialect.sqlite;

import io.rexorm.RexException;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a database without its rows, in memory: what changes would make of it is tried here. An object that cannot
 * be copied, as it needs an extension, is not in it.
 */
final class SqliteShadow implements AutoCloseable {
    private static final String OBJECTS = """
            SELECT sql FROM main.sqlite_schema
            WHERE sql IS NOT NULL
              AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
              AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
            ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'view' THEN 3 ELSE 4 END, rowid""";

    private final Session session;

    /** @param database what to copy, or null for nothing */
    SqliteShadow(@Nullable Session database) {
        ConnectionSettings memory = new ConnectionSettings(
                "sqlite", null, 0, ":memory:", null, null, Map.of(), ConnectionSettings.DEFAULT_CONNECT_TIMEOUT);
        session = new Session(SqliteConnector.connect(memory, Access.WRITE), new SqliteAdapter(memory.display()));
        if (database != null) {
            for (String sql : database.query(RenderedSql.of(OBJECTS), row -> row.requiredText(1))) {
                attempt(sql);
            }
        }
    }

    /**
     * Runs a statement.
     *
     * @return SQLite's objection, or null where it has none
     */
    @Nullable
    String attempt(String sql) {
        try {
            session.execute(sql);
            return null;
        } catch (RexException e) {
            return e.getMessage();
        }
    }

    /** The first columns of the rows of a query. */
    List<String> texts(String query, Object... values) {
        return session.query(new RenderedSql(query, List.of(values)), row -> row.requiredText(1));
    }

    /** The text of the table, or null where it is not there. */
    @Nullable
    String table(String name) {
        List<String> found = texts(
                "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE AND sql NOT NULL",
                name);
        return found.isEmpty() ? null : found.get(0);
    }

    /** What SQLite has against the schema as a whole: a view or trigger that speaks of what is not there. Null for nothing. */
    @Nullable
    String complaint(String table) {
        session.execute("SAVEPOINT complaint");
        try {
            return attempt("ALTER TABLE " + SqliteRebuild.quote(table) + " RENAME TO \"rex complaint\"");
        } finally {
            session.execute("ROLLBACK TO complaint");
            session.execute("RELEASE complaint");
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
