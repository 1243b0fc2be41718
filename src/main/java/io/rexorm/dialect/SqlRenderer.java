package io.rexorm.dialect;

import io.rexorm.sql.Assignment;
import io.rexorm.sql.Comparison;
import io.rexorm.sql.Insert;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Select;
import io.rexorm.sql.SqlStatement;
import io.rexorm.sql.TableName;
import io.rexorm.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders statements as standard SQL: identifiers always quoted, values always bound. A dialect overrides what differs.
 * Stateless.
 */
public class SqlRenderer {

    /** The text and the values of a statement. */
    public final RenderedSql render(SqlStatement statement) {
        StringBuilder sql = new StringBuilder();
        List<@Nullable Object> binds = new ArrayList<>();
        if (statement instanceof Select select) {
            select(select, sql, binds);
        } else if (statement instanceof Insert insert) {
            insert(insert, sql, binds);
        } else if (statement instanceof Update update) {
            update(update, sql, binds);
        }
        return new RenderedSql(sql.toString(), binds);
    }

    /** The identifier in quotes: {@code "users"}. */
    public String quote(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    /** The table's name in quotes, with its schema where it has one. */
    public String quote(TableName table) {
        return table.schema() == null ? quote(table.name()) : quote(table.schema()) + "." + quote(table.name());
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

    private void select(Select select, StringBuilder sql, List<@Nullable Object> binds) {
        sql.append("SELECT ");
        columns(select.columns(), sql);
        sql.append(" FROM ").append(quote(select.from()));
        where(select.where(), sql, binds);
        if (!select.orderBy().isEmpty()) {
            sql.append(" ORDER BY ");
            columns(select.orderBy(), sql);
        }
    }

    private void insert(Insert insert, StringBuilder sql, List<@Nullable Object> binds) {
        sql.append("INSERT INTO ").append(quote(insert.into())).append(" (");
        String marks = "";
        for (Assignment value : insert.values()) {
            sql.append(marks.isEmpty() ? "" : ", ").append(quote(value.column()));
            marks += marks.isEmpty() ? "?" : ", ?";
            binds.add(value.value());
        }
        sql.append(") VALUES (").append(marks).append(')');
    }

    private void update(Update update, StringBuilder sql, List<@Nullable Object> binds) {
        sql.append("UPDATE ").append(quote(update.table())).append(" SET ");
        String separator = "";
        for (Assignment value : update.set()) {
            sql.append(separator).append(quote(value.column())).append(" = ?");
            binds.add(value.value());
            separator = ", ";
        }
        where(update.where(), sql, binds);
    }

    private void where(List<Comparison> conditions, StringBuilder sql, List<@Nullable Object> binds) {
        String separator = " WHERE ";
        for (Comparison condition : conditions) {
            sql.append(separator).append(quote(condition.column())).append(" = ?");
            binds.add(condition.value());
            separator = " AND ";
        }
    }

    private void columns(List<String> columns, StringBuilder sql) {
        String separator = "";
        for (String column : columns) {
            sql.append(separator).append(quote(column));
            separator = ", ";
        }
    }
}
