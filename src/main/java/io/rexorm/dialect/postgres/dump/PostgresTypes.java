package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.postgres.dump.Place.Phase;
import java.util.List;

/** Schemas, extensions, collations and types. */
final class PostgresTypes {
    /** The schema public is there in every new database; what may differ is its comment. */
    private static final String SCHEMAS = """
            SELECT n.oid, '', n.nspname, '', format('CREATE SCHEMA %I', n.nspname)
            FROM pg_namespace n
            WHERE n.oid >= 16384 AND n.nspname <> 'public' AND""" + Kind.OURS;

    private static final String EXTENSIONS = """
            SELECT e.oid, '', e.extname, '',
                   format('CREATE EXTENSION IF NOT EXISTS %I WITH SCHEMA %I', e.extname, n.nspname)
            FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
            WHERE e.oid >= 16384""";

    /** The column of the locale has another name in every other version. */
    private static final String COLLATIONS = """
            SELECT o.oid, n.nspname, o.collname, o.collencoding::text,
                   format('CREATE COLLATION %I.%I (provider = %s, %s%s)', n.nspname, o.collname,
                       CASE o.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
                       CASE WHEN o.collprovider = 'c' AND o.collcollate <> o.collctype
                            THEN format('lc_collate = %L, lc_ctype = %L', o.collcollate, o.collctype)
                            ELSE format('locale = %L', coalesce(j.c ->> 'colllocale', j.c ->> 'colliculocale',
                                                                o.collcollate)) END,
                       concat(CASE WHEN NOT o.collisdeterministic THEN ', deterministic = false' END,
                              ', rules = ' || quote_literal(j.c ->> 'collicurules')))
            FROM pg_collation o
            JOIN pg_namespace n ON n.oid = o.collnamespace
            CROSS JOIN LATERAL (SELECT to_jsonb(o)) j(c)
            WHERE o.oid >= 16384 AND""" + Kind.OURS;

    private static final String ENUMS = """
            SELECT t.oid, n.nspname, t.typname, '',
                   format('CREATE TYPE %I.%I AS ENUM (%s)', n.nspname, t.typname,
                       (SELECT E'\\n    ' || string_agg(quote_literal(e.enumlabel), E',\\n    ' ORDER BY e.enumsortorder)
                               || E'\\n'
                        FROM pg_enum e WHERE e.enumtypid = t.oid))
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype = 'e' AND t.oid >= 16384 AND""" + Kind.OURS;

    private static final String COMPOSITES = """
            SELECT t.oid, n.nspname, t.typname, '',
                   format('CREATE TYPE %I.%I AS (%s)', n.nspname, t.typname,
                       (SELECT E'\\n    ' || string_agg(
                                   concat(quote_ident(a.attname), ' ', format_type(a.atttypid, a.atttypmod),
                                          CASE WHEN a.attcollation <> b.typcollation
                                               THEN ' COLLATE ' || a.attcollation::regcollation END),
                                   E',\\n    ' ORDER BY a.attnum) || E'\\n'
                        FROM pg_attribute a JOIN pg_type b ON b.oid = a.atttypid
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped))
            FROM pg_class c
            JOIN pg_type t ON t.oid = c.reltype
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'c' AND t.oid >= 16384 AND""" + Kind.OURS;

