package io.rexorm.dialect.postgres.dump;

import java.util.List;

/**
 * What is said about an object once it is there, because {@code CREATE} cannot. Each query gives the catalog and the number
 * of the object, and the statement; several for one object come in the order of the query.
 */
final class PostgresSettings {
    private static final String TABLES = """
            SELECT 'pg_class', c.oid, x.sql
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            CROSS JOIN LATERAL (VALUES
                (1, format('ALTER TABLE %s OF %s', c.oid::regclass, nullif(c.reloftype, 0)::regtype), c.reloftype <> 0),
                (2, format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', c.oid::regclass), c.relrowsecurity),
                (3, format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', c.oid::regclass), c.relforcerowsecurity),
                (4, format('ALTER TABLE ONLY %s REPLICA IDENTITY %s', c.oid::regclass,
                           CASE c.relreplident WHEN 'f' THEN 'FULL' ELSE 'NOTHING' END), c.relreplident IN ('f', 'n'))
                ) x(number, sql, holds)
            WHERE x.holds AND c.relkind IN ('r', 'p', 'm') AND c.oid >= 16384 AND""" + Kind.OURS + "ORDER BY x.number";

    /** Statistics targets are -1 or null where nobody has set them. */
    private static final String COLUMNS = """
            SELECT 'pg_class', c.oid,
                   format('ALTER TABLE ONLY %s ALTER COLUMN %I %s', c.oid::regclass, a.attname, x.change)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_type t ON t.oid = a.atttypid
            CROSS JOIN LATERAL (VALUES
                (1, 'SET STORAGE ' || CASE WHEN a.attstorage <> t.typstorage THEN
                        CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
                                          ELSE 'EXTENDED' END END),
                (2, 'SET STATISTICS ' || CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END),
                (3, 'SET (' || (SELECT string_agg(format('%I=%L', split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)), ', ')
                                FROM unnest(a.attoptions) o) || ')')) x(number, change)
            WHERE x.change IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped
              AND c.relkind IN ('r', 'p', 'f', 'm') AND c.oid >= 16384 AND""" + Kind.OURS + "ORDER BY a.attnum, x.number";

    /** What a child table says of columns that it has from its parent. */
    private static final String INHERITED_COLUMNS =
            """
            SELECT 'pg_class', c.oid,
                   format('ALTER TABLE ONLY %s ALTER COLUMN %I %s', c.oid::regclass, a.attname, x.change)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            CROSS JOIN LATERAL (
                SELECT bool_or(p.attnotnull) AS required,
                       (array_agg(pg_get_expr(pd.adbin, pd.adrelid) ORDER BY i.inhseqno))[1] AS standard
                FROM pg_inherits i
                JOIN pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname
                LEFT JOIN pg_attrdef pd ON pd.adrelid = p.attrelid AND pd.adnum = p.attnum
                WHERE i.inhrelid = c.oid) parent
            CROSS JOIN LATERAL (VALUES
                (1, CASE WHEN pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM parent.standard AND a.attgenerated = ''
                         THEN coalesce('SET DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), 'DROP DEFAULT') END),
                (2, CASE WHEN a.attnotnull AND NOT parent.required THEN 'SET NOT NULL' END)) x(number, change)
            WHERE x.change IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped AND NOT a.attislocal
              AND NOT c.relispartition AND c.oid >= 16384 AND""" + Kind.TABLES + "AND" + Kind.OURS + "ORDER BY a.attnum, x.number";

    private static final String VIEW_DEFAULTS = """
            SELECT 'pg_class', c.oid, format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', c.oid::regclass, a.attname,
                                             pg_get_expr(d.adbin, d.adrelid))
            FROM pg_attrdef d
            JOIN pg_class c ON c.oid = d.adrelid
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'v' AND c.oid >= 16384 AND""" + Kind.OURS + "ORDER BY a.attnum";

    /**
     * What is said with the name of an index is said once the index is there, which may be with its table. How the index of a
     * constraint is stored is not part of the constraint's definition.
     */
    private static final String INDEXES = """
            SELECT 'pg_class', i.indexrelid, x.sql
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            CROSS JOIN LATERAL (
                SELECT 0 AS number, format('ALTER TABLE %s CLUSTER ON %I', t.oid::regclass, c.relname) AS sql
                WHERE i.indisclustered
                UNION ALL
                SELECT 0, format('ALTER TABLE ONLY %s REPLICA IDENTITY USING INDEX %I', t.oid::regclass, c.relname)
                WHERE i.indisreplident AND t.relreplident = 'i'
                UNION ALL
                SELECT 0, format('ALTER INDEX %s SET (%s)', c.oid::regclass,
                                 (SELECT string_agg(format('%I=%L', split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)), ', ')
                                  FROM unnest(c.reloptions) o))
                WHERE c.reloptions IS NOT NULL AND EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = c.oid
                                                                                       AND o.contype IN ('p', 'u', 'x'))
                UNION ALL
                SELECT a.attnum, format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', c.oid::regclass, a.attnum,
                                        a.attstattarget)
                FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attstattarget >= 0) x
            WHERE i.indisvalid AND i.indexrelid >= 16384 AND""" + Kind.OURS + "ORDER BY x.number, x.sql";

    private static final String STATISTICS = """
            SELECT 'pg_statistic_ext', s.oid, format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, s.stxname,
                                                     s.stxstattarget)
            FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
            WHERE s.stxstattarget >= 0 AND s.oid >= 16384 AND""" + Kind.OURS;

