package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.postgres.dump.Place.Phase;
import java.util.List;

/** Functions, procedures, aggregates, operators, casts, languages and event triggers. */
final class PostgresRoutines {
    /** Functions that PostgreSQL makes for a type, such as a range's constructors, come with the type. */
    private static final String FUNCTIONS = """
            SELECT p.oid, n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
                   rtrim(pg_get_functiondef(p.oid), E'\\n')
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.prokind <> 'a' AND p.oid >= 16384 AND""" + Kind.OURS + """
            AND NOT EXISTS (SELECT FROM pg_depend d
                            WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')""";

    private static final String AGGREGATES = """
            SELECT p.oid, n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
                   format(E'CREATE AGGREGATE %I.%I(%s) (\\n    SFUNC = %s,\\n    STYPE = %s%s\\n)', n.nspname, p.proname,
                       coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*'),
                       a.aggtransfn, format_type(a.aggtranstype, NULL), o.options)
            FROM pg_aggregate a
            JOIN pg_proc p ON p.oid = a.aggfnoid
            JOIN pg_namespace n ON n.oid = p.pronamespace
            CROSS JOIN LATERAL (SELECT concat(
                E',\\n    SSPACE = ' || nullif(a.aggtransspace, 0),
                E',\\n    FINALFUNC = ' || nullif(a.aggfinalfn::oid, 0)::regproc,
                CASE WHEN a.aggfinalextra THEN E',\\n    FINALFUNC_EXTRA' END,
                E',\\n    FINALFUNC_MODIFY = ' || CASE
                    WHEN a.aggfinalmodify = (CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END) THEN NULL
                    WHEN a.aggfinalmodify = 'r' THEN 'READ_ONLY'
                    WHEN a.aggfinalmodify = 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END,
                E',\\n    COMBINEFUNC = ' || nullif(a.aggcombinefn::oid, 0)::regproc,
                E',\\n    SERIALFUNC = ' || nullif(a.aggserialfn::oid, 0)::regproc,
                E',\\n    DESERIALFUNC = ' || nullif(a.aggdeserialfn::oid, 0)::regproc,
                E',\\n    INITCOND = ' || quote_literal(a.agginitval),
                E',\\n    MSFUNC = ' || nullif(a.aggmtransfn::oid, 0)::regproc,
                E',\\n    MINVFUNC = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
                E',\\n    MSTYPE = ' || CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END,
                E',\\n    MSSPACE = ' || nullif(a.aggmtransspace, 0),
                E',\\n    MFINALFUNC = ' || nullif(a.aggmfinalfn::oid, 0)::regproc,
                CASE WHEN a.aggmfinalextra THEN E',\\n    MFINALFUNC_EXTRA' END,
                E',\\n    MFINALFUNC_MODIFY = ' || CASE
                    WHEN a.aggmtransfn = 0 OR a.aggmfinalmodify = (CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END) THEN NULL
                    WHEN a.aggmfinalmodify = 'r' THEN 'READ_ONLY'
                    WHEN a.aggmfinalmodify = 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END,
                E',\\n    MINITCOND = ' || quote_literal(a.aggminitval),
                (SELECT format(E',\\n    SORTOP = OPERATOR(%I.%s)', sn.nspname, s.oprname)
                 FROM pg_operator s JOIN pg_namespace sn ON sn.oid = s.oprnamespace WHERE s.oid = a.aggsortop),
                E',\\n    PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
                CASE WHEN a.aggkind = 'h' THEN E',\\n    HYPOTHETICAL' END)) o(options)
            WHERE p.oid >= 16384 AND""" + Kind.OURS;

    private static final String OPERATORS = """
            SELECT o.oid, n.nspname, o.oprname, concat_ws(',', o.oprleft::regtype, o.oprright::regtype),
                   format(E'CREATE OPERATOR %I.%s (\\n    FUNCTION = %s%s\\n)', n.nspname, o.oprname, o.oprcode,
                       concat(E',\\n    LEFTARG = ' || CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END,
                              E',\\n    RIGHTARG = ' || CASE WHEN o.oprright <> 0 THEN format_type(o.oprright, NULL) END,
                              (SELECT format(E',\\n    COMMUTATOR = OPERATOR(%I.%s)', xn.nspname, x.oprname)
                               FROM pg_operator x JOIN pg_namespace xn ON xn.oid = x.oprnamespace WHERE x.oid = o.oprcom),
                              (SELECT format(E',\\n    NEGATOR = OPERATOR(%I.%s)', xn.nspname, x.oprname)
                               FROM pg_operator x JOIN pg_namespace xn ON xn.oid = x.oprnamespace WHERE x.oid = o.oprnegate),
                              E',\\n    RESTRICT = ' || nullif(o.oprrest::oid, 0)::regproc,
                              E',\\n    JOIN = ' || nullif(o.oprjoin::oid, 0)::regproc,
                              CASE WHEN o.oprcanhash THEN E',\\n    HASHES' END,
                              CASE WHEN o.oprcanmerge THEN E',\\n    MERGES' END))
            FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
            WHERE o.oprcode <> 0 AND o.oid >= 16384 AND""" + Kind.OURS;

