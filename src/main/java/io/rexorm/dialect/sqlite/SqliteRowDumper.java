package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.RowDumper;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes rows as SQLite's own literals, as few statements a table as SQLite takes: none may have more than a million bytes. */
final class SqliteRowDumper implements RowDumper {
    private static final int MOST_BYTES = 500_000;
    private static final String SEPARATOR = ",\n    ";
    private static final String TABLES = """
            SELECT l.name FROM pragma_table_list l
             WHERE l.schema = 'main' AND l.type IN ('table', 'virtual') AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
               AND l.name <> ? ORDER BY l.name""";
    private static final String COLUMNS = "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid";
    private static final String NUMBERED = "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'";
    private static final String NUMBERS = "SELECT quote(name), seq FROM sqlite_sequence WHERE name <> ? ORDER BY name";

    @Override
    public List<String> dump(Session session, TableName except) {
        List<String> statements = new ArrayList<>();
        for (String table : texts(session, TABLES, except.name())) {
            addRows(session, table, statements);
        }
        if (!session.query(RenderedSql.of(NUMBERED), row -> row.number(1)).isEmpty()) {
            session.query(new RenderedSql(NUMBERS, List.of(except.name())), row -> {
                String table = row.requiredText(1);
                statements.add("DELETE FROM sqlite_sequence WHERE name = " + table);
                return statements.add(
                        "INSERT INTO sqlite_sequence (name, seq) VALUES (" + table + ", " + row.number(2) + ")");
            });
        }
        return statements;
    }

    private static void addRows(Session session, String table, List<String> statements) {
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (String column : texts(session, COLUMNS, table)) {
            columns.append(columns.length() == 0 ? "" : ", ").append(quote(column));
            values.append(values.length() == 0 ? "" : " || ', ' || ")
                    .append("quote(")
                    .append(quote(column))
                    .append(')');
        }
        String sql = "SELECT " + values + " FROM " + quote(table) + " ORDER BY 1";
        String insert = "INSERT INTO " + quote(table) + " (" + columns + ") VALUES\n    ";
        List<String> rows = new ArrayList<>();
        int bytes = 0;
        for (String row : session.query(RenderedSql.of(sql), row -> "(" + row.requiredText(1) + ")")) {
            int more = row.getBytes(StandardCharsets.UTF_8).length;
            if (!rows.isEmpty() && bytes + more > MOST_BYTES) {
                statements.add(insert + String.join(SEPARATOR, rows));
                rows.clear();
                bytes = 0;
            }
            rows.add(row);
            bytes += more + SEPARATOR.length();
        }
        if (!rows.isEmpty()) {
            statements.add(insert + String.join(SEPARATOR, rows));
        }
    }

    private static List<String> texts(Session session, String sql, String bind) {
        return session.query(new RenderedSql(sql, List.of(bind)), row -> row.requiredText(1));
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
