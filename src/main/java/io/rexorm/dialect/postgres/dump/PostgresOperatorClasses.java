package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.postgres.dump.Place.Phase;
import java.util.List;

/** Operator families and classes, with the operators and functions that are in them. */
final class PostgresOperatorClasses {
    private static final String FAMILIES = """
            SELECT f.oid, n.nspname, f.opfname, m.amname,
                   format('CREATE OPERATOR FAMILY %I.%I USING %I', n.nspname, f.opfname, m.amname)
            FROM pg_opfamily f
            JOIN pg_namespace n ON n.oid = f.opfnamespace
            JOIN pg_am m ON m.oid = f.opfmethod
            WHERE f.oid >= 16384 AND""" + Kind.OURS;

    private static final String OPERATOR = """
            format('OPERATOR %s %s%s', o.amopstrategy, o.amopopr::regoperator,
                   (SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname)
                    FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace WHERE s.oid = o.amopsortfamily))
            """;

    private static final String FUNCTION =
            "format('FUNCTION %s (%s, %s) %s', p.amprocnum, p.amproclefttype::regtype, p.amprocrighttype::regtype,"
                    + " p.amproc::oid::regprocedure)";

    /** A member of a class depends on it so that it goes with it; others belong to the family alone. */
    private static final String CLASSES = """
            SELECT k.oid, n.nspname, k.opcname, m.amname,
                   format(E'CREATE OPERATOR CLASS %I.%I%s FOR TYPE %s USING %I FAMILY %I.%I AS\\n    %s', n.nspname, k.opcname,
                       CASE WHEN k.opcdefault THEN ' DEFAULT' END, format_type(k.opcintype, NULL), m.amname,
                       fn.nspname, f.opfname, concat_ws(E',\\n    ',
                           'STORAGE ' || coalesce(CASE WHEN k.opckeytype <> 0 THEN format_type(k.opckeytype, NULL) END,
                                                  CASE WHEN operators.list IS NULL AND functions.list IS NULL
                                                       THEN format_type(k.opcintype, NULL) END),
                           operators.list, functions.list))
            FROM pg_opclass k
            JOIN pg_namespace n ON n.oid = k.opcnamespace
            JOIN pg_am m ON m.oid = k.opcmethod
            JOIN pg_opfamily f ON f.oid = k.opcfamily
            JOIN pg_namespace fn ON fn.oid = f.opfnamespace
            CROSS JOIN LATERAL (
                SELECT string_agg(""" + OPERATOR + """
                       , E',\\n    ' ORDER BY o.amopstrategy, o.amopopr::regoperator::text COLLATE "C")
                FROM pg_depend d JOIN pg_amop o ON d.classid = 'pg_amop'::regclass AND d.objid = o.oid
                WHERE d.refclassid = 'pg_opclass'::regclass AND d.refobjid = k.oid) operators(list)
            CROSS JOIN LATERAL (
                SELECT string_agg(""" + FUNCTION + """
                       , E',\\n    ' ORDER BY p.amprocnum, p.amproc::oid::regprocedure::text COLLATE "C")
                FROM pg_depend d JOIN pg_amproc p ON d.classid = 'pg_amproc'::regclass AND d.objid = p.oid
                WHERE d.refclassid = 'pg_opclass'::regclass AND d.refobjid = k.oid) functions(list)
            WHERE k.oid >= 16384 AND""" + Kind.OURS;

    private static final String LOOSE = """
            SELECT x.oid, n.nspname, f.opfname, m.amname || x.text,
                   format('ALTER OPERATOR FAMILY %I.%I USING %I ADD %s', n.nspname, f.opfname, m.amname, x.text)
            FROM (%MEMBERS%) x
            JOIN pg_opfamily f ON f.oid = x.family
            JOIN pg_namespace n ON n.oid = f.opfnamespace
            JOIN pg_am m ON m.oid = f.opfmethod
            WHERE x.oid >= 16384
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = x.catalog AND d.objid = x.oid
                                                        AND d.refclassid = 'pg_opclass'::regclass)
              AND""" + Kind.OURS;

    private static final String LOOSE_OPERATORS = LOOSE.replace(
            "%MEMBERS%",
            "SELECT o.oid, 'pg_amop'::regclass AS catalog, o.amopfamily AS family, " + OPERATOR
                    + " AS text FROM pg_amop o");

    private static final String LOOSE_FUNCTIONS = LOOSE.replace(
            "%MEMBERS%",
            "SELECT p.oid, 'pg_amproc'::regclass AS catalog, p.amprocfamily AS family, " + FUNCTION
                    + " AS text FROM pg_amproc p");

    static final List<Kind> KINDS = List.of(
            new Kind("pg_opfamily", Phase.OPERATOR, FAMILIES),
            new Kind("pg_opclass", Phase.OPERATOR, 1, CLASSES),
            new Kind("pg_amop", Phase.OPERATOR, 2, LOOSE_OPERATORS),
            new Kind("pg_amproc", Phase.OPERATOR, 2, LOOSE_FUNCTIONS));

    private PostgresOperatorClasses() {}
}
