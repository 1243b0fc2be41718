package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.postgres.dump.Place.Phase;
import java.util.List;

/** Publications, and what is in them. */
final class PostgresPublications {
    /** What became possible after PostgreSQL 14 is read by its name in the row. */
    private static final String PUBLICATIONS = """
            SELECT p.oid, '', p.pubname, '',
                   format('CREATE PUBLICATION %I%s WITH (publish = %L%s)', p.pubname,
                       CASE WHEN p.puballtables THEN ' FOR ALL TABLES' END,
                       concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                                 CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
                       concat(CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' END,
                              CASE WHEN to_jsonb(p) ->> 'pubgencols' = 's' THEN ', publish_generated_columns = stored' END))
            FROM pg_publication p
            WHERE p.oid >= 16384""";

    private static final String TABLES = """
            SELECT r.oid, n.nspname, c.relname, p.pubname,
                   format('ALTER PUBLICATION %I ADD TABLE ONLY %s%s', p.pubname, c.oid::regclass, %DETAIL%)
            FROM pg_publication_rel r
            JOIN pg_publication p ON p.oid = r.prpubid
            JOIN pg_class c ON c.oid = r.prrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE r.oid >= 16384""";

    private static final String TABLES_OF_14 = TABLES.replace("%DETAIL%", "NULL");

    private static final String TABLES_FROM_15 = TABLES.replace("%DETAIL%", """
            concat(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                            FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs)) || ')',
                   ' WHERE (' || pg_get_expr(r.prqual, c.oid) || ')')""");

    private static final String SCHEMAS_FROM_15 = """
            SELECT s.oid, n.nspname, '', p.pubname, format('ALTER PUBLICATION %I ADD TABLES IN SCHEMA %I', p.pubname, n.nspname)
            FROM pg_publication_namespace s
            JOIN pg_publication p ON p.oid = s.pnpubid
            JOIN pg_namespace n ON n.oid = s.pnnspid
            WHERE s.oid >= 16384""";

    private static final int WITH_SCHEMAS = 150_000;

    private PostgresPublications() {}

    /** @param version the server's, as {@code server_version_num} has it */
    static List<Kind> kinds(int version) {
        Kind publications = new Kind("pg_publication", Phase.PUBLICATION, PUBLICATIONS);
        if (version < WITH_SCHEMAS) {
            return List.of(publications, new Kind("pg_publication_rel", Phase.PUBLICATION_MEMBER, TABLES_OF_14));
        }
        return List.of(
                publications,
                new Kind("pg_publication_rel", Phase.PUBLICATION_MEMBER, TABLES_FROM_15),
                new Kind("pg_publication_namespace", Phase.PUBLICATION_MEMBER, SCHEMAS_FROM_15));
    }
}
