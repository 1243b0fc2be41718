package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.postgres.dump.Place.Phase;
import java.util.List;

/** Sequences, materialized views, and what belongs to tables and views without standing in their statement. */
final class PostgresRelations {
    /** The options of the sequence {@code s} that are not what they would be by themselves. */
    static final String SEQUENCE_OPTIONS = """
            concat(
                ' START WITH ' || nullif(s.seqstart, CASE WHEN s.seqincrement > 0 THEN s.seqmin ELSE s.seqmax END),
                ' INCREMENT BY ' || nullif(s.seqincrement, 1),
                ' MINVALUE ' || nullif(s.seqmin, CASE WHEN s.seqincrement > 0 THEN 1 ELSE
                    CASE s.seqtypid WHEN 'smallint'::regtype THEN -32768 WHEN 'integer'::regtype THEN -2147483648
                                    ELSE -9223372036854775808 END END),
                ' MAXVALUE ' || nullif(s.seqmax, CASE WHEN s.seqincrement < 0 THEN -1 ELSE
                    CASE s.seqtypid WHEN 'smallint'::regtype THEN 32767 WHEN 'integer'::regtype THEN 2147483647
                                    ELSE 9223372036854775807 END END),
                ' CACHE ' || nullif(s.seqcache, 1),
                CASE WHEN s.seqcycle THEN ' CYCLE' END)""";

    /** The options of the relation {@code c} in {@code WITH (…)}, those of its TOAST table too. */
    static final String OPTIONS = """
            coalesce(' WITH (' || (
                SELECT string_agg(format('%s%I=%L', x.prefix, split_part(x.o, '=', 1), substr(x.o, strpos(x.o, '=') + 1)),
                                  ', ' ORDER BY x.prefix, x.number)
                FROM (SELECT '' AS prefix, o, number FROM unnest(c.reloptions) WITH ORDINALITY u(o, number)
                      UNION ALL
                      SELECT 'toast.', o, number
                      FROM pg_class toast, unnest(toast.reloptions) WITH ORDINALITY u(o, number)
                      WHERE toast.oid = c.reltoastrelid) x) || ')', '')""";

    private static final String SEQUENCES = """
            SELECT c.oid, n.nspname, c.relname, '',
                   format('CREATE %sSEQUENCE %I.%I%s%s', CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END,
                       n.nspname, c.relname,
                       CASE WHEN s.seqtypid <> 'bigint'::regtype THEN ' AS ' || format_type(s.seqtypid, NULL) END,\s""" + SEQUENCE_OPTIONS + """
                   )
            FROM pg_sequence s
            JOIN pg_class c ON c.oid = s.seqrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid >= 16384 AND""" + Kind.OURS + """
            AND NOT EXISTS (SELECT FROM pg_depend d
                            WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i')""";

    private static final String MATERIALIZED_VIEWS = """
            SELECT c.oid, n.nspname, c.relname, '',
                   format(E'CREATE MATERIALIZED VIEW %I.%I%s%s AS\\n%s\\nWITH NO DATA', n.nspname, c.relname,
                       ' USING ' || nullif(quote_ident(m.amname), 'heap'),\s""" + OPTIONS + """
                       , rtrim(pg_get_viewdef(c.oid), ';'))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_am m ON m.oid = c.relam
            WHERE c.relkind = 'm' AND c.oid >= 16384 AND""" + Kind.OURS;

    /**
     * Without those that constraints bring, and without those that are not valid. Of a partition's indexes, those that are part
     * of an index of the whole are made in the order of these: where several are alike, the first is taken for the first.
     */
    private static final String INDEXES = """
            SELECT i.indexrelid, n.nspname, t.relname,
                   concat((SELECT h.inhparent::regclass FROM pg_inherits h WHERE h.inhrelid = i.indexrelid), '~', c.relname),
                   pg_get_indexdef(i.indexrelid)
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE t.relkind %s AND i.indisvalid AND i.indexrelid >= 16384 AND""" + Kind.OURS + """
            AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x'))""";

    private static final String STATISTICS = """
            SELECT s.oid, n.nspname, t.relname, s.stxname, pg_get_statisticsobjdef(s.oid)
            FROM pg_statistic_ext s
            JOIN pg_class t ON t.oid = s.stxrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE s.oid >= 16384 AND""" + Kind.OURS;

    private static final String PARTITIONS = """
            SELECT c.oid, n.nspname, c.relname, '',
                   format('ALTER TABLE ONLY %s ATTACH PARTITION %s %s', i.inhparent::regclass, c.oid::regclass,
                       pg_get_expr(c.relpartbound, c.oid))
            FROM pg_class c
            JOIN pg_inherits i ON i.inhrelid = c.oid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relispartition AND c.oid >= 16384 AND""" + Kind.TABLES + "AND" + Kind.OURS;

