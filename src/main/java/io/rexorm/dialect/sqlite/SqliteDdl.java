package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.Identifiers;
import io.rexorm.dialect.StandardDdl;
import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.SchemaChange.AlterColumnDefault;
import io.rexorm.schema.SchemaChange.AlterColumnNullability;
import io.rexorm.schema.SchemaChange.AlterColumnType;
import io.rexorm.schema.SqlType;

/**
 * Changes of the schema as SQLite's statements.
 *
 * <p>An identity column is {@code INTEGER PRIMARY KEY}: another name for the row's own number. AUTOINCREMENT would add a
 * second table that every insert writes, to no more use than that the highest number is not given again after its row is
 * deleted.
 *
 * <p>The type names are PostgreSQL's wherever the affinity that SQLite reads from them keeps the values as they are;
 * {@code docs/types.md} has the table.
 */
public final class SqliteDdl extends StandardDdl {

    public SqliteDdl() {
        this(Identifiers.QUOTED);
    }

    private SqliteDdl(Identifiers identifiers) {
        super(identifiers);
    }

    @Override
    public SqliteDdl readable() {
        return new SqliteDdl(Identifiers.READABLE);
    }

    @Override
    protected String type(SqlType.Plain plain) {
        return switch (plain) {
            case DOUBLE -> "DOUBLE PRECISION";
            case BYTES -> "BLOB";
            // A type called JSON has numeric affinity: the document 1.10 would become the number 1.1.
            case JSON -> "TEXT";
            default -> plain.name();
        };
    }

    @Override
    protected String identity(SqlType type, boolean primaryKey) {
        if (!primaryKey) {
            throw new UnsupportedChangeException(
                    "SQLite numbers the rows of a table in its primary key only.",
                    "Make the column the primary key, or leave the numbering out.");
        }
        return "INTEGER PRIMARY KEY";
    }

    @Override
    protected String now(SqlType type) {
        if (type == SqlType.Plain.DATE) {
            return "CURRENT_DATE";
        } else if (type == SqlType.Plain.TIME) {
            return "CURRENT_TIME";
        }
        // CURRENT_TIMESTAMP has a space where the values that Rex-ORM writes have a T: the two would not sort together.
        String zone = type == SqlType.Plain.TIMESTAMPTZ ? "Z" : "";
        return "(strftime('%Y-%m-%dT%H:%M:%f" + zone + "', 'now'))";
    }

    @Override
    protected String addColumn(AddColumn change) {
        ColumnDefault value = change.column().defaultValue();
        String column = change.table() + "." + change.column().name();
        if (value instanceof ColumnDefault.Now || value instanceof ColumnDefault.Sql) {
            throw new UnsupportedChangeException(
                    "SQLite cannot add column " + column + " with a default that is not a constant.",
                    "Let it be NULL without a default, or give a constant.");
        }
        if (value == null && !change.column().nullable()) {
            throw new UnsupportedChangeException(
                    "SQLite cannot add column " + column + ", which is NOT NULL, without a default.",
                    "Give a default, or let it be NULL.");
        }
        if (value != null && change.references() != null) {
            throw new UnsupportedChangeException(
                    "SQLite cannot add column " + column + " with both a foreign key and a default.",
                    "Leave the default out, and set the column in a statement of its own.");
        }
        return super.addColumn(change);
    }

    @Override
    protected String alterType(AlterColumnType change) {
        throw needsRebuild("change the type of column " + change.table() + "." + change.column());
    }

    @Override
    protected String alterNullability(AlterColumnNullability change) {
        String what = change.nullable() ? "allow NULL in column " : "forbid NULL in column ";
        throw needsRebuild(what + change.table() + "." + change.column());
    }

    @Override
    protected String alterDefault(AlterColumnDefault change) {
        throw needsRebuild("change the default of column " + change.table() + "." + change.column());
    }

    @Override
    protected String addConstraint(String table, String constraint, String what) {
        throw needsRebuild("add " + what + " to table " + table + ", which is there already");
    }

    @Override
    protected String dropConstraint(String table, String constraint) {
        throw needsRebuild("drop constraint " + constraint + " of table " + table);
    }

    /** A line of CREATE TABLE for a column that is added. */
    String line(AddColumn change) {
        return name(change.column().name()) + " " + definition(change);
    }

    /** A line of CREATE TABLE for a constraint that is added. */
    String line(SchemaChange change) {
        return constraint(change);
    }

    /** A default as it stands after the word DEFAULT. */
    String value(ColumnDefault value, SqlType type) {
        return literal(value, type);
    }

    private static UnsupportedChangeException needsRebuild(String what) {
        return new UnsupportedChangeException(
                "SQLite cannot " + what + ".",
                "Write a migration in Java, which rebuilds the table: rexorm generate:migration NAME --java.");
    }
}
