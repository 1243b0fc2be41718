package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.SchemaDump;
import io.rexorm.dialect.SchemaDumper;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes the schema of a PostgreSQL database. Owners, grants, tablespaces and settings of the database itself are not part
 * of it: they name what another server need not have. Nor is what an extension brings, with all that belongs to it.
 */
public final class PostgresSchemaDumper implements SchemaDumper {
    private static final String SEARCH_PATH = "search_path";

    /** The server writes every name with its schema, and literals in the same form on every machine. */
    private static final Map<String, String> SETTINGS = Map.of(
            SEARCH_PATH,
            "",
            "TimeZone",
            "UTC",
            "DateStyle",
            "ISO, MDY",
            "IntervalStyle",
            "postgres",
            "extra_float_digits",
            "1",
            "bytea_output",
            "hex",
            "quote_all_identifiers",
            "off");

    @Override
    public <T> T inSnapshot(Session session, Supplier<T> work) {
        session.begin();
        try {
            session.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return work.get();
        } finally {
            session.rollback();
        }
    }

    @Override
    public SchemaDump dump(Session session) {
        String path = session.query(RenderedSql.of("SELECT current_setting('search_path')"), row -> row.requiredText(1))
                .get(0);
        SETTINGS.forEach((name, value) -> set(session, name, value));
        SchemaDump dump = new PostgresSchemaReader(session).read();
        set(session, SEARCH_PATH, path);
        return dump;
    }

    @Override
    public TableName located(Session session, TableName table) {
        if (table.schema() != null) {
            return table;
        }
        List<String> schemas = session.query(
                new RenderedSql(
                        "SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE c.oid = to_regclass(quote_ident(?))",
                        List.of(table.name())),
                row -> row.requiredText(1));
        return schemas.isEmpty() ? table : new TableName(schemas.get(0), table.name());
    }

    @Override
    public String currentTime() {
        return "CURRENT_TIMESTAMP";
    }

    private static void set(Session session, String name, String value) {
        session.query(
                new RenderedSql("SELECT set_config(?, ?, true)", List.of(name, value)), row -> row.requiredText(1));
    }
}
