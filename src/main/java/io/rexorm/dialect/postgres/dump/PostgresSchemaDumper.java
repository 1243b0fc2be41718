package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.SchemaDump;
import io.rexorm.dialect.SchemaDumper;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes the schema of a PostgreSQL database. Owners, grants, tablespaces and settings of the database itself are not part
 * of it: they name what another server need not have.
 */
public final class PostgresSchemaDumper implements SchemaDumper {

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

    /** The search path is empty meanwhile, so that the server writes every name with its schema. */
    @Override
    public SchemaDump dump(Session session) {
        String path = session.query(RenderedSql.of("SELECT current_setting('search_path')"), row -> row.requiredText(1))
                .get(0);
        setSearchPath(session, "");
        SchemaDump dump = new PostgresSchemaReader(session).read();
        setSearchPath(session, path);
        return dump;
    }

    @Override
    public String currentTime() {
        return "CURRENT_TIMESTAMP";
    }

    private static void setSearchPath(Session session, String path) {
        session.query(
                new RenderedSql("SELECT set_config('search_path', ?, true)", List.of(path)),
                row -> row.requiredText(1));
    }
}
