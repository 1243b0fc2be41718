package io.rexorm.dialect;

import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.Index;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SchemaChange.AddCheck;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.SchemaChange.AddForeignKey;
import io.rexorm.schema.SchemaChange.AddUnique;
import io.rexorm.schema.SchemaChange.AlterColumnDefault;
import io.rexorm.schema.SchemaChange.AlterColumnNullability;
import io.rexorm.schema.SchemaChange.AlterColumnType;
import io.rexorm.schema.SchemaChange.CreateIndex;
import io.rexorm.schema.SchemaChange.CreateTable;
import io.rexorm.schema.SchemaChange.CreateView;
import io.rexorm.schema.SchemaChange.DropCheck;
import io.rexorm.schema.SchemaChange.DropColumn;
import io.rexorm.schema.SchemaChange.DropForeignKey;
import io.rexorm.schema.SchemaChange.DropIndex;
import io.rexorm.schema.SchemaChange.DropTable;
import io.rexorm.schema.SchemaChange.DropUnique;
import io.rexorm.schema.SchemaChange.DropView;
import io.rexorm.schema.SchemaChange.RenameColumn;
import io.rexorm.schema.SchemaChange.RenameTable;
import io.rexorm.schema.SchemaChange.RunSql;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements that both databases understand. A dialect overrides what differs: types, the identity column, the time
 * of an insert, and what it cannot do.
 */
public abstract class StandardDdl implements DdlRenderer {
    private final Identifiers identifiers;

