package io.rexorm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Describes changes of a table that is there. Where SQLite has no statement for one, the table is rebuilt: a new one is
 * created, the rows are copied, and all changes of one block share one rebuild. Not for use after the block that it was
 * made in.
 *
 * <p>A change that does not say what was there before has no derived down; for each there is a form that does say it.
 */
public final class TableAlteration {
    private final String table;
    private final List<Supplier<List<SchemaChange>>> parts = new ArrayList<>();

    TableAlteration(String table) {
        this.table = table;
    }

    /**
     * Adds a column. In a table with rows it has to be optional or to have a default.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.addColumn("age", SqlType.Plain.INTEGER).optional().indexed());
     * -- both
     * ALTER TABLE users ADD COLUMN age INTEGER;
     * CREATE INDEX users_age_idx ON users (age);
     * }</pre>
     */
    public ColumnBuilder addColumn(String column, SqlType type) {
        ColumnBuilder builder = new ColumnBuilder(table, Column.required(column, type));
        parts.add(() -> withIndex(builder));
        return builder;
    }

    /**
     * Drops a column for good: there is no derived down.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.dropColumn("age"));
     * -- both
     * ALTER TABLE users DROP COLUMN age;
     * }</pre>
     */
    public void dropColumn(String column) {
        add(new SchemaChange.DropColumn(table, column));
    }

    /**
     * Drops a column that is described, so that the down brings it back, though not its values.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.dropColumn("age", SqlType.Plain.INTEGER).optional().indexed());
     * -- both
     * DROP INDEX users_age_idx;
     * ALTER TABLE users DROP COLUMN age;
     * }</pre>
     */
    public ColumnBuilder dropColumn(String column, SqlType type) {
        ColumnBuilder builder = new ColumnBuilder(table, Column.required(column, type));
        parts.add(() -> SchemaChange.inverse(withIndex(builder)));
        return builder;
    }

    /**
     * Gives a column another name.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.renameColumn("mail", "email"));
     * -- both
     * ALTER TABLE users RENAME COLUMN mail TO email;
     * }</pre>
     */
    public void renameColumn(String from, String to) {
        add(new SchemaChange.RenameColumn(table, from, to));
    }

    /**
     * Gives a column another type: there is no derived down.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.changeType("age", SqlType.Plain.BIGINT));
     * -- postgres
     * ALTER TABLE users ALTER COLUMN age TYPE BIGINT;
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void changeType(String column, SqlType to) {
        add(new SchemaChange.AlterColumnType(table, column, to, null, null));
    }

    /**
     * Gives a column another type; the down gives the former one back.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.changeType("age", SqlType.Plain.INTEGER, SqlType.Plain.BIGINT));
     * -- postgres
     * ALTER TABLE users ALTER COLUMN age TYPE BIGINT;
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void changeType(String column, SqlType from, SqlType to) {
        add(new SchemaChange.AlterColumnType(table, column, to, from, null));
    }

    /**
     * Gives a column another type, its values converted by an expression: there is no derived down.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.changeTypeUsing("age", SqlType.Plain.INTEGER, "CAST(age AS INTEGER)"));
     * -- postgres
     * ALTER TABLE users ALTER COLUMN age TYPE INTEGER USING (CAST(age AS INTEGER));
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void changeTypeUsing(String column, SqlType to, String expression) {
        add(new SchemaChange.AlterColumnType(table, column, to, null, expression));
    }

    /**
     * Forbids NULL in a column; the down allows it again. It fails where a row holds NULL.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.makeRequired("age"));
     * -- postgres
     * ALTER TABLE users ALTER COLUMN age SET NOT NULL;
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void makeRequired(String column) {
        add(new SchemaChange.AlterColumnNullability(table, column, false));
    }

    /**
     * Allows NULL in a column; the down forbids it again.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.makeOptional("age"));
     * -- postgres
     * ALTER TABLE users ALTER COLUMN age DROP NOT NULL;
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void makeOptional(String column) {
        add(new SchemaChange.AlterColumnNullability(table, column, true));
    }

    /**
     * Gives a column another default, or none: there is no derived down.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.changeDefault("age", ColumnDefault.none()));
     * -- postgres
     * ALTER TABLE users ALTER COLUMN age DROP DEFAULT;
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void changeDefault(String column, ColumnDefault to) {
        add(new SchemaChange.AlterColumnDefault(table, column, to, null));
    }

    /**
     * Gives a column another default, or none; the down gives the former one back.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.changeDefault("age", ColumnDefault.none(), ColumnDefault.of(18)));
     * -- postgres
     * ALTER TABLE users ALTER COLUMN age SET DEFAULT 18;
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void changeDefault(String column, ColumnDefault from, ColumnDefault to) {
        add(new SchemaChange.AlterColumnDefault(table, column, to, from));
    }

    /**
     * Creates an index over columns.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.addIndex("company_id", "role"));
     * -- both
     * CREATE INDEX users_company_id_role_idx ON users (company_id, role);
     * }</pre>
     */
    public void addIndex(String... columns) {
        addIndex(Index.of(table, columns));
    }