    private static final String RANGES = """
            SELECT t.oid, n.nspname, t.typname, '',
                   format(E'CREATE TYPE %I.%I AS RANGE (\\n    SUBTYPE = %s%s\\n)', n.nspname, t.typname,
                       format_type(r.rngsubtype, NULL),
                       concat(E',\\n    SUBTYPE_OPCLASS = ' || CASE WHEN NOT k.opcdefault
                                  THEN format('%I.%I', kn.nspname, k.opcname) END,
                              E',\\n    COLLATION = ' || CASE WHEN r.rngcollation <> s.typcollation
                                  THEN r.rngcollation::regcollation::text END,
                              E',\\n    CANONICAL = ' || nullif(r.rngcanonical::oid, 0)::regproc,
                              E',\\n    SUBTYPE_DIFF = ' || nullif(r.rngsubdiff::oid, 0)::regproc,
                              E',\\n    MULTIRANGE_TYPE_NAME = ' || r.rngmultitypid::regtype)),
                   format('CREATE TYPE %I.%I', n.nspname, t.typname)
            FROM pg_range r
            JOIN pg_type t ON t.oid = r.rngtypid
            JOIN pg_type s ON s.oid = r.rngsubtype
            JOIN pg_namespace n ON n.oid = t.typnamespace
            JOIN pg_opclass k ON k.oid = r.rngsubopc
            JOIN pg_namespace kn ON kn.oid = k.opcnamespace
            WHERE t.oid >= 16384 AND""" + Kind.OURS;

    /** Of an array of tables and of a type whose definition is missing there is nothing to say. */
    private static final String BASE_TYPES = """
            SELECT t.oid, n.nspname, t.typname, '',
                   format(E'CREATE TYPE %I.%I (\\n    INPUT = %s,\\n    OUTPUT = %s%s\\n)', n.nspname, t.typname,
                       t.typinput, t.typoutput, concat(
                           E',\\n    RECEIVE = ' || nullif(t.typreceive::oid, 0)::regproc,
                           E',\\n    SEND = ' || nullif(t.typsend::oid, 0)::regproc,
                           E',\\n    TYPMOD_IN = ' || nullif(t.typmodin::oid, 0)::regproc,
                           E',\\n    TYPMOD_OUT = ' || nullif(t.typmodout::oid, 0)::regproc,
                           E',\\n    ANALYZE = ' || nullif(t.typanalyze::oid, 0)::regproc,
                           E',\\n    SUBSCRIPT = ' || nullif(t.typsubscript::oid, 0)::regproc,
                           E',\\n    INTERNALLENGTH = ' || CASE WHEN t.typlen = -1 THEN 'VARIABLE' ELSE t.typlen::text END,
                           CASE WHEN t.typbyval THEN E',\\n    PASSEDBYVALUE' END,
                           E',\\n    ALIGNMENT = ' || CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2'
                                                                     WHEN 'd' THEN 'double' ELSE 'int4' END,
                           E',\\n    STORAGE = ' || CASE t.typstorage WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended'
                                                                     WHEN 'm' THEN 'main' END,
                           E',\\n    CATEGORY = ' || CASE WHEN t.typcategory <> 'U' THEN quote_literal(t.typcategory::text) END,
                           CASE WHEN t.typispreferred THEN E',\\n    PREFERRED = true' END,
                           E',\\n    DEFAULT = ' || quote_literal(t.typdefault),
                           E',\\n    ELEMENT = ' || CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END,
                           E',\\n    DELIMITER = ' || quote_literal(nullif(t.typdelim::text, ',')),
                           CASE WHEN t.typcollation <> 0 THEN E',\\n    COLLATABLE = true' END)),
                   format('CREATE TYPE %I.%I', n.nspname, t.typname)
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype = 'b' AND t.typisdefined AND t.oid >= 16384
              AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid) AND""" + Kind.OURS;

    static final List<Kind> KINDS = List.of(
            new Kind("pg_namespace", Phase.SCHEMA, SCHEMAS),
            new Kind("pg_extension", Phase.EXTENSION, EXTENSIONS),
            new Kind("pg_collation", Phase.COLLATION, COLLATIONS),
            new Kind("pg_type", Phase.TYPE, ENUMS),
            new Kind("pg_type", Phase.TYPE, COMPOSITES));

    /** Types with functions of their own. Their queries end with the statement that declares the name alone. */
    static final List<Kind> WITH_SHELL =
            List.of(new Kind("pg_type", Phase.TYPE, RANGES), new Kind("pg_type", Phase.TYPE, BASE_TYPES));

    private PostgresTypes() {}
}
