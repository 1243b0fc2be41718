package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.schema.Check;
import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SchemaChange.AddCheck;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.SchemaChange.AddForeignKey;
import io.rexorm.schema.SchemaChange.AddUnique;
import io.rexorm.schema.SchemaChange.AlterColumnDefault;
import io.rexorm.schema.SchemaChange.AlterColumnNullability;
import io.rexorm.schema.SchemaChange.AlterColumnType;
import io.rexorm.schema.SchemaChange.DropCheck;
import io.rexorm.schema.SchemaChange.DropColumn;
import io.rexorm.schema.SchemaChange.DropForeignKey;
import io.rexorm.schema.SchemaChange.DropUnique;
import io.rexorm.schema.SqlType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes the text of a table, for a rebuild. */
final class TableEdit {
    private final SqliteDdl ddl;
    private final String table;
    private final TableText text;
    private final Map<String, String> conversions = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();

    TableEdit(SqliteDdl ddl, String table, String sql) {
        this.ddl = ddl;
        this.table = table;
        this.text = new TableText(sql);
    }

    TableText text() {
        return text;
    }

    Map<String, String> conversions() {
        return conversions;
    }

    /** The columns that have gone, in small letters. */
    Set<String> dropped() {
        return dropped;
    }

    void apply(SchemaChange change) {
        if (change instanceof AlterColumnType alter) {
            type(alter);
        } else if (change instanceof AlterColumnNullability alter) {
            ColumnText column = column(alter.column());
            text.replace(column, column.withNullability(alter.nullable()));
        } else if (change instanceof AlterColumnDefault alter) {
            ColumnText column = column(alter.column());
            boolean none = alter.to() instanceof ColumnDefault.None;
            text.replace(column, column.withDefault(none ? null : ddl.value(alter.to(), declared(column.type()))));
        } else if (change instanceof AddColumn add) {
            text.addColumn(ddl.line(add));
        } else if (change instanceof DropColumn drop) {
            drop(column(drop.column()));
        } else if (change instanceof AddForeignKey || change instanceof AddCheck || change instanceof AddUnique) {
            text.addConstraint(ddl.line(change));
        } else if (change instanceof DropForeignKey drop) {
            dropForeignKey(drop.foreignKey());
        } else if (change instanceof DropCheck drop) {
            dropCheck(drop.check());
        } else if (change instanceof DropUnique drop) {
            List<String> columns = lower(drop.unique().columns());
            dropConstraint(
                    drop.unique().name(),
                    "UNIQUE",
                    columns,
                    constraint -> constraint.columns().equals(columns));
        } else {
            throw new AssertionError(change);
        }
    }

    /** The row's own number has 64 bits whatever kind of whole number its column shall be. */
    private void type(AlterColumnType change) {
        ColumnText column = column(change.column());
        ColumnText rowid = text.rowidColumn();
        boolean whole = change.to() == SqlType.Plain.BIGINT
                || change.to() == SqlType.Plain.INTEGER
                || change.to() == SqlType.Plain.SMALLINT;
        if (rowid == null || !rowid.name().equals(column.name()) || !whole) {
            text.replace(column, column.withType(ddl.type(change.to())));
        }
        if (change.using() != null) {
            conversions.put(lower(change.column()), change.using());
        }
    }

    /** Its constraints go with it, as PostgreSQL does it. */
    private void drop(ColumnText column) {
        if (column.find("PRIMARY") != null) {
            throw refused("column " + column.name() + " is its primary key");
        }
        for (ConstraintText constraint : text.constraints()) {
            if (constraint.keyword().equals("PRIMARY") && constraint.mentions(column.name())) {
                throw refused("column " + column.name() + " is part of its primary key");
            }
        }
        text.removeColumn(column.name());
        text.removeConstraint(constraint -> constraint.mentions(column.name()));
        dropped.add(lower(column.name()));
    }

    private void dropForeignKey(ForeignKey foreignKey) {
        List<String> columns = lower(foreignKey.columns());
        dropConstraint(
                foreignKey.name(),
                "FOREIGN",
                columns,
                constraint -> constraint.columns().equals(columns));
    }

    private void dropCheck(Check check) {
        if (check instanceof Check.OneOf oneOf) {
            dropConstraint(check.name(), "CHECK", List.of(lower(oneOf.column())), constraint -> false);
        } else if (check instanceof Check.Expression expression) {
            String condition = ConstraintText.compact("(" + expression.sql() + ")");
            dropConstraint(
                    check.name(),
                    "CHECK",
                    List.of(),
                    constraint -> constraint.condition().equals(condition));
        }
    }

    /**
     * Drops the constraint of that name; where none has it, one without a name that is the same.
     *
     * @param columns the columns of the constraint, in small letters; a single one may have it beside it
     * @param same whether a constraint of the table without a name is the one
     */
    private void dropConstraint(String name, String keyword, List<String> columns, Predicate<ConstraintText> same) {
        if (text.removeConstraint(constraint -> name.equalsIgnoreCase(constraint.name()))
                || dropClause(clause -> name.equalsIgnoreCase(clause.name()), null)
                || text.removeConstraint(constraint ->
                        constraint.name() == null && constraint.keyword().equals(keyword) && same.test(constraint))) {
            return;
        }
        String word = keyword.equals("FOREIGN") ? "REFERENCES" : keyword;
        boolean found = columns.size() == 1
                && dropClause(
                        clause -> clause.name() == null && clause.keyword().equals(word), columns.get(0));
        if (!found) {
            throw refused("it has no constraint " + name);
        }
    }

    private boolean dropClause(Predicate<ColumnText.Clause> test, @Nullable String only) {
        for (ColumnText column : text.columns()) {
            for (ColumnText.Clause clause : column.clauses()) {
                if ((only == null || only.equals(lower(column.name()))) && test.test(clause)) {
                    text.replace(column, column.without(clause));
                    return true;
                }
            }
        }
        return false;
    }

    private ColumnText column(String name) {
        ColumnText column = text.column(name);
        if (column == null) {
            throw refused("it has no column " + name);
        }
        return column;
    }

    private UnsupportedChangeException refused(String reason) {
        return new UnsupportedChangeException(
                "SQLite cannot change table " + table + " like this: " + reason + ".",
                "Look at its definition: rexorm db:dump.");
    }

    /** What a declared type means for the time of an insert. */
    private static SqlType declared(String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "DATE" -> SqlType.Plain.DATE;
            case "TIME" -> SqlType.Plain.TIME;
            case "TIMESTAMP" -> SqlType.Plain.TIMESTAMP;
            default -> SqlType.Plain.TIMESTAMPTZ;
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(TableEdit::lower).toList();
    }
}
