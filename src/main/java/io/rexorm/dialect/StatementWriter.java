package io.rexorm.dialect;

import io.rexorm.sql.Assignment;
import io.rexorm.sql.CommonTable;
import io.rexorm.sql.Compound;
import io.rexorm.sql.Delete;
import io.rexorm.sql.Expression.BoundList;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Insert;
import io.rexorm.sql.InsertRows;
import io.rexorm.sql.Join;
import io.rexorm.sql.OnConflict;
import io.rexorm.sql.Ordering;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import io.rexorm.sql.SqlStatement;
import io.rexorm.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one statement. Its values are collected in the order in which they stand in the text. */
final class StatementWriter {
    private final SqlRenderer dialect;
    private final StringBuilder sql = new StringBuilder(128);
    private final List<@Nullable Object> binds = new ArrayList<>();
    private final ExpressionWriter expressions;
    private final Scopes scopes = new Scopes();

    StatementWriter(SqlRenderer dialect) {
        this.dialect = dialect;
        this.expressions = new ExpressionWriter(dialect, sql, this);
    }

    RenderedSql write(SqlStatement statement) {
        if (statement instanceof Select select) {
            select(select);
        } else if (statement instanceof Insert insert) {
            insert(insert);
        } else if (statement instanceof InsertRows insert) {
            insertRows(insert);
        } else if (statement instanceof Update update) {
            update(update);
        } else if (statement instanceof Delete delete) {
            delete(delete);
        }
        return new RenderedSql(sql.toString(), binds);
    }

    String write(List<Selected> columns) {
        columns(columns);
        return sql.toString();
    }

    void bind(@Nullable Object value) {
        sql.append('?');
        binds.add(value);
    }

    void list(boolean in, BoundList values) {
        sql.append(dialect.list(in));
        binds.add(values);
    }

    void select(Select select) {
        commonTables(select.with());
        scopes.open(select);
        sql.append(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
        columns(select.columns());
        sql.append(" FROM ");
        source(select.from());
        for (Join join : select.joins()) {
            sql.append(' ').append(join.kind().text()).append(' ');
            source(join.source());
            expressions.conditions(" ON ", join.on());
        }
        expressions.conditions(" WHERE ", select.where());
        if (!select.groupBy().isEmpty()) {
            sql.append(" GROUP BY ");
            expressions.list(select.groupBy());
        }
        expressions.conditions(" HAVING ", select.having());
        for (Compound compound : select.compounds()) {
            sql.append(' ').append(compound.kind().text()).append(' ');
            scopes.beside(() -> select(compound.select()));
        }
        orderBy(" ORDER BY ", select.orderBy());
        window(select.limit(), select.offset());
        if (select.lock() != null) {
            sql.append(dialect.lock(
                    select.lock(),
                    select.joins().isEmpty() ? null : select.from().reference()));
        }
        scopes.close();
    }

    private void commonTables(List<CommonTable> tables) {
        String separator = tables.stream().anyMatch(CommonTable::recursive) ? "WITH RECURSIVE " : "WITH ";
        for (CommonTable table : tables) {
            sql.append(separator).append(dialect.quote(table.name()));
            names(table.columns());
            sql.append(" AS (");
            select(table.select());
            sql.append(')');
            separator = ", ";
        }
        sql.append(tables.isEmpty() ? "" : " ");
    }

    /** What stands before a column of a table, or null for nothing. */
    @Nullable
    String written(TableColumn column) {
        return scopes.written(column);
    }

    private void insert(Insert insert) {
        scopes.open(insert.into());
        sql.append("INSERT INTO ").append(dialect.quote(insert.into()));
        if (insert.values().isEmpty()) {
            sql.append(" DEFAULT VALUES");
        } else {
            values(insert.values());
        }
        returning(insert.returning());
    }

    private void values(List<Assignment> values) {
        String separator = " (";
        for (Assignment value : values) {
            sql.append(separator).append(dialect.quote(value.column()));
            separator = ", ";
        }
        separator = ") VALUES (";
        for (Assignment value : values) {
            sql.append(separator);
            expressions.write(value.to());
            separator = ", ";
        }
        sql.append(')');
    }

    private void insertRows(InsertRows insert) {
        scopes.open(insert.into());
        sql.append("INSERT INTO ").append(dialect.quote(insert.into()));
        names(insert.columns());
        sql.append(' ').append(insert.rows());
        OnConflict conflict = insert.conflict();
        if (conflict != null) {
            sql.append(" ON CONFLICT");
            names(conflict.columns());
            sql.append(conflict.set().isEmpty() ? " DO NOTHING" : " DO UPDATE SET ");
            assignments(conflict.set());
        }
        returning(insert.returning());
    }

    private void names(List<String> columns) {
        String separator = " (";
        for (String column : columns) {
            sql.append(separator).append(dialect.column(column));
            separator = ", ";
        }
        sql.append(')');
    }

    private void assignments(List<Assignment> set) {
        String separator = "";
        for (Assignment value : set) {
            sql.append(separator).append(dialect.quote(value.column())).append(" = ");
            expressions.write(value.to());
            separator = ", ";
        }
    }

    private void update(Update update) {
        scopes.open(update.table());
        sql.append("UPDATE ").append(dialect.quote(update.table())).append(" SET ");
        assignments(update.set());
        expressions.conditions(" WHERE ", update.rows().conditions());
        returning(update.returning());
    }

    private void delete(Delete delete) {
        scopes.open(delete.from());
        sql.append("DELETE FROM ").append(dialect.quote(delete.from()));
        expressions.conditions(" WHERE ", delete.rows().conditions());
        returning(delete.returning());
    }

    private void returning(List<Selected> columns) {
        if (!columns.isEmpty()) {
            sql.append(" RETURNING ");
            columns(columns);
        }
    }

    private void columns(List<Selected> columns) {
        String separator = "";
        for (Selected column : columns) {
            sql.append(separator);
            expressions.write(column.expression());
            alias(column.alias());
            separator = ", ";
        }
    }

    private void source(Source source) {
        if (source instanceof Source.Table table) {
            sql.append(dialect.quote(table.name()));
            alias(scopes.alias(table));
        } else if (source instanceof Source.Rows rows) {
            expressions.write(rows.call());
            sql.append(" AS ").append(dialect.quote(rows.alias()));
            if (rows.column() != null) {
                names(List.of(rows.column()));
            }
        } else if (source instanceof Source.Query query) {
            sql.append('(');
            select(query.select());
            sql.append(')');
            alias(query.alias());
        }
    }

    private void alias(@Nullable String alias) {
        if (alias != null) {
            sql.append(" AS ").append(dialect.quote(alias));
        }
    }

    /** What rows are ordered by, after a word; nothing where there is none. */
    void orderBy(String word, List<Ordering> orderings) {
        String separator = word;
        for (Ordering ordering : orderings) {
            sql.append(separator);
            expressions.write(ordering.expression());
            sql.append(ordering.descending() ? " DESC" : " ASC")
                    .append(ordering.nulls().text());
            separator = ", ";
        }
    }

    private void window(@Nullable Long limit, @Nullable Long offset) {
        if (limit != null) {
            sql.append(" LIMIT ");
            bind(limit);
        }
        if (offset != null) {
            sql.append(limit == null ? dialect.withoutLimit() : "").append(" OFFSET ");
            bind(offset);
        }
    }
}
