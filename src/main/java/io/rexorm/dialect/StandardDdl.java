package io.rexorm.dialect;

import io.rexorm.schema.Index;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SchemaChange.AddCheck;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.SchemaChange.AddForeignKey;
import io.rexorm.schema.SchemaChange.CreateIndex;
import io.rexorm.schema.SchemaChange.CreateTable;
import io.rexorm.schema.SchemaChange.DropCheck;
import io.rexorm.schema.SchemaChange.DropColumn;
import io.rexorm.schema.SchemaChange.DropForeignKey;
import io.rexorm.schema.SchemaChange.DropIndex;
import io.rexorm.schema.SchemaChange.DropTable;
import io.rexorm.schema.SchemaChange.RenameColumn;
import io.rexorm.schema.SchemaChange.RenameTable;
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
        return List.of(statement(change));
    }

    /** The name of a type. */
    protected abstract String type(SqlType type);

    /** What stands after the name of an identity column. */
    protected abstract String identity(SqlType type, boolean primaryKey);

    /** The expression for the time of an insert into a column of this type. */
    protected abstract String now(SqlType type);

    /** {@code ALTER TABLE … ADD COLUMN …}. */
    protected String addColumn(AddColumn change) {
        String definition = columns(change.table()).definition(change.column(), change.references(), change.check());
        return alter(change.table()) + "ADD COLUMN " + name(change.column().name()) + " " + definition;
    }

    /** Adds a table constraint; {@code what} names it for a message. */
    protected String addConstraint(String table, String constraint, String what) {
        return alter(table) + "ADD " + constraint;
    }

    /** Drops a table constraint. */
    protected String dropConstraint(String table, String constraint) {
        return alter(table) + "DROP CONSTRAINT " + name(constraint);
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
            return "DROP TABLE " + name(drop.name());
        } else if (change instanceof RenameTable rename) {
            return alter(rename.from()) + "RENAME TO " + name(rename.to());
        } else if (change instanceof AddColumn add) {
            return addColumn(add);
        } else if (change instanceof DropColumn drop) {
            return alter(drop.table()) + "DROP COLUMN " + name(drop.column());
        } else if (change instanceof RenameColumn rename) {
            return alter(rename.table()) + "RENAME COLUMN " + name(rename.from()) + " TO " + name(rename.to());
        } else if (change instanceof CreateIndex create) {
            return createIndex(name(create.table()), create.index());
        } else if (change instanceof DropIndex drop) {
            return "DROP INDEX " + name(drop.index().name());
        }
        return constraintStatement(change);
    }

    private String constraintStatement(SchemaChange change) {
        if (change instanceof AddForeignKey add) {
            String constraint = columns(add.table()).foreignKey(add.foreignKey());
            return addConstraint(add.table(), constraint, "a foreign key");
        } else if (change instanceof DropForeignKey drop) {
            return dropConstraint(drop.table(), drop.foreignKey().name());
        } else if (change instanceof AddCheck add) {
            return addConstraint(add.table(), columns(add.table()).check(add.check()), "a check");
        } else if (change instanceof DropCheck drop) {
            return dropConstraint(drop.table(), drop.check().name());
        }
        throw new AssertionError(change);
    }

    private List<String> createTable(Table table) {
        List<String> statements = new ArrayList<>();
        String name = table.schema() == null ? name(table.name()) : name(table.schema()) + "." + name(table.name());
        statements.add("CREATE TABLE " + name + " (\n" + columns(table.name()).body(table) + "\n)");
        for (Index index : table.indexes()) {
            statements.add(createIndex(name, index));
        }
        return statements;
    }

    private String createIndex(String table, Index index) {
        String unique = index.unique() ? "UNIQUE " : "";
        return "CREATE " + unique + "INDEX " + name(index.name()) + " ON " + table + " " + names(index.columns());
    }

    private String alter(String table) {
        return "ALTER TABLE " + name(table) + " ";
    }

    private ColumnSql columns(String table) {
        return new ColumnSql(this, table);
    }
}