    /** Whether a constraint has the columns of another one, beside which {@code CREATE TABLE} would drop it without a word. */
    static final String TWIN = """
             (o.contype IN ('u', 'x') AND EXISTS (
                SELECT FROM pg_constraint s
                WHERE s.conrelid = o.conrelid AND s.conkey = o.conkey AND s.contype IN ('p', 'u', 'x')
                  AND (strpos('pux', s.contype::text), s.conname) < (strpos('pux', o.contype::text), o.conname)))
             """;

    private static final String TWINS = """
            SELECT o.oid, n.nspname, c.relname, o.conname,
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.oid::regclass, o.conname, pg_get_constraintdef(o.oid))
            FROM pg_constraint o
            JOIN pg_class c ON c.oid = o.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE""" + TWIN + "AND c.oid >= 16384 AND" + Kind.OURS;

    private static final String FOREIGN_KEYS = """
            SELECT o.oid, n.nspname, t.relname, o.conname,
                   format('ALTER TABLE %s%s ADD CONSTRAINT %I %s', CASE t.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END,
                       t.oid::regclass, o.conname, pg_get_constraintdef(o.oid))
            FROM pg_constraint o
            JOIN pg_class t ON t.oid = o.conrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE o.contype = 'f' AND o.conparentid = 0 AND o.oid >= 16384 AND""" + Kind.OURS;

    /** Checks, and from PostgreSQL 18 on also what must not be null. */
    private static final String UNVALIDATED_CHECKS = """
            SELECT o.oid, n.nspname, t.relname, o.conname,
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', t.oid::regclass, o.conname, pg_get_constraintdef(o.oid))
            FROM pg_constraint o
            JOIN pg_class t ON t.oid = o.conrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE o.contype IN ('c', 'n') AND NOT o.convalidated AND o.conislocal AND o.oid >= 16384 AND""" + Kind.OURS;

    private static final String RULES = """
            SELECT r.oid, n.nspname, t.relname, r.rulename, rtrim(pg_get_ruledef(r.oid), ';')
            FROM pg_rewrite r
            JOIN pg_class t ON t.oid = r.ev_class
            JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE r.rulename <> '_RETURN' AND r.oid >= 16384 AND""" + Kind.OURS;

    private static final String TRIGGERS = """
            SELECT g.oid, n.nspname, t.relname, g.tgname, pg_get_triggerdef(g.oid)
            FROM pg_trigger g
            JOIN pg_class t ON t.oid = g.tgrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE NOT g.tgisinternal AND g.tgparentid = 0 AND t.relkind %s AND g.oid >= 16384 AND""" + Kind.OURS;

    private static final String POLICIES = """
            SELECT p.oid, n.nspname, t.relname, p.polname,
                   format('CREATE POLICY %I ON %s%s', p.polname, t.oid::regclass, concat(
                       CASE WHEN NOT p.polpermissive THEN ' AS RESTRICTIVE' END,
                       ' FOR ' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                                WHEN 'd' THEN 'DELETE' END,
                       ' TO ' || (SELECT string_agg(quote_ident(r.rolname), ', ' ORDER BY r.rolname COLLATE "C")
                                  FROM pg_roles r WHERE r.oid = ANY (p.polroles)),
                       E'\\n    USING (' || pg_get_expr(p.polqual, t.oid) || ')',
                       E'\\n    WITH CHECK (' || pg_get_expr(p.polwithcheck, t.oid) || ')'))
            FROM pg_policy p
            JOIN pg_class t ON t.oid = p.polrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE p.oid >= 16384 AND""" + Kind.OURS;

    static final List<Kind> KINDS = List.of(
            new Kind("pg_class", Phase.SEQUENCE, SEQUENCES),
            new Kind("pg_class", Phase.VIEW, MATERIALIZED_VIEWS),
            new Kind("pg_constraint", Phase.TABLE, Place.INDEX, TWINS),
            new Kind("pg_class", Phase.TABLE, Place.INDEX, of(INDEXES, "<> 'm'")),
            new Kind("pg_class", Phase.VIEW, Place.INDEX, of(INDEXES, "= 'm'")),
            new Kind("pg_statistic_ext", Phase.TABLE, Place.STATISTICS, STATISTICS),
            new Kind("pg_inherits", Phase.PARTITION, PARTITIONS),
            new Kind("pg_constraint", Phase.CONSTRAINT, FOREIGN_KEYS),
            new Kind("pg_constraint", Phase.CONSTRAINT, UNVALIDATED_CHECKS),
            new Kind("pg_rewrite", Phase.TABLE, Place.RULE, RULES),
            new Kind("pg_trigger", Phase.TABLE, Place.TRIGGER, of(TRIGGERS, "IN ('r', 'f')")),
            new Kind("pg_trigger", Phase.VIEW, Place.TRIGGER, of(TRIGGERS, "= 'v'")),
            new Kind("pg_trigger", Phase.PARTITIONED_TRIGGER, of(TRIGGERS, "= 'p'")),
            new Kind("pg_policy", Phase.TABLE, Place.POLICY, POLICIES));

    private PostgresRelations() {}

    private static String of(String query, String relationKind) {
        return query.replace("t.relkind %s", "t.relkind " + relationKind);
    }
}
