package io.rexorm.schema;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * What undoes all of these changes: their inverses, the last first.
     *
     * @throws IrreversibleChangeException when one of them has none
     */
    static List<SchemaChange> inverse(List<SchemaChange> changes) {
        List<SchemaChange> inverse = new ArrayList<>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            inverse.add(changes.get(i).inverse());
        }
        return inverse;
    }

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

    /**
     * Gives a column another type.
     *
     * @param table the table's name
     * @param column the column's name
     * @param to the new type
     * @param from the type that it had, where the change shall be undone
     * @param using how the new value follows from the old one, in the words of the database, or null for the database's way
     */
    record AlterColumnType(
            String table,
            String column,
            SqlType to,
            @Nullable SqlType from,
            @Nullable String using) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            if (from == null) {
                throw new IrreversibleChangeException(
                        this,
                        "Changing the type of " + table + "." + column,
                        "Give the type that it had, or write the down by hand.");
            } else if (using != null) {
                throw new IrreversibleChangeException(
                        this,
                        "Changing the type of " + table + "." + column,
                        "its values were converted by an expression",
                        "Write the down by hand.");
            }
            return new AlterColumnType(table, column, from, to, null);
        }
    }

    /** Lets a column be NULL, or no longer. That it was the other way round before is taken for granted. */
    record AlterColumnNullability(String table, String column, boolean nullable) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new AlterColumnNullability(table, column, !nullable);
        }
    }

    /**
     * Gives a column another default, or none.
     *
     * @param table the table's name
     * @param column the column's name
     * @param to the new default
     * @param from the default that it had, where the change shall be undone
     */
    record AlterColumnDefault(
            String table,
            String column,
            ColumnDefault to,
            @Nullable ColumnDefault from) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            if (from == null) {
                throw new IrreversibleChangeException(
                        this,
                        "Changing the default of " + table + "." + column,
                        "Give the default that it had, which may be ColumnDefault.none(), or write the down by hand.");
            }
            return new AlterColumnDefault(table, column, from, to);
        }
    }

    /**
     * Creates an index.
     *
     * @param table the table's name
     * @param index the index
     * @param concurrently whether writers go on meanwhile, which PostgreSQL does outside transactions only
     */
    record CreateIndex(String table, Index index, boolean concurrently) implements SchemaChange {

        /** Creates an index while writers wait. */
        public CreateIndex(String table, Index index) {
            this(table, index, false);
        }

        @Override
        public SchemaChange inverse() {
            return new DropIndex(table, index, concurrently);
        }
    }

    /**
     * Drops an index.
     *
     * @param table the table's name
     * @param index the index
     * @param concurrently whether writers go on meanwhile, which PostgreSQL does outside transactions only
     */
    record DropIndex(String table, Index index, boolean concurrently) implements SchemaChange {

        /** Drops an index while writers wait. */
        public DropIndex(String table, Index index) {
            this(table, index, false);
        }

        @Override
        public SchemaChange inverse() {
            return new CreateIndex(table, index, concurrently);
        }
    }

    /** Adds a unique constraint to a table that is there. */
    record AddUnique(String table, Unique unique) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new DropUnique(table, unique);
        }
    }

    /** Drops a unique constraint. */
    record DropUnique(String table, Unique unique) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new AddUnique(table, unique);
        }
    }

    /** Adds a foreign key to a table that is there. */
    record AddForeignKey(String table, ForeignKey foreignKey) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new DropForeignKey(table, foreignKey);
        }
    }

    /** Drops a foreign key. */
    record DropForeignKey(String table, ForeignKey foreignKey) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new AddForeignKey(table, foreignKey);
        }
    }

    /** Adds a check to a table that is there. */
    record AddCheck(String table, Check check) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new DropCheck(table, check);
        }
    }

    /** Drops a check. */
    record DropCheck(String table, Check check) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new AddCheck(table, check);
        }
    }

    /**
     * Creates a view.
     *
     * @param name the view's name
     * @param query its query, in the words of the database
     */
    record CreateView(String name, String query) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            return new DropView(name, query);
        }
    }

    /**
     * Drops a view.
     *
     * @param name the view's name
     * @param was its query, where the change shall be undone
     */
    record DropView(String name, @Nullable String was) implements SchemaChange {
        @Override
        public SchemaChange inverse() {
            if (was == null) {
                throw new IrreversibleChangeException(
                        this, "Dropping view " + name, "Give the view's query, or write the down by hand.");
            }
            return new CreateView(name, was);
        }
    }

    /**
     * Runs SQL as it is written.
     *
     * @param sql one statement, or several with semicolons between them
     * @param undo the SQL that undoes it, where the change shall be undone; it may be blank where nothing is to be undone
     */
    record RunSql(String sql, @Nullable String undo) implements SchemaChange {
        private static final int SHOWN = 60;

        @Override
        public SchemaChange inverse() {
            if (undo == null) {
                String line = sql.strip().lines().findFirst().orElse("");
                throw new IrreversibleChangeException(
                        this,
                        "The SQL '" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "'",
                        "it does not say how",
                        "Give the SQL that undoes it as well, or write the down by hand.");
            }
            return new RunSql(undo, sql);
        }
    }
}
