package io.rexorm.dialect.postgres.dump;

import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.List;

/** What a script does not hold: objects of kinds that it knows nothing of, and indexes that are not valid. */
final class PostgresLeftOut {
    private static final String QUERY = """
            SELECT x.name
            FROM (
                SELECT 'index ' || i.indexrelid::regclass || ' on ' || i.indrelid::regclass || ' is not valid' AS name,
                       'pg_class'::regclass AS classid, i.indexrelid AS objid
                FROM pg_index i WHERE NOT i.indisvalid
                UNION ALL
                SELECT pg_describe_object(o.classid, o.objid, 0) || ' is of a kind that is not dumped', o.classid, o.objid
                FROM (
                    SELECT 'pg_class'::regclass AS classid, c.oid AS objid FROM pg_class c WHERE c.relkind = 'f'
                    UNION ALL
                    SELECT 'pg_type'::regclass, t.oid FROM pg_type t
                    WHERE t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
                    UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid FROM pg_foreign_data_wrapper
                    UNION ALL SELECT 'pg_foreign_server'::regclass, oid FROM pg_foreign_server
                    UNION ALL SELECT 'pg_publication'::regclass, oid FROM pg_publication
                    UNION ALL SELECT 'pg_language'::regclass, oid FROM pg_language
                    UNION ALL SELECT 'pg_transform'::regclass, oid FROM pg_transform
                    UNION ALL SELECT 'pg_conversion'::regclass, oid FROM pg_conversion
                    UNION ALL SELECT 'pg_am'::regclass, oid FROM pg_am
                    UNION ALL SELECT 'pg_opclass'::regclass, oid FROM pg_opclass
                    UNION ALL SELECT 'pg_opfamily'::regclass, oid FROM pg_opfamily
                    UNION ALL SELECT 'pg_ts_config'::regclass, oid FROM pg_ts_config
                    UNION ALL SELECT 'pg_ts_dict'::regclass, oid FROM pg_ts_dict
                    UNION ALL SELECT 'pg_ts_parser'::regclass, oid FROM pg_ts_parser
                    UNION ALL SELECT 'pg_ts_template'::regclass, oid FROM pg_ts_template) o
                ) x
            WHERE x.objid >= 16384
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = x.classid AND d.objid = x.objid AND d.deptype IN ('e', 'i'))
            ORDER BY x.name COLLATE "C\"""";

    private PostgresLeftOut() {}

    static List<String> read(Session session) {
        return session.query(RenderedSql.of(QUERY), row -> row.requiredText(1));
    }
}
