package io.rexorm.dialect.postgres;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.List;

/**
 * Empties a PostgreSQL database, in one transaction. The schemas {@code public} and that of the history table stay, as
 * somebody has granted rights on them; so do extensions that another role has installed. A database with more than one
 * history, a schema for each tenant, is not emptied for one of them.
 */
final class PostgresCleaner {
    /** An object of a schema that no other object brought along. */
    private static final String OBJECTS_OF_A_SCHEMA = """
            SELECT o.type, o.identity
              FROM pg_depend d, pg_identify_object(d.classid, d.objid, d.objsubid) o
             WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = to_regnamespace(?)::oid AND d.deptype = 'n'
               AND d.classid <> 'pg_default_acl'::regclass
               AND NOT EXISTS (SELECT FROM pg_depend e
                                WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype IN ('e', 'i'))
             ORDER BY d.objid""";

    private static final String EXTENSIONS = """
            SELECT 'extension', quote_ident(extname) FROM pg_extension
             WHERE extowner = current_user::regrole AND extnamespace <> 'pg_catalog'::regnamespace""";

    private static final String EVENT_TRIGGERS = """
            SELECT 'event trigger', quote_ident(evtname) FROM pg_event_trigger e
             WHERE NOT EXISTS (SELECT FROM pg_depend d
                                WHERE d.classid = 'pg_event_trigger'::regclass AND d.objid = e.oid AND d.deptype = 'e')""";

    private static final String PUBLICATIONS = "SELECT 'publication', quote_ident(pubname) FROM pg_publication";

    private static final String SCHEMAS = """
            SELECT quote_ident(nspname) FROM pg_namespace n
             WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
               AND NOT EXISTS (SELECT FROM pg_depend d
                                WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')""";

    private static final String OTHER_HISTORIES = """
            SELECT format('%I.%I', nspname, relname)
              FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
             WHERE relname = ? AND relkind IN ('r', 'p') AND quote_ident(nspname) <> ? AND nspname NOT LIKE 'pg\\_%'
             ORDER BY nspname""";

    /** The schema that the history table is in, or would be. */
    private static final String SCHEMA_OF_THE_HISTORY =
            "SELECT quote_ident(coalesce((SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = to_regclass(?)), current_schema()))";

    private final Session session;
    private final TableName history;

    PostgresCleaner(Session session, TableName history) {
        this.session = session;
        this.history = history;
    }

    void dropEverything() {
        session.begin();
        try {
            String kept = schemaOfTheHistory();
            requireTheOnlyHistory(kept);
            drop(RenderedSql.of(EVENT_TRIGGERS));
            drop(RenderedSql.of(PUBLICATIONS));
            drop(RenderedSql.of(EXTENSIONS));
            for (String schema : session.query(RenderedSql.of(SCHEMAS), row -> row.requiredText(1))) {
                if (schema.equals("public") || schema.equals(kept)) {
                    drop(new RenderedSql(OBJECTS_OF_A_SCHEMA, List.of(schema)));
                } else {
                    session.execute("DROP SCHEMA " + schema + " CASCADE");
                }
            }
            session.commit();
        } catch (Throwable e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    private void requireTheOnlyHistory(String schema) {
        RenderedSql sql = new RenderedSql(OTHER_HISTORIES, List.of(history.name(), schema));
        List<String> others = session.query(sql, row -> row.requiredText(1));
        if (!others.isEmpty()) {
            String other = others.get(0);
            throw new RexException(
                    ErrorCode.NOT_CONFIRMED,
                    "everything in the database would be dropped, and " + other
                            + " is the history of somebody else in it",
                    "to begin anew in schema " + schema
                            + " alone, type: rexorm reset, and then: rexorm migrate; if nobody"
                            + " uses the other one, type: DROP TABLE " + other + ";");
        }
    }

    private String schemaOfTheHistory() {
        if (history.schema() != null) {
            return session.query(
                            new RenderedSql("SELECT quote_ident(?)", List.of(history.schema())),
                            row -> row.requiredText(1))
                    .get(0);
        }
        RenderedSql sql = new RenderedSql(
                SCHEMA_OF_THE_HISTORY, List.of('"' + history.name().replace("\"", "\"\"") + '"'));
        return session.query(sql, row -> String.valueOf(row.text(1))).get(0);
    }

    /** What an earlier one took along is gone already. */
    private void drop(RenderedSql query) {
        List<String> objects =
                session.query(query, row -> kind(row.requiredText(1)) + " IF EXISTS " + row.requiredText(2));
        for (String object : objects) {
            session.execute("DROP " + object + " CASCADE");
        }
    }

    /** The catalog's word for a kind of object, as DROP knows it. */
    private static String kind(String type) {
        return switch (type) {
            case "composite type" -> "TYPE";
            case "statistics object" -> "STATISTICS";
            default -> type;
        };
    }
}