    private static final String RULES = """
            SELECT 'pg_rewrite', r.oid,
                   format('ALTER TABLE %s %s RULE %I', r.ev_class::regclass, x.word, r.rulename)
            FROM pg_rewrite r
            JOIN (VALUES ('D', 'DISABLE'), ('R', 'ENABLE REPLICA'), ('A', 'ENABLE ALWAYS')) x(state, word)
              ON x.state = r.ev_enabled
            WHERE r.rulename <> '_RETURN' AND r.oid >= 16384""";

    /** A trigger that a partition has inherited may be switched off there alone, once the trigger that it came from is there. */
    private static final String TRIGGERS = """
            WITH RECURSIVE inherited(oid, origin, depth) AS (
                SELECT oid, oid, 0 FROM pg_trigger WHERE tgparentid = 0
                UNION ALL
                SELECT g.oid, i.origin, i.depth + 1 FROM pg_trigger g JOIN inherited i ON i.oid = g.tgparentid)
            SELECT 'pg_trigger', i.origin, format('ALTER TABLE %s %s TRIGGER %I', g.tgrelid::regclass, x.word, g.tgname)
            FROM pg_trigger g
            JOIN inherited i ON i.oid = g.oid
            JOIN (VALUES ('O', 'ENABLE'), ('D', 'DISABLE'), ('R', 'ENABLE REPLICA'), ('A', 'ENABLE ALWAYS')) x(state, word)
              ON x.state = g.tgenabled
            LEFT JOIN pg_trigger p ON p.oid = g.tgparentid
            WHERE (p.oid IS NOT NULL OR NOT g.tgisinternal) AND g.tgenabled <> coalesce(p.tgenabled, 'O')
              AND g.oid >= 16384
            ORDER BY i.depth, g.tgrelid::regclass::text COLLATE "C\"""";

    private static final String EVENT_TRIGGERS = """
            SELECT 'pg_event_trigger', e.oid, format('ALTER EVENT TRIGGER %I %s', e.evtname, x.word)
            FROM pg_event_trigger e
            JOIN (VALUES ('D', 'DISABLE'), ('R', 'ENABLE REPLICA'), ('A', 'ENABLE ALWAYS')) x(state, word)
              ON x.state = e.evtenabled
            WHERE e.oid >= 16384""";

    /** What goes when an extension goes. */
    private static final String EXTENSIONS = """
            SELECT d.classid::regclass::text, d.objid,
                   format('ALTER %s %s DEPENDS ON EXTENSION %I', upper(o.type), o.identity, e.extname)
            FROM pg_depend d
            JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid
            CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, d.objsubid) o
            WHERE d.deptype = 'x'
            ORDER BY e.extname COLLATE "C\"""";

    /** Without what a new database says of itself. */
    private static final String COMMENTS = """
            SELECT d.classoid::regclass::text, d.objoid, format('COMMENT ON %s IS %L',
                CASE WHEN o.type LIKE '%column' THEN 'COLUMN ' || o.identity
                     WHEN o.type = 'table constraint' THEN 'CONSTRAINT ' || o.identity
                     WHEN o.type = 'domain constraint'
                     THEN (SELECT format('CONSTRAINT %I ON DOMAIN %s', c.conname, c.contypid::regtype)
                           FROM pg_constraint c WHERE c.oid = d.objoid)
                     WHEN o.type = 'statistics object' THEN 'STATISTICS ' || o.identity
                     WHEN o.type = 'aggregate'
                     THEN (SELECT format('AGGREGATE %I.%I(%s)', n.nspname, p.proname,
                                         coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*'))
                           FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid = d.objoid)
                     ELSE replace(upper(o.type), '-', ' ') || ' ' || o.identity END, d.description)
            FROM pg_description d
            CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) o
            WHERE d.objoid >= 16384
              AND o.type NOT IN ('index column', 'default value')
              AND NOT EXISTS (SELECT FROM pg_extension e JOIN pg_available_extensions x ON x.name = e.extname
                              WHERE d.classoid = 'pg_extension'::regclass AND e.oid = d.objoid
                                AND x.comment = d.description)
            ORDER BY d.objsubid, o.identity COLLATE "C\"""";

    static final List<String> QUERIES = List.of(
            TABLES,
            COLUMNS,
            INHERITED_COLUMNS,
            VIEW_DEFAULTS,
            INDEXES,
            STATISTICS,
            RULES,
            TRIGGERS,
            EVENT_TRIGGERS,
            EXTENSIONS,
            COMMENTS);

    /** The comment of the schema public, where it is not the one of every new database. */
    static final String PUBLIC_COMMENT = """
            SELECT format('COMMENT ON SCHEMA public IS %L', obj_description(n.oid, 'pg_namespace'))
            FROM pg_namespace n
            WHERE n.nspname = 'public'
              AND obj_description(n.oid, 'pg_namespace') IS DISTINCT FROM 'standard public schema'""";

    /** Which sequence belongs to which column: the sequence, the table, the statement. */
    static final String OWNED_SEQUENCES = """
            SELECT c.oid, d.refobjid,
                   format('ALTER SEQUENCE %s OWNED BY %s.%I', c.oid::regclass, d.refobjid::regclass, a.attname)
            FROM pg_class c
            JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
                            AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
            JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'S' AND c.oid >= 16384 AND""" + Kind.OURS + "ORDER BY a.attnum, c.relname COLLATE \"C\"";

    private PostgresSettings() {}
}
