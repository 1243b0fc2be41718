package io.rexorm.dialect.postgres.dump;

import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.List;

/** What a script does not hold: what is not valid or not defined, and what belongs to the server or names its roles. */
final class PostgresLeftOut {
    private static final String QUERY = """
            SELECT x.name
            FROM (
                SELECT 'index ' || i.indexrelid::regclass || ' on ' || i.indrelid::regclass || ' is not valid' AS name,
                       'pg_class'::regclass AS classid, i.indexrelid AS objid
                FROM pg_index i WHERE NOT i.indisvalid
                UNION ALL
                SELECT pg_describe_object(o.classid, o.objid, 0) || o.reason, o.classid, o.objid
                FROM (
                    SELECT 'pg_type'::regclass AS classid, oid AS objid, ' is not defined' AS reason
                    FROM pg_type WHERE NOT typisdefined
                    UNION ALL SELECT 'pg_subscription'::regclass, oid, ' names another server' FROM pg_subscription
                              WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())) o
                ) x
            WHERE x.objid >= 16384
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = x.classid AND d.objid = x.objid AND d.deptype IN ('e', 'i'))
            ORDER BY x.name COLLATE "C\"""";

    /** What every object may have, said once. Privileges that an object has by itself are none. */
    private static final String OF_MANY =
            """
            WITH privileges(classid, objid) AS (
                SELECT 'pg_class'::regclass, c.oid
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relacl <> acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner) AND""" + Kind.OURS + """
                UNION ALL
                SELECT 'pg_class'::regclass, c.oid
                FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND""" + Kind.OURS + """
                UNION ALL
                SELECT 'pg_proc'::regclass, p.oid
                FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE p.proacl <> acldefault('f', p.proowner) AND""" + Kind.OURS + """
                UNION ALL
                SELECT 'pg_type'::regclass, t.oid
                FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
                WHERE t.typacl <> acldefault('T', t.typowner) AND""" + Kind.OURS + """
                UNION ALL
                SELECT 'pg_namespace'::regclass, n.oid
                FROM pg_namespace n
                WHERE n.nspname <> 'public' AND n.nspacl <> acldefault('n', n.nspowner) AND""" + Kind.OURS + """
                UNION ALL
                SELECT 'pg_default_acl'::regclass, oid FROM pg_default_acl)
            SELECT 'grants and default privileges, which name roles of the server'
            WHERE EXISTS (SELECT FROM privileges p
                          WHERE NOT EXISTS (SELECT FROM pg_depend d
                                            WHERE d.classid = p.classid AND d.objid = p.objid AND d.deptype = 'e'))
            UNION ALL
            SELECT 'security labels' WHERE EXISTS (SELECT FROM pg_seclabel WHERE objoid >= 16384)
            UNION ALL
            SELECT 'tablespaces, which are the server''s'
            WHERE EXISTS (SELECT FROM pg_class WHERE reltablespace <> 0 AND oid >= 16384)
            UNION ALL
            SELECT 'user mappings, which hold passwords' WHERE EXISTS (SELECT FROM pg_user_mappings)""";

    private PostgresLeftOut() {}

    static List<String> read(Session session) {
        List<String> sentences = new ArrayList<>();
        for (String query : List.of(OF_MANY, QUERY)) {
            sentences.addAll(session.query(RenderedSql.of(query), row -> row.requiredText(1)));
        }
        return sentences;
    }
}
