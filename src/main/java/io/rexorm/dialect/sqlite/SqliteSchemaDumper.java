package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.SchemaDump;
import io.rexorm.dialect.SchemaDumper;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes the schema of a SQLite database: the text that SQLite itself keeps, each table followed by its indexes and
 * triggers. Names need not be there before they are used, so the order of names is good enough.
 */
final class SqliteSchemaDumper implements SchemaDumper {
    /** Shadow tables come with their virtual table, and indexes without text with their constraint. */
    private static final String OBJECTS = """
            SELECT s.sql
            FROM main.sqlite_schema s JOIN main.sqlite_schema o ON o.name = s.tbl_name COLLATE NOCASE AND o.type IN ('table', 'view')
            WHERE s.sql IS NOT NULL
              AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
              AND o.name NOT IN (SELECT l.name FROM pragma_table_list l WHERE l.schema = 'main' AND l.type = 'shadow')
            ORDER BY o.type, o.name, CASE s.type WHEN 'index' THEN 1 WHEN 'trigger' THEN 2 ELSE 0 END, s.name""";

    private static final String NUMBERS = """
            SELECT 'PRAGMA user_version = ' || user_version FROM pragma_user_version WHERE user_version <> 0
            UNION ALL
            SELECT 'PRAGMA application_id = ' || application_id FROM pragma_application_id WHERE application_id <> 0
            """;

    /** What a file has from its first page on, when it is too late for a script to say so. */
    private static final String LEFT_OUT = """
            SELECT 'encoding ' || encoding || ', as the file is there with another before the script runs'
            FROM pragma_encoding WHERE encoding <> 'UTF-8'
            UNION ALL
            SELECT 'auto_vacuum ' || auto_vacuum || ', as the file is there without it before the script runs'
            FROM pragma_auto_vacuum WHERE auto_vacuum <> 0
            """;

    /** Deferred: it takes no lock before it reads, and none ever that keeps others from reading. */
    @Override
    public <T> T inSnapshot(Session session, Supplier<T> work) {
        session.execute("BEGIN");
        try {
            return work.get();
        } finally {
            session.execute("ROLLBACK");
        }
    }

    @Override
    public SchemaDump dump(Session session) {
        StringBuilder text = new StringBuilder();
        for (String query : List.of(NUMBERS, OBJECTS)) {
            for (String sql : read(session, query)) {
                text.append(sql.stripTrailing()).append(endsInComment(sql) ? "\n;\n\n" : ";\n\n");
            }
        }
        return new SchemaDump(text.toString(), read(session, LEFT_OUT));
    }

    @Override
    public TableName located(Session session, TableName table) {
        return table;
    }

    @Override
    public String currentTime() {
        return "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";
    }

    private static List<String> read(Session session, String query) {
        return session.query(RenderedSql.of(query), row -> row.requiredText(1));
    }

    private static boolean endsInComment(String sql) {
        return sql.indexOf("--", sql.lastIndexOf('\n') + 1) >= 0;
    }
}
