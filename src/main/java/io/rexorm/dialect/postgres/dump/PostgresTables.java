package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.postgres.dump.Place.Phase;
import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads tables, with columns and the constraints that can stand in {@code CREATE TABLE}, and views. */
final class PostgresTables {
    /**
     * A partition is created as a table of its own, with all its columns, and attached later: its columns may have another
     * order than those of the table it is part of, and its constraints other names.
     */
    private static final String TABLES = """
            SELECT c.oid, n.nspname, c.relname, c.oid::regclass::text,
                   format('CREATE %sTABLE %I.%I', CASE WHEN c.relkind = 'f' THEN 'FOREIGN '
                                                      WHEN c.relpersistence = 'u' THEN 'UNLOGGED ' END,
                          n.nspname, c.relname),
                   concat(' INHERITS (' || CASE WHEN NOT c.relispartition THEN (
                              SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
                              FROM pg_inherits i WHERE i.inhrelid = c.oid) END || ')',
                          ' PARTITION BY ' || pg_get_partkeydef(c.oid),
                          ' USING ' || nullif(quote_ident(m.amname), 'heap'),\s""" + PostgresRelations.OPTIONS + """
                          , (SELECT format(' SERVER %I', v.srvname)
                             FROM pg_foreign_table f JOIN pg_foreign_server v ON v.oid = f.ftserver WHERE f.ftrelid = c.oid),
                          (SELECT\s""" + PostgresServers.options("f.ftoptions")
            + """
                           FROM pg_foreign_table f WHERE f.ftrelid = c.oid))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_am m ON m.oid = c.relam
            WHERE""" + Kind.TABLES + """
            AND c.oid >= 16384 AND""" + Kind.OURS;

    /** A partition of PostgreSQL 17 and later has its identity, and no sequence for it, from the table that it is part of. */
    private static final String COLUMNS =
            """
            SELECT a.attrelid, coalesce(d.oid, 0),
                   concat(quote_ident(a.attname), ' ', format_type(a.atttypid, a.atttypmod),\s""" + PostgresServers.options("a.attfdwoptions") + """
                       , ' COMPRESSION ' || CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END,
                       ' COLLATE ' || CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation END,
                       CASE WHEN o.convalidated AND o.conname <> c.relname || '_' || a.attname || '_not_null'
                            THEN ' CONSTRAINT ' || quote_ident(o.conname) END,
                       CASE WHEN a.attnotnull AND o.convalidated IS DISTINCT FROM false THEN ' NOT NULL' END,
                       CASE WHEN o.convalidated AND o.connoinherit THEN ' NO INHERIT' END,
                       ' GENERATED ' || CASE WHEN q.options IS NULL THEN NULL
                                             WHEN a.attidentity = 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END
                           || ' AS IDENTITY' || coalesce(' (' || nullif(ltrim(q.options), '') || ')', ''),
                       CASE a.attgenerated WHEN 's' THEN format(' GENERATED ALWAYS AS (%s) STORED', e.expression)
                                           WHEN 'v' THEN format(' GENERATED ALWAYS AS (%s) VIRTUAL', e.expression) END),
                   CASE WHEN a.attgenerated = '' THEN e.expression END,
                   quote_ident(a.attname)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN LATERAL (SELECT pg_get_expr(d.adbin, d.adrelid)) e(expression) ON true
            LEFT JOIN pg_constraint o ON o.contype = 'n' AND o.conrelid = a.attrelid AND o.conkey[1] = a.attnum
            LEFT JOIN LATERAL (
                SELECT concat(CASE WHEN (sc.relnamespace, sc.relname::text)
                                        IS DISTINCT FROM (c.relnamespace, c.relname || '_' || a.attname || '_seq')
                                   THEN ' SEQUENCE NAME ' || s.seqrelid::regclass END,\s""" + PostgresRelations.SEQUENCE_OPTIONS + """
                       )
                FROM pg_depend x JOIN pg_sequence s ON s.seqrelid = x.objid JOIN pg_class sc ON sc.oid = s.seqrelid
                WHERE x.classid = 'pg_class'::regclass AND x.refclassid = 'pg_class'::regclass AND x.deptype = 'i'
                  AND x.refobjid = c.oid AND x.refobjsubid = a.attnum) q(options) ON true
            WHERE a.attnum > 0 AND NOT a.attisdropped AND (a.attislocal OR c.relispartition)
              AND"""
                    + Kind.TABLES + "AND c.oid >= 16384 AND" + Kind.OURS + "ORDER BY a.attrelid, a.attnum";

