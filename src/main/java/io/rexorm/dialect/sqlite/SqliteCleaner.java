package io.rexorm.dialect.sqlite;

import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.List;

/** Empties a SQLite database. */
final class SqliteCleaner {
    private static final String TABLES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    private SqliteCleaner() {}

    /** Foreign keys are off meanwhile: a dropped table would first delete its rows, one by one, and those that refer to them. */
    static void dropEverything(Session session) {
        boolean enforced = session.query(RenderedSql.of("PRAGMA foreign_keys"), row -> row.flag(1))
                .get(0);
        session.execute("PRAGMA foreign_keys = OFF");
        session.begin();
        try {
            drop(session, "VIEW", "SELECT name FROM sqlite_schema WHERE type = 'view'");
            // A virtual table takes its shadow tables with it, which cannot be dropped by themselves.
            drop(session, "TABLE", TABLES + " AND sql LIKE 'CREATE VIRTUAL %'");
            drop(session, "TABLE", TABLES);
            session.commit();
        } catch (Throwable e) {
            session.rollbackAfter(e);
            throw e;
        } finally {
            if (enforced) {
                session.execute("PRAGMA foreign_keys = ON");
            }
        }
    }

    private static void drop(Session session, String kind, String query) {
        List<String> names = session.query(RenderedSql.of(query), row -> row.requiredText(1));
        for (String name : names) {
            session.execute("DROP " + kind + " \"" + name.replace("\"", "\"\"") + "\"");
        }
    }
}
