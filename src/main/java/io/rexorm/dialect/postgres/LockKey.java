package io.rexorm.dialect.postgres;

import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an advisory lock is known by.
 *
 * @param number one for each history table, however its name is written: with its schema, or found by the search path
 */
record LockKey(int number) {
    /** "rexorm" in ASCII, so that the lock can be told from others in pg_locks. */
    private static final int CLASS_ID = 0x7265786f;

    private static final String NUMBER = """
            SELECT hashtext(coalesce(
                     ?,
                     (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                       WHERE c.oid = to_regclass(quote_ident(?))),
                     current_schema()::text,
                     '') || '.' || ?)""";

    static LockKey of(TableName history, Session session) {
        RenderedSql sql = new RenderedSql(NUMBER, Arrays.asList(history.schema(), history.name(), history.name()));
        return new LockKey((int) (long) session.query(sql, row -> row.number(1)).get(0));
    }

    /** The key as the first binds of a statement. */
    List<@Nullable Object> binds() {
        return List.of(CLASS_ID, number);
    }
}