    /** Checks of partitions are there before the partition is attached, which then finds that it has them. */
    private static final String CONSTRAINTS =
            """
            SELECT o.conrelid, o.oid, format('CONSTRAINT %I %s', o.conname, pg_get_constraintdef(o.oid)),
                   o.contype IN ('c', 'x')
            FROM pg_constraint o
            JOIN pg_class c ON c.oid = o.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE (o.contype IN ('p', 'u', 'x') OR o.contype = 'c' AND o.convalidated AND (o.conislocal OR c.relispartition))
              AND NOT""" + PostgresRelations.TWIN + "AND" + Kind.TABLES + "AND c.oid >= 16384 AND" + Kind.OURS
                    + "ORDER BY o.conrelid, strpos('puxc', o.contype::text), o.conname COLLATE \"C\"";

    private static final String VIEWS = """
            SELECT c.oid, n.nspname, c.relname, c.oid::regclass::text,\s""" + PostgresRelations.OPTIONS + """
                   , rtrim(pg_get_viewdef(c.oid), ';'),
                   (SELECT ' SELECT ' || string_agg(
                               concat('NULL::', format_type(a.atttypid, a.atttypmod),
                                      CASE WHEN a.attcollation <> t.typcollation
                                           THEN ' COLLATE ' || a.attcollation::regcollation END,
                                      ' AS ', quote_ident(a.attname)),
                               E',\\n    ' ORDER BY a.attnum)
                    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                    WHERE a.attrelid = c.oid AND a.attnum > 0)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'v' AND c.oid >= 16384 AND""" + Kind.OURS;

    private final Session session;
    private final SchemaObjects objects;
    private final Map<Long, PartedObject> tables = new HashMap<>();

    PostgresTables(Session session, SchemaObjects objects) {
        this.session = session;
        this.objects = objects;
    }

    void read() {
        session.query(RenderedSql.of(TABLES), this::table);
        session.query(RenderedSql.of(COLUMNS), this::column);
        session.query(RenderedSql.of(CONSTRAINTS), this::constraint);
        session.query(RenderedSql.of(VIEWS), this::view);
    }

    private PartedObject table(Row row) {
        long oid = row.number(1);
        Place place = new Place(Phase.TABLE, row.requiredText(2), row.requiredText(3), 0, "");
        PartedObject table = new PartedObject(
                place,
                PartedObject.Layout.TABLE,
                "ALTER TABLE " + row.requiredText(4),
                row.requiredText(5),
                row.requiredText(6));
        tables.put(oid, table);
        objects.add(new Address("pg_class", oid), table);
        return table;
    }

    private PartedObject column(Row row) {
        PartedObject table = Objects.requireNonNull(tables.get(row.number(1)));
        long defaultOid = row.number(2);
        String text = row.requiredText(3);
        String expression = row.text(4);
        String name = row.requiredText(5);
        PartedObject.Part column = expression == null
                ? new PartedObject.Part(text, "", "")
                : new PartedObject.Part(
                        text, " DEFAULT " + expression, "ALTER COLUMN " + name + " SET DEFAULT " + expression);
        table.addColumn(column);
        if (defaultOid != 0) {
            objects.addPart(new Address("pg_attrdef", defaultOid), table, column);
        }
        return table;
    }

    private PartedObject constraint(Row row) {
        PartedObject table = Objects.requireNonNull(tables.get(row.number(1)));
        long oid = row.number(2);
        String text = row.requiredText(3);
        PartedObject.Part constraint = new PartedObject.Part("", text, row.flag(4) ? "ADD " + text : "");
        table.addConstraint(constraint);
        objects.addPart(new Address("pg_constraint", oid), table, constraint);
        return table;
    }

    private ViewObject view(Row row) {
        long oid = row.number(1);
        Place place = new Place(Phase.VIEW, row.requiredText(2), row.requiredText(3), 0, "");
        ViewObject view = new ViewObject(
                place, row.requiredText(4), row.requiredText(5), row.requiredText(6), String.valueOf(row.text(7)));
        objects.add(new Address("pg_class", oid), view);
        return view;
    }
}
