package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.SqlRenderer;
import io.rexorm.jdbc.QueryException;
import io.rexorm.sql.Lock;
import org.jspecify.annotations.Nullable;

/** The statements of SQLite. */
final class SqliteSql extends SqlRenderer {

    /** In backticks: SQLite takes a name in double quotes that no column has for a text, and goes on. */
    @Override
    protected String column(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A list is bound as a JSON array. */
    @Override
    public String list(boolean in) {
        return (in ? "IN" : "NOT IN") + " (SELECT value FROM json_each(?))";
    }

    /** Who writes has the whole database to himself. */
    @Override
    protected String lock(Lock lock, @Nullable String table) {
        throw new QueryException(
                ErrorCode.UNSUPPORTED,
                new QueryException.Failure(
                        "SQLite locks no rows: forUpdate and forShare are not for it", null, -1, null),
                null,
                "leave it out: a transaction that writes locks the whole database there",
                null);
    }

    @Override
    protected String withoutLimit() {
        return " LIMIT -1";
    }
}