    protected StandardDdl(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    public final List<String> render(SchemaChange change) {
        if (change instanceof CreateTable create) {
            return createTable(create.table());
        }
        if (change instanceof RunSql run) {
            return run.sql().isBlank() ? List.of() : List.of(run.sql());
        }
        return List.of(statement(change));
    }

    /** The name of a type without parameters. */
    protected abstract String type(SqlType.Plain plain);

    /** The name of a type. */
    public final String type(SqlType type) {
        if (type instanceof SqlType.Varchar varchar) {
            return "VARCHAR(" + varchar.length() + ")";
        } else if (type instanceof SqlType.Decimal decimal) {
            return "NUMERIC(" + decimal.precision() + ", " + decimal.scale() + ")";
        } else if (type instanceof SqlType.Named named) {
            return named.name();
        }
        return type((SqlType.Plain) type);
    }

    /** What stands after the name of an identity column. */
    protected abstract String identity(SqlType type, boolean primaryKey);

    /** The expression for the time of an insert into a column of this type. */
    protected abstract String now(SqlType type);

    /** {@code ALTER TABLE … ADD COLUMN …}. */
    protected String addColumn(AddColumn change) {
        return alter(change.table()) + "ADD COLUMN " + name(change.column().name()) + " " + definition(change);
    }

    /** Adds a table constraint; {@code what} names it for a message. */
    protected String addConstraint(String table, String constraint, String what) {
        return alter(table) + "ADD " + constraint;
    }

    /** Drops a table constraint. */
    protected String dropConstraint(String table, String constraint) {
        return alter(table) + "DROP CONSTRAINT " + name(constraint);
    }

    /** {@code ALTER TABLE … ALTER COLUMN …} with another type. */
    protected String alterType(AlterColumnType change) {
        String using = change.using() == null ? "" : " USING (" + change.using() + ")";
        return alterColumn(change.table(), change.column()) + "TYPE " + type(change.to()) + using;
    }

    /** {@code ALTER TABLE … ALTER COLUMN …} with or without NULL. */
    protected String alterNullability(AlterColumnNullability change) {
        return alterColumn(change.table(), change.column()) + (change.nullable() ? "DROP" : "SET") + " NOT NULL";
    }

    /** {@code ALTER TABLE … ALTER COLUMN …} with another default. */
    protected String alterDefault(AlterColumnDefault change) {
        boolean none = change.to() instanceof ColumnDefault.None;
        String action = none ? "DROP DEFAULT" : "SET DEFAULT " + literal(change.to(), SqlType.Plain.TIMESTAMPTZ);
        return alterColumn(change.table(), change.column()) + action;
    }

    /** What stands between the name of an index and the table's: nothing, or a word. */
    protected String concurrently() {
        return "";
    }

    /** A column's type and all that follows it. */
    protected final String definition(AddColumn change) {
        return columns(change.table()).definition(change.column(), change.references(), change.check());
    }

    /** A constraint as a line of CREATE TABLE. */
    protected final String constraint(SchemaChange change) {
        if (change instanceof AddForeignKey add) {
            return columns(add.table()).foreignKey(add.foreignKey());
        } else if (change instanceof AddUnique add) {
            return columns(add.table()).unique(add.unique());
        } else if (change instanceof AddCheck add) {
            return columns(add.table()).check(add.check());
        }
        throw new AssertionError(change);
    }

    /** A default of a column of this type, which is not {@code none()}. */
    protected final String literal(ColumnDefault value, SqlType type) {
        return columns("").literal(value, type);
    }

    /** A name as this renderer writes it. */
    protected final String name(String name) {
        return identifiers.write(name);
    }

    final String names(List<String> names) {
        StringBuilder list = new StringBuilder("(");
        for (String name : names) {
            list.append(list.length() == 1 ? "" : ", ").append(name(name));
        }
        return list.append(')').toString();
    }

    private String statement(SchemaChange change) {
        if (change instanceof DropTable drop) {
            return "DROP TABLE " + (drop.was() == null ? name(drop.name()) : qualified(drop.was()));
        } else if (change instanceof RenameTable rename) {
            return alter(rename.from()) + "RENAME TO " + name(rename.to());
        } else if (change instanceof AddColumn add) {
            return addColumn(add);
        } else if (change instanceof DropColumn drop) {
            return alter(drop.table()) + "DROP COLUMN " + name(drop.column());
        } else if (change instanceof RenameColumn rename) {
            return alter(rename.table()) + "RENAME COLUMN " + name(rename.from()) + " TO " + name(rename.to());
        } else if (change instanceof CreateIndex create) {
            return createIndex(name(create.table()), create.index(), create.concurrently() ? concurrently() : "");
        } else if (change instanceof DropIndex drop) {
            String word = drop.concurrently() ? concurrently() : "";
            return "DROP INDEX " + word + name(drop.index().name());
        } else if (change instanceof CreateView create) {
            return "CREATE VIEW " + name(create.name()) + " AS " + create.query();
        } else if (change instanceof DropView drop) {
            return "DROP VIEW " + name(drop.name());
        }
        return columnStatement(change);
    }

    private String columnStatement(SchemaChange change) {
        if (change instanceof AlterColumnType alter) {
            return alterType(alter);
        } else if (change instanceof AlterColumnNullability alter) {
            return alterNullability(alter);
        } else if (change instanceof AlterColumnDefault alter) {
            return alterDefault(alter);
        }
        return constraintStatement(change);
    }

    private String constraintStatement(SchemaChange change) {
        if (change instanceof AddForeignKey add) {
            return addConstraint(add.table(), constraint(add), "a foreign key");
        } else if (change instanceof DropForeignKey drop) {
            return dropConstraint(drop.table(), drop.foreignKey().name());
        } else if (change instanceof AddCheck add) {
            return addConstraint(add.table(), constraint(add), "a check");
        } else if (change instanceof DropCheck drop) {
            return dropConstraint(drop.table(), drop.check().name());
        } else if (change instanceof AddUnique add) {
            return addConstraint(add.table(), constraint(add), "a unique constraint");
        } else if (change instanceof DropUnique drop) {
            return dropConstraint(drop.table(), drop.unique().name());
        }
        throw new AssertionError(change);
    }

    private List<String> createTable(Table table) {
        List<String> statements = new ArrayList<>();
        String name = qualified(table);
        statements.add("CREATE TABLE " + name + " (\n" + columns(table.name()).body(table) + "\n)");
        for (Index index : table.indexes()) {
            statements.add(createIndex(name, index, ""));
        }
        return statements;
    }

    private String createIndex(String table, Index index, String concurrently) {
        StringBuilder sql = new StringBuilder(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
        sql.append(concurrently).append(name(index.name())).append(" ON ").append(table);
        String separator = " (";
        for (String column : index.columns()) {
            sql.append(separator).append(name(column));
            separator = ", ";
        }
        for (String expression : index.expressions()) {
            sql.append(separator).append('(').append(expression).append(')');
            separator = ", ";
        }
        sql.append(')');
        return index.where() == null
                ? sql.toString()
                : sql.append(" WHERE ").append(index.where()).toString();
    }

    private String qualified(Table table) {
        return table.schema() == null ? name(table.name()) : name(table.schema()) + "." + name(table.name());
    }

    private String alterColumn(String table, String column) {
        return alter(table) + "ALTER COLUMN " + name(column) + " ";
    }

    private String alter(String table) {
        return "ALTER TABLE " + name(table) + " ";
    }

    private ColumnSql columns(String table) {
        return new ColumnSql(this, table);
    }
}
