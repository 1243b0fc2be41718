package io.rexorm.scaffold;

import io.rexorm.schema.Check;
import io.rexorm.schema.Column;
import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.ReferentialAction;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables, columns and indexes as calls of the schema builder. */
final class JavaColumns {
    private JavaColumns() {}

    /** The lines that describe a table. */
    static List<String> table(Table table) {
        List<String> lines = new ArrayList<>();
        List<Index> left = new ArrayList<>(table.indexes());
        for (Column column : table.columns()) {
            if (column.identity()) {
                lines.add("t.id();");
                continue;
            }
            AddColumn add = new AddColumn(table.name(), column, reference(table, column), check(table, column));
            Index own = index(left, column);
            left.remove(own);
            lines.add("t.column(" + column(add) + (own == null ? "" : index(own)) + ";");
        }
        if (!table.primaryKey().isEmpty() && !table.primaryKey().equals(List.of("id"))) {
            lines.add("t.primaryKey(" + quote(table.primaryKey()) + ");");
        }
        for (Index index : left) {
            lines.add("t.index(" + index(table.name(), index) + ");");
        }
        return lines;
    }

    /** The column from its name on, without a semicolon: {@code "age", SqlType.Plain.INTEGER).optional()}. */
    static String column(AddColumn add) {
        Column column = add.column();
        StringBuilder call = new StringBuilder(quote(column.name())).append(", ");
        call.append(type(column.type())).append(')');
        call.append(column.nullable() ? ".optional()" : "");
        if (column.defaultValue() != null) {
            call.append(".withDefault(").append(value(column.defaultValue())).append(')');
        }
        if (add.check() != null) {
            call.append(".oneOf(").append(quote(add.check().values())).append(')');
        }
        ForeignKey references = add.references();
        if (references != null) {
            String key = references.targetColumns().get(0);
            call.append(".references(").append(quote(references.target()));
            call.append(key.equals("id") ? "" : ", " + quote(key)).append(')');
            if (references.onDelete() != ReferentialAction.NO_ACTION) {
                call.append(".onDelete(ReferentialAction.")
                        .append(references.onDelete())
                        .append(')');
            }
        }
        return call.toString();
    }

    /** The index of a single column, after the column. */
    static String index(Index index) {
        return index.unique() ? ".unique()" : ".indexed()";
    }

    /** An index of a table. */
    static String index(String table, Index index) {
        String columns = quote(table) + ", " + quote(index.columns());
        return (index.unique() ? "Index.unique(" : "Index.of(") + columns + ")";
    }

    static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String quote(List<String> texts) {
        StringBuilder list = new StringBuilder();
        for (String text : texts) {
            list.append(list.length() == 0 ? "" : ", ").append(quote(text));
        }
        return list.toString();
    }

    private static String type(SqlType type) {
        if (type instanceof SqlType.Varchar varchar) {
            return "SqlType.varchar(" + varchar.length() + ")";
        } else if (type instanceof SqlType.Decimal decimal) {
            return "SqlType.decimal(" + decimal.precision() + ", " + decimal.scale() + ")";
        } else if (type instanceof SqlType.Named named) {
            return "SqlType.named(" + quote(named.name()) + ")";
        }
        return "SqlType.Plain." + type;
    }

    private static String value(ColumnDefault value) {
        if (value instanceof ColumnDefault.Text text) {
            return quote(text.value());
        } else if (value instanceof ColumnDefault.Numeric number) {
            BigDecimal decimal = number.value();
            boolean whole = decimal.scale() <= 0 && decimal.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
            return whole ? decimal.toPlainString() : "new BigDecimal(" + quote(decimal.toPlainString()) + ")";
        } else if (value instanceof ColumnDefault.Bool bool) {
            return Boolean.toString(bool.value());
        } else if (value instanceof ColumnDefault.Sql sql) {
            return "ColumnDefault.sql(" + quote(sql.expression()) + ")";
        }
        return value instanceof ColumnDefault.Now ? "ColumnDefault.now()" : "ColumnDefault.none()";
    }

    private static @Nullable Index index(List<Index> indexes, Column column) {
        for (Index index : indexes) {
            if (index.columns().equals(List.of(column.name()))) {
                return index;
            }
        }
        return null;
    }

    private static @Nullable ForeignKey reference(Table table, Column column) {
        for (ForeignKey foreignKey : table.foreignKeys()) {
            if (foreignKey.columns().equals(List.of(column.name()))) {
                return foreignKey;
            }
        }
        return null;
    }

    private static Check.@Nullable OneOf check(Table table, Column column) {
        for (Check check : table.checks()) {
            if (check instanceof Check.OneOf oneOf && oneOf.column().equals(column.name())) {
                return oneOf;
            }
        }
        return null;
    }
}
