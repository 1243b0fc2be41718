package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.postgres.dump.Place.Phase;
import java.util.List;

/** What text search is configured with. */
final class PostgresTextSearch {
    private static final String PARSERS = """
            SELECT p.oid, n.nspname, p.prsname, '',
                   format(E'CREATE TEXT SEARCH PARSER %I.%I (\\n    START = %s,\\n    GETTOKEN = %s,\\n    END = %s,\\n'
                              '    LEXTYPES = %s%s\\n)',
                       n.nspname, p.prsname, p.prsstart, p.prstoken, p.prsend, p.prslextype,
                       E',\\n    HEADLINE = ' || nullif(p.prsheadline::oid, 0)::regproc)
            FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace
            WHERE p.oid >= 16384 AND""" + Kind.OURS;

    private static final String TEMPLATES = """
            SELECT t.oid, n.nspname, t.tmplname, '',
                   format('CREATE TEXT SEARCH TEMPLATE %I.%I (%sLEXIZE = %s)', n.nspname, t.tmplname,
                       'INIT = ' || nullif(t.tmplinit::oid, 0)::regproc || ', ', t.tmpllexize)
            FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace
            WHERE t.oid >= 16384 AND""" + Kind.OURS;

    private static final String DICTIONARIES = """
            SELECT d.oid, n.nspname, d.dictname, '',
                   format(E'CREATE TEXT SEARCH DICTIONARY %I.%I (\\n    TEMPLATE = %I.%I%s\\n)', n.nspname, d.dictname,
                       tn.nspname, t.tmplname, E',\\n    ' || d.dictinitoption)
            FROM pg_ts_dict d
            JOIN pg_namespace n ON n.oid = d.dictnamespace
            JOIN pg_ts_template t ON t.oid = d.dicttemplate
            JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
            WHERE d.oid >= 16384 AND""" + Kind.OURS;

    private static final String CONFIGURATIONS = """
            SELECT c.oid, n.nspname, c.cfgname, '',
                   format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)%s', n.nspname, c.cfgname,
                       pn.nspname, p.prsname,
                       (SELECT string_agg(format(E';\\nALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %I WITH %s',
                                                 n.nspname, c.cfgname, k.alias, m.dictionaries), '' ORDER BY k.tokid)
                        FROM ts_token_type(c.cfgparser) k
                        JOIN (SELECT maptokentype, string_agg(mapdict::regdictionary::text, ', ' ORDER BY mapseqno)
                              FROM pg_ts_config_map WHERE mapcfg = c.oid
                              GROUP BY maptokentype) m(type, dictionaries) ON m.type = k.tokid))
            FROM pg_ts_config c
            JOIN pg_namespace n ON n.oid = c.cfgnamespace
            JOIN pg_ts_parser p ON p.oid = c.cfgparser
            JOIN pg_namespace pn ON pn.oid = p.prsnamespace
            WHERE c.oid >= 16384 AND""" + Kind.OURS;

    static final List<Kind> KINDS = List.of(
            new Kind("pg_ts_parser", Phase.TEXT_SEARCH, PARSERS),
            new Kind("pg_ts_template", Phase.TEXT_SEARCH, TEMPLATES),
            new Kind("pg_ts_dict", Phase.TEXT_SEARCH, DICTIONARIES),
            new Kind("pg_ts_config", Phase.TEXT_SEARCH, CONFIGURATIONS));

    private PostgresTextSearch() {}
}
