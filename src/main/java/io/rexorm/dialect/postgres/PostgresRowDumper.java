package io.rexorm.dialect.postgres;

import io.rexorm.dialect.RowDumper;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.ArrayList;
import java.util.List;

/** Writes rows as PostgreSQL's own text of each value, one statement a table. */
final class PostgresRowDumper implements RowDumper {
    /** Partitions are part of their table; what an extension has brought is left to it. */
    private static final String TABLES = """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                   string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
                   string_agg('quote_nullable(' || quote_ident(a.attname) || '::text)', ', ' ORDER BY a.attnum),
                   CASE WHEN c.relkind = 'r' THEN 'ONLY ' ELSE '' END,
                   bool_or(a.attidentity <> '')
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
             WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
               AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
               AND c.oid IS DISTINCT FROM to_regclass(?)::oid
               AND NOT EXISTS (SELECT FROM pg_depend d
                                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
             GROUP BY n.nspname, c.relname, c.relkind ORDER BY n.nspname, c.relname""";

    private static final String NUMBERS = """
            SELECT 'SELECT pg_catalog.setval(' || quote_literal(quote_ident(schemaname) || '.' || quote_ident(sequencename))
                   || ', ' || last_value || ')'
              FROM pg_sequences WHERE last_value IS NOT NULL ORDER BY schemaname, sequencename""";
    private static final String VIEWS = """
            SELECT 'REFRESH MATERIALIZED VIEW ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind = 'm' AND c.relispopulated ORDER BY c.oid""";

    private record Table(String name, String columns, String values, String only, boolean identity) {}

    @Override
    public List<String> dump(Session session, TableName except) {
        String history = (except.schema() == null ? "" : quote(except.schema()) + ".") + quote(except.name());
        List<Table> tables = session.query(
                new RenderedSql(TABLES, List.of(history)),
                row -> new Table(
                        row.requiredText(1),
                        row.requiredText(2),
                        row.requiredText(3),
                        row.requiredText(4),
                        row.flag(5)));
        List<String> statements = new ArrayList<>();
        for (Table table : tables) {
            String sql = "SELECT concat_ws(', ', " + table.values + ") FROM " + table.only + table.name + " ORDER BY 1";
            List<String> rows = session.query(RenderedSql.of(sql), row -> "(" + row.requiredText(1) + ")");
            if (!rows.isEmpty()) {
                statements.add("INSERT INTO " + table.name + " (" + table.columns + ")"
                        + (table.identity ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES\n    "
                        + String.join(",\n    ", rows));
            }
        }
        statements.addAll(session.query(RenderedSql.of(NUMBERS), row -> row.requiredText(1)));
        statements.addAll(session.query(RenderedSql.of(VIEWS), row -> row.requiredText(1)));
        return statements;
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
