package io.rexorm.dialect;

import io.rexorm.sql.Lock;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Selected;
import io.rexorm.sql.SqlStatement;
import io.rexorm.sql.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders statements as standard SQL: identifiers always quoted, values always bound. A dialect overrides what differs.
 * Stateless.
 */
public class SqlRenderer {

    /** The text and the values of a statement. */
    public final RenderedSql render(SqlStatement statement) {
        return new StatementWriter(this).write(statement);
    }

    /** The text of columns, between which are commas: {@code "id", "name"}. None of them may have a value in it. */
    public final String columns(List<Selected> columns) {
        return new StatementWriter(this).write(columns);
    }

    /** The identifier in quotes: {@code "users"}. */
    public String quote(String identifier) {
        return Identifiers.QUOTED.write(identifier);
    }

    /** The table's name in quotes, with its schema where it has one. */
    public String quote(TableName table) {
        return table.schema() == null ? quote(table.name()) : quote(table.schema()) + "." + quote(table.name());
    }

    /**
     * The name of a column, or of the table before it, in an expression. It must never be taken for anything else than a name.
     */
    protected String column(String name) {
        return quote(name);
    }

    /** What stands before {@code OFFSET} where there is no limit. */
    protected String withoutLimit() {
        return "";
    }

    /**
     * What stands behind a value that is looked for in a list, whose mark is bound to all of it: {@code = ANY (?)}, {@code <> ALL (?)}.
     *
     * @param in whether it is to be there
     */
    public String list(boolean in) {
        return in ? "= ANY (?)" : "<> ALL (?)";
    }

    /**
     * How the rows of a query are locked: {@code FOR UPDATE OF "users" SKIP LOCKED}.
     *
     * @param table of which of its tables; null where there is one
     * @throws io.rexorm.jdbc.QueryException where the database locks no rows
     */
    protected String lock(Lock lock, @Nullable String table) {
        return (lock.forUpdate() ? " FOR UPDATE" : " FOR SHARE")
                + (table == null ? "" : " OF " + quote(table))
                + lock.whenLocked().text();
    }

    /** A value as it stands in the text of a statement, for what is not sent by a session: {@code 'it''s'}, {@code 7}, {@code NULL}. */
    public String literal(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return value instanceof Number
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
