package io.rexorm.schema;

import org.jspecify.annotations.Nullable;

/**
 * One change of a schema, as data. A dialect renders it as statements; {@link #inverse()} gives the change that undoes
 * it.
 *
 * <pre>{@code
 * SchemaChange change = new SchemaChange.RenameColumn("users", "mail", "email");
 * change.inverse();   // RenameColumn[table=users, from=email, to=mail]
 * }</pre>
 */
public sealed interface SchemaChange {

    /**
     * The change that undoes this one: the schema is again what it was. Rows that were dropped do not come back.
     *
     * @throws IrreversibleChangeException when this change does not hold what it takes away
     */
    SchemaChange inverse();

    /** Creates a table with its indexes. */
    record CreateTable(Table table) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new DropTable(table.name(), table);
        }
    }

    /**
     * Drops a table.
     *
     * @param name the table's name
     * @param was the table, where the change shall be undone
     */
    record DropTable(String name, @Nullable Table was) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            if (was == null) {
                throw new IrreversibleChangeException(
                        this, "Dropping table " + name, "Give the table's columns, or write the down by hand.");
            }
            return new CreateTable(was);
        }
    }

    /** Gives a table another name. Its constraints and indexes keep theirs. */
    record RenameTable(String from, String to) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new RenameTable(to, from);
        }
    }

    /**
     * Adds a column to a table.
     *
     * @param table the table's name
     * @param column the column
     * @param references the foreign key of this one column, or null
     * @param check the check on this one column, or null
     */
    record AddColumn(String table, Column column, @Nullable ForeignKey references, Check.@Nullable OneOf check)
            implements SchemaChange {

        /** Adds a plain column. */
        public AddColumn(String table, Column column) {
            this(table, column, null, null);
        }

        @Override
        public SchemaChange inverse() {
            return new DropColumn(table, column.name(), this);
        }
    }

    /**
     * Drops a column. Its foreign key and its check go with it; its indexes are dropped before, as SQLite demands.
     *
     * @param table the table's name
     * @param column the column's name
     * @param was what added it, where the change shall be undone
     */
    record DropColumn(String table, String column, @Nullable AddColumn was) implements SchemaChange {

        /** Drops a column for good. */
        public DropColumn(String table, String column) {
            this(table, column, null);
        }

        @Override
        public SchemaChange inverse() {
            if (was == null) {
                throw new IrreversibleChangeException(
                        this,
                        "Dropping column " + table + "." + column,
                        "Give the column's type, or write the down by hand.");
            }
            return was;
        }
    }

    /** Gives a column another name. */
    record RenameColumn(String table, String from, String to) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new RenameColumn(table, to, from);
        }
    }

    /** Creates an index. */
    record CreateIndex(String table, Index index) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new DropIndex(table, index);
        }
    }

    /** Drops an index. */
    record DropIndex(String table, Index index) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new CreateIndex(table, index);
        }
    }

    /** Adds a foreign key to a table that is there. SQLite cannot. */
    record AddForeignKey(String table, ForeignKey foreignKey) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new DropForeignKey(table, foreignKey);
        }
    }

    /** Drops a foreign key. SQLite cannot. */
    record DropForeignKey(String table, ForeignKey foreignKey) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new AddForeignKey(table, foreignKey);
        }
    }

    /** Adds a check to a table that is there. SQLite cannot. */
    record AddCheck(String table, Check check) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new DropCheck(table, check);
        }
    }

    /** Drops a check. SQLite cannot. */
    record DropCheck(String table, Check check) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new AddCheck(table, check);
        }
    }
}
