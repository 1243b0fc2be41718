package io.rexorm.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * What a SQLite database holds. The pragmas show what the text of a {@code CREATE} may hide, and the other way round.
 * Each query gives the table that an object belongs to, or null, and the object's line.
 */
record SqliteCatalog(Connection connection, Set<String> exceptTables) {
    private static final String OURS = "t.tbl_name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    private static final String OBJECTS = """
            SELECT t.tbl_name, concat_ws(' ', t.type, t.name, 'on', t.tbl_name, t.sql)
            FROM main.sqlite_schema t
            WHERE\s""" + OURS;

    private static final String COLUMNS = """
            SELECT t.tbl_name, concat_ws(' ',
                'column', t.name || '.' || c.name, c.cid, c.type,
                iif(c."notnull", 'not null', NULL), iif(c.pk, 'key ' || c.pk, NULL),
                iif(c.hidden, 'hidden ' || c.hidden, NULL), 'default ' || c.dflt_value)
            FROM main.sqlite_schema t, pragma_table_xinfo(t.name) c
            WHERE t.type IN ('table', 'view') AND\s""" + OURS;

    private static final String INDEX_COLUMNS = """
            SELECT t.name, concat_ws(' ',
                'index column', i.name, c.seqno, c.cid, c.name, c.coll,
                iif(c."desc", 'descending', NULL), iif(c.key, 'key', NULL), iif(i."unique", 'unique', NULL),
                iif(i.partial, 'partial', NULL), 'origin', i.origin)
            FROM main.sqlite_schema t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) c
            WHERE t.type = 'table' AND\s""" + OURS;

    private static final String FOREIGN_KEYS = """
            SELECT t.name, concat_ws(' ',
                'foreign key', t.name || '.' || k."from", k.seq, 'references', k."table", k."to",
                'on update', k.on_update, 'on delete', k.on_delete)
            FROM main.sqlite_schema t, pragma_foreign_key_list(t.name) k
            WHERE t.type = 'table' AND\s""" + OURS;

    private static final String NUMBERS = """
            SELECT NULL, 'user_version ' || user_version FROM pragma_user_version
            UNION ALL SELECT NULL, 'application_id ' || application_id FROM pragma_application_id
            """;

    /** The tables, each with an expression that gives a row as text. */
    private static final String TABLES = """
            SELECT t.name, 'concat_ws(''|'', ' || group_concat('quote("' || replace(c.name, '"', '""') || '")') || ')'
            FROM main.sqlite_schema t, pragma_table_xinfo(t.name) c
            WHERE t.type = 'table' AND c.hidden <> 1 AND\s""" + OURS + " GROUP BY t.name";

    String schema() throws SQLException {
        CatalogLines lines = new CatalogLines(connection, exceptTables);
        lines.add(OBJECTS);
        lines.add(COLUMNS);
        lines.add(INDEX_COLUMNS);
        lines.add(FOREIGN_KEYS);
        lines.add(NUMBERS);
        return lines.text();
    }

    String data() throws SQLException {
        CatalogLines lines = new CatalogLines(connection, exceptTables);
        for (String[] table : lines.tables(TABLES)) {
            String name = "\"" + table[0].replace("\"", "\"\"") + "\"";
            lines.addRows(table[0], "SELECT " + table[1] + " FROM main." + name);
        }
        return lines.text();
    }
}
