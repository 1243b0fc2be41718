package io.rexorm.dialect;

import io.rexorm.schema.Check;
import io.rexorm.schema.Column;
import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.ReferentialAction;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import io.rexorm.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the brackets of CREATE TABLE, one column a line.
 *
 * <p>A constraint on one column stands beside it: SQLite can drop such a column again, and not one that a constraint of
 * the table names. A constraint's name is left out where it is the one that PostgreSQL gives by itself.
 */
final class ColumnSql {
    private final StandardDdl ddl;
    private final String table;

    ColumnSql(StandardDdl ddl, String table) {
        this.ddl = ddl;
        this.table = table;
    }

    String body(Table table) {
        int width = 0;
        for (Column column : table.columns()) {
            width = Math.max(width, ddl.name(column.name()).length());
        }
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = ddl.name(column.name());
            lines.add(name + " ".repeat(width + 1 - name.length()) + definition(table, column));
        }
        if (table.primaryKey().size() > 1) {
            lines.add("PRIMARY KEY " + ddl.names(table.primaryKey()));
        }
        for (Unique unique : table.uniques()) {
            lines.add(unique(unique));
        }
        for (ForeignKey foreignKey : table.foreignKeys()) {
            if (foreignKey.columns().size() > 1) {
                lines.add(foreignKey(foreignKey));
            }
        }
        for (Check check : table.checks()) {
            if (!(check instanceof Check.OneOf)) {
                lines.add(check(check));
            }
        }
        return "    " + String.join(",\n    ", lines);
    }

    /** A column's type and all that follows it. */
    String definition(Column column, @Nullable ForeignKey references, Check.@Nullable OneOf check) {
        StringBuilder sql = new StringBuilder(column.identity() ? ddl.identity(column.type(), false) : plain(column));
        if (check != null) {
            sql.append(named(check.name(), check.column(), "_check")).append(condition(check));
        }
        if (references != null) {
            sql.append(named(references.name(), references.columns().get(0), "_fkey"))
                    .append(target(references));
        }
        return sql.toString();
    }

    /** A foreign key as a constraint of the table. */
    String foreignKey(ForeignKey foreignKey) {
        return "CONSTRAINT " + ddl.name(foreignKey.name()) + " FOREIGN KEY " + ddl.names(foreignKey.columns())
                + target(foreignKey);
    }

    /** A unique constraint of the table. */
    String unique(Unique unique) {
        return "CONSTRAINT " + ddl.name(unique.name()) + " UNIQUE " + ddl.names(unique.columns());
    }

    /** A check as a constraint of the table. */
    String check(Check check) {
        return "CONSTRAINT " + ddl.name(check.name()) + condition(check);
    }

    private String definition(Table table, Column column) {
        boolean primaryKey = table.primaryKey().equals(List.of(column.name()));
        if (primaryKey && column.identity()) {
            return ddl.identity(column.type(), true);
        }
        Check.OneOf oneOf = null;
        for (Check check : table.checks()) {
            if (check instanceof Check.OneOf values && values.column().equals(column.name())) {
                oneOf = values;
            }
        }
        ForeignKey references = null;
        for (ForeignKey foreignKey : table.foreignKeys()) {
            if (foreignKey.columns().equals(List.of(column.name()))) {
                references = foreignKey;
            }
        }
        String definition = definition(column, references, oneOf);
        return primaryKey ? definition + " PRIMARY KEY" : definition;
    }

    private String plain(Column column) {
        String sql = ddl.type(column.type()) + (column.nullable() ? "" : " NOT NULL");
        ColumnDefault value = column.defaultValue();
        if (value == null || value instanceof ColumnDefault.None) {
            return sql;
        }
        return sql + " DEFAULT " + literal(value, column.type());
    }

    /** A default, which is not {@code none()}. */
    String literal(ColumnDefault value, SqlType type) {
        if (value instanceof ColumnDefault.Text text) {
            return quote(text.value());
        } else if (value instanceof ColumnDefault.Numeric number) {
            return number.value().toPlainString();
        } else if (value instanceof ColumnDefault.Bool bool) {
            return bool.value() ? "TRUE" : "FALSE";
        } else if (value instanceof ColumnDefault.Sql sql) {
            return sql.expression();
        }
        return ddl.now(type);
    }

    private String condition(Check check) {
        if (check instanceof Check.Expression expression) {
            return " CHECK (" + expression.sql() + ")";
        }
        Check.OneOf oneOf = (Check.OneOf) check;
        StringBuilder values = new StringBuilder();
        for (String value : oneOf.values()) {
            values.append(values.length() == 0 ? "" : ", ").append(quote(value));
        }
        return " CHECK (" + ddl.name(oneOf.column()) + " IN (" + values + "))";
    }

    private String target(ForeignKey foreignKey) {
        return " REFERENCES " + ddl.name(foreignKey.target()) + " " + ddl.names(foreignKey.targetColumns())
                + action(" ON DELETE ", foreignKey.onDelete()) + action(" ON UPDATE ", foreignKey.onUpdate());
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : event + action.name().replace('_', ' ');
    }

    private String named(String constraint, String column, String suffix) {
        return constraint.equals(table + "_" + column + suffix) ? "" : " CONSTRAINT " + ddl.name(constraint);
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