    /**
     * Creates any other index: a unique one, one over expressions, one of some rows only.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> {
     *     t.addIndex(Index.unique("users", "email").where("deleted_at IS NULL"));
     *     t.addIndex(Index.ofExpression("users_lower_email_idx", "lower(email)"));
     * });
     * -- both
     * CREATE UNIQUE INDEX users_email_key ON users (email) WHERE deleted_at IS NULL;
     * CREATE INDEX users_lower_email_idx ON users ((lower(email)));
     * }</pre>
     */
    public void addIndex(Index index) {
        add(new SchemaChange.CreateIndex(table, index));
    }

    /**
     * Creates an index while others write to the table. On PostgreSQL the migration has to be outside a transaction.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.addIndexConcurrently(Index.of("users", "email")));
     * -- postgres
     * CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
     * -- sqlite
     * CREATE INDEX users_email_idx ON users (email);
     * }</pre>
     */
    public void addIndexConcurrently(Index index) {
        add(new SchemaChange.CreateIndex(table, index, true));
    }

    /**
     * Drops an index; the down creates it again.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.dropIndex(Index.of("users", "email")));
     * -- both
     * DROP INDEX users_email_idx;
     * }</pre>
     */
    public void dropIndex(Index index) {
        add(new SchemaChange.DropIndex(table, index));
    }

    /**
     * Adds a unique constraint.
     *
     * <pre>{@code
     * schema.alterTable("rooms", t -> t.addUnique(Unique.of("rooms", "floor", "number")));
     * -- postgres
     * ALTER TABLE rooms ADD CONSTRAINT rooms_floor_number_key UNIQUE (floor, number);
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void addUnique(Unique unique) {
        add(new SchemaChange.AddUnique(table, unique));
    }

    /**
     * Drops a unique constraint; the down adds it again.
     *
     * <pre>{@code
     * schema.alterTable("rooms", t -> t.dropUnique(Unique.of("rooms", "floor", "number")));
     * -- postgres
     * ALTER TABLE rooms DROP CONSTRAINT rooms_floor_number_key;
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void dropUnique(Unique unique) {
        add(new SchemaChange.DropUnique(table, unique));
    }

    /**
     * Adds a foreign key.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.addForeignKey(ForeignKey.of("users", "company_id", "companies", "id")));
     * -- postgres
     * ALTER TABLE users ADD CONSTRAINT users_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies (id);
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void addForeignKey(ForeignKey foreignKey) {
        add(new SchemaChange.AddForeignKey(table, foreignKey));
    }

    /**
     * Drops a foreign key; the down adds it again.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.dropForeignKey(ForeignKey.of("users", "company_id", "companies", "id")));
     * -- postgres
     * ALTER TABLE users DROP CONSTRAINT users_company_id_fkey;
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void dropForeignKey(ForeignKey foreignKey) {
        add(new SchemaChange.DropForeignKey(table, foreignKey));
    }

    /**
     * Adds a check, in the words of the database.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.addCheck("adult", "age >= 18"));
     * -- postgres
     * ALTER TABLE users ADD CONSTRAINT adult CHECK (age >= 18);
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void addCheck(String constraint, String condition) {
        add(new SchemaChange.AddCheck(table, new Check.Expression(constraint, condition)));
    }

    /**
     * Drops a check; the down adds it again.
     *
     * <pre>{@code
     * schema.alterTable("users", t -> t.dropCheck("adult", "age >= 18"));
     * -- postgres
     * ALTER TABLE users DROP CONSTRAINT adult;
     * -- sqlite: the table is rebuilt
     * }</pre>
     */
    public void dropCheck(String constraint, String condition) {
        add(new SchemaChange.DropCheck(table, new Check.Expression(constraint, condition)));
    }

    List<SchemaChange> changes() {
        List<SchemaChange> changes = new ArrayList<>();
        for (Supplier<List<SchemaChange>> part : parts) {
            changes.addAll(part.get());
        }
        return changes;
    }

    private void add(SchemaChange change) {
        parts.add(() -> List.of(change));
    }

    private List<SchemaChange> withIndex(ColumnBuilder builder) {
        List<SchemaChange> changes = new ArrayList<>();
        changes.add(builder.addition());
        Index index = builder.index();
        if (index != null) {
            changes.add(new SchemaChange.CreateIndex(table, index));
        }
        return changes;
    }
}