    /** Casts that PostgreSQL makes for a type, from a range to its multirange, come with the type. */
    private static final String CASTS = """
            SELECT c.oid, '', c.castsource::regtype::text, c.casttarget::regtype::text,
                   format('CREATE CAST (%s AS %s) %s%s', format_type(c.castsource, NULL), format_type(c.casttarget, NULL),
                       CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure
                                         WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
                       CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END)
            FROM pg_cast c
            WHERE c.oid >= 16384
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i')""";

    private static final String TRANSFORMS = """
            SELECT t.oid, '', t.trftype::regtype::text, l.lanname,
                   format('CREATE TRANSFORM FOR %s LANGUAGE %I (%s)', format_type(t.trftype, NULL), l.lanname,
                       concat_ws(', ', 'FROM SQL WITH FUNCTION ' || nullif(t.trffromsql::oid, 0)::regprocedure,
                                 'TO SQL WITH FUNCTION ' || nullif(t.trftosql::oid, 0)::regprocedure))
            FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang
            WHERE t.oid >= 16384""";

    private static final String CONVERSIONS = """
            SELECT c.oid, n.nspname, c.conname, '',
                   format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %s', CASE WHEN c.condefault THEN 'DEFAULT ' END,
                       n.nspname, c.conname, pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding),
                       c.conproc)
            FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace
            WHERE c.oid >= 16384 AND""" + Kind.OURS;

    private static final String LANGUAGES = """
            SELECT l.oid, '', l.lanname, '',
                   format('CREATE %sLANGUAGE %I HANDLER %s%s', CASE WHEN l.lanpltrusted THEN 'TRUSTED ' END, l.lanname,
                       l.lanplcallfoid::regproc,
                       concat(' INLINE ' || nullif(l.laninline, 0)::regproc, ' VALIDATOR ' || nullif(l.lanvalidator, 0)::regproc))
            FROM pg_language l
            WHERE l.lanispl AND l.oid >= 16384""";

    private static final String ACCESS_METHODS = """
            SELECT m.oid, '', m.amname, '',
                   format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', m.amname,
                       CASE m.amtype WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END, m.amhandler)
            FROM pg_am m
            WHERE m.oid >= 16384""";

    private static final String EVENT_TRIGGERS = """
            SELECT e.oid, '', e.evtname, '',
                   format(E'CREATE EVENT TRIGGER %I ON %s%s\\n    EXECUTE FUNCTION %s()', e.evtname, e.evtevent,
                       E'\\n    WHEN TAG IN (' || (SELECT string_agg(quote_literal(tag), ', ' ORDER BY tag COLLATE "C")
                                                 FROM unnest(e.evttags) tag) || ')',
                       e.evtfoid::regproc)
            FROM pg_event_trigger e
            WHERE e.oid >= 16384""";

    static final List<Kind> KINDS = List.of(
            new Kind("pg_proc", Phase.FUNCTION, FUNCTIONS),
            new Kind("pg_proc", Phase.FUNCTION, AGGREGATES),
            new Kind("pg_operator", Phase.OPERATOR, OPERATORS),
            new Kind("pg_cast", Phase.OPERATOR, CASTS),
            new Kind("pg_transform", Phase.OPERATOR, TRANSFORMS),
            new Kind("pg_conversion", Phase.OPERATOR, CONVERSIONS),
            new Kind("pg_language", Phase.EXTENSION, LANGUAGES),
            new Kind("pg_am", Phase.EXTENSION, ACCESS_METHODS),
            new Kind("pg_event_trigger", Phase.EVENT_TRIGGER, EVENT_TRIGGERS));

    private PostgresRoutines() {}
}
