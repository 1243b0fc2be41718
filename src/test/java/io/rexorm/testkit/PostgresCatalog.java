package io.rexorm.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What a PostgreSQL database holds, from {@code pg_catalog}. Each query gives the table that an object belongs to, or
 * null, and the object's line.
 */
record PostgresCatalog(Connection connection, Set<String> exceptTables) {
    /** Every schema but the system's own. */
    private static final String OURS = "n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'";

    private static final String SCHEMAS =
            "SELECT NULL, concat_ws(' ', 'schema', nspname, 'acl ' || nspacl::text) FROM pg_namespace n WHERE " + OURS;

    private static final String EXTENSIONS =
            "SELECT NULL, concat_ws(' ', 'extension', extname, extversion) FROM pg_extension";

    private static final String RELATIONS = """
            SELECT c.relname, concat_ws(' ',
                'relation', c.oid::regclass, 'kind', c.relkind, 'persistence', c.relpersistence,
                CASE WHEN c.relrowsecurity THEN 'row security' END,
                CASE WHEN c.relforcerowsecurity THEN 'forced' END,
                'partitioned by ' || pg_get_partkeydef(c.oid),
                'partition ' || pg_get_expr(c.relpartbound, c.oid),
                'inherits ' || (SELECT string_agg(i.inhparent::regclass::text, ',' ORDER BY i.inhseqno)
                                FROM pg_inherits i WHERE i.inhrelid = c.oid),
                'with ' || c.reloptions::text,
                'acl ' || c.relacl::text,
                CASE WHEN c.relkind IN ('v', 'm') THEN 'as ' || pg_get_viewdef(c.oid) END)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND\s""" + OURS;

    private static final String COLUMNS = """
            SELECT c.relname, concat_ws(' ',
                'column', c.oid::regclass || '.' || a.attname,
                row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum),
                format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attcollation <> t.typcollation THEN 'collate ' || a.attcollation::regcollation END,
                CASE WHEN a.attnotnull THEN 'not null' END,
                'identity ' || nullif(a.attidentity, '')::text,
                'generated ' || nullif(a.attgenerated, '')::text,
                'default ' || pg_get_expr(d.adbin, d.adrelid),
                'acl ' || a.attacl::text)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND\s""" + OURS;

    private static final String CONSTRAINTS = """
            SELECT c.relname, concat_ws(' ',
                'constraint', o.conname, 'on', coalesce(c.oid::regclass::text, o.contypid::regtype::text),
                pg_get_constraintdef(o.oid),
                CASE WHEN NOT o.convalidated THEN 'not validated' END)
            FROM pg_constraint o
            JOIN pg_namespace n ON n.oid = o.connamespace
            LEFT JOIN pg_class c ON c.oid = o.conrelid
            WHERE\s""" + OURS;

    private static final String INDEXES = """
            SELECT c.relname, concat_ws(' ',
                'index', pg_get_indexdef(i.indexrelid),
                CASE WHEN i.indisprimary THEN 'primary' END,
                CASE WHEN NOT i.indisvalid THEN 'INVALID' END,
                CASE WHEN NOT i.indisready THEN 'NOT READY' END)
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE\s""" + OURS;

    private static final String SEQUENCES = """
            SELECT o.relname, concat_ws(' ',
                'sequence', s.seqrelid::regclass, format_type(s.seqtypid, NULL), 'from', s.seqstart,
                'by', s.seqincrement, 'in', s.seqmin || '..' || s.seqmax, 'cache', s.seqcache,
                CASE WHEN s.seqcycle THEN 'cycle' END,
                'acl ' || c.relacl::text,
                'owned by ' || o.oid::regclass || '.' || a.attname)
            FROM pg_sequence s
            JOIN pg_class c ON c.oid = s.seqrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid
                                 AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
            LEFT JOIN pg_class o ON o.oid = d.refobjid
            LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE\s""" + OURS;

    private static final String FUNCTIONS = """
            SELECT NULL, concat_ws(' ',
                'function', p.oid::regprocedure,
                CASE WHEN p.prokind = 'a' THEN 'aggregate ' || pg_get_function_result(p.oid)
                     ELSE pg_get_functiondef(p.oid) END,
                'acl ' || p.proacl::text)
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE\s""" + OURS;

    private static final String TRIGGERS = """
            SELECT c.relname, concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), 'enabled', t.tgenabled)
            FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT t.tgisinternal AND\s""" + OURS;

    private static final String POLICIES = """
            SELECT c.relname, concat_ws(' ',
                'policy', p.polname, 'on', c.oid::regclass, 'for', p.polcmd, 'to', p.polroles::regrole[],
                CASE WHEN NOT p.polpermissive THEN 'restrictive' END,
                'using ' || pg_get_expr(p.polqual, c.oid),
                'check ' || pg_get_expr(p.polwithcheck, c.oid))
            FROM pg_policy p
            JOIN pg_class c ON c.oid = p.polrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE\s""" + OURS;

    private static final String RULES = """
            SELECT c.relname, concat_ws(' ', 'rule', pg_get_ruledef(r.oid), 'enabled', r.ev_enabled)
            FROM pg_rewrite r
            JOIN pg_class c ON c.oid = r.ev_class
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE r.rulename <> '_RETURN' AND\s""" + OURS;

    /** Enums, domains, ranges, and the base types of extensions; composite types are relations. */
    private static final String TYPES = """
            SELECT NULL, concat_ws(' ',
                'type', t.oid::regtype, t.typtype,
                (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
                 FROM pg_enum e WHERE e.enumtypid = t.oid),
                CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
                (SELECT r.rngsubtype::regtype FROM pg_range r WHERE r.rngtypid = t.oid),
                CASE WHEN t.typnotnull THEN 'not null' END,
                'default ' || t.typdefault)
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype IN ('e', 'd', 'r', 'b') AND t.typelem = 0 AND\s""" + OURS;

    private static final String COMMENTS = """
            SELECT c.relname, concat_ws(' ', 'comment on', o.type, o.identity, quote_literal(d.description))
            FROM pg_description d
            CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) o
            LEFT JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
            WHERE d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass AND o.identity NOT LIKE 'pg\\_%'
            """;

    private static final List<String> EVERYTHING = List.of(
            SCHEMAS,
            EXTENSIONS,
            RELATIONS,
            COLUMNS,
            CONSTRAINTS,
            INDEXES,
            SEQUENCES,
            FUNCTIONS,
            TRIGGERS,
            POLICIES,
            RULES,
            TYPES,
            COMMENTS);

    private static final String TABLES = """
            SELECT c.relname, c.oid::regclass::text
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND\s""" + OURS;

    String schema() throws SQLException {
        CatalogLines lines = new CatalogLines(connection, exceptTables);
        for (String query : EVERYTHING) {
            lines.add(query);
        }
        return lines.text();
    }

    String data() throws SQLException {
        CatalogLines lines = new CatalogLines(connection, exceptTables);
        for (String[] table : lines.tables(TABLES)) {
            lines.addRows(table[1], "SELECT ROW(t.*)::text FROM " + table[1] + " t");
        }
        return lines.text();
    }
}
