package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.SqlRenderer;

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

    @Override
    protected String withoutLimit() {
        return " LIMIT -1";
    }
}
