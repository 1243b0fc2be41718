package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.postgres.dump.Place.Phase;
import java.util.List;

/** Foreign-data wrappers and servers. Foreign tables are read with the other tables. */
final class PostgresServers {
    private static final String WRAPPERS = """
            SELECT w.oid, '', w.fdwname, '',
                   concat('CREATE FOREIGN DATA WRAPPER ', quote_ident(w.fdwname),
                       ' HANDLER ' || nullif(w.fdwhandler, 0)::regproc, ' VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc,\s""" + options("w.fdwoptions") + """
                   )
            FROM pg_foreign_data_wrapper w
            WHERE w.oid >= 16384""";

    private static final String SERVERS = """
            SELECT s.oid, '', s.srvname, '',
                   concat('CREATE SERVER ', quote_ident(s.srvname), ' TYPE ' || quote_literal(s.srvtype),
                       ' VERSION ' || quote_literal(s.srvversion), ' FOREIGN DATA WRAPPER ', quote_ident(w.fdwname),\s""" + options("s.srvoptions") + """
                   )
            FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
            WHERE s.oid >= 16384""";

    static final List<Kind> KINDS = List.of(
            new Kind("pg_foreign_data_wrapper", Phase.SERVER, WRAPPERS),
            new Kind("pg_foreign_server", Phase.SERVER, SERVERS));

    private PostgresServers() {}

    /** The options for another server, which are null where there are none, as they stand in a statement. */
    static String options(String column) {
        return """
                ' OPTIONS (' || (
                    SELECT string_agg(format('%I %L', split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)), ', ' ORDER BY number)
                    FROM unnest(COLUMN) WITH ORDINALITY u(o, number)) || ')'
                """.replace("COLUMN", column);
    }
}
