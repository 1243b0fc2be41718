package io.rexorm.schema;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Describes changes of a schema in words that both databases share. It runs nothing: each call adds a {@link SchemaChange}
 * to a list, which a dialect renders, and from whose inverses a down follows. Not thread-safe.
 *
 * <pre>{@code
 * List<SchemaChange> changes = SchemaBuilder.collect("postgres", schema -> {
 *     schema.createTable("users", t -> {
 *         t.id();
 *         t.column("email", SqlType.varchar(320)).unique();
 *     });
 *     schema.alterTable("posts", t -> t.addColumn("author_id", SqlType.Plain.BIGINT).optional().references("users"));
 * });
 * }</pre>
 *
 * <p>Below each method stands the SQL that it becomes.
 */
public final class SchemaBuilder {
    private final String dialect;
    private final Consumer<SchemaChange> changes;
    private final Reader reader;
    private boolean changed;

    /**
     * @param dialect the database that the changes are for: {@code postgres} or {@code sqlite}
     * @param changes takes each change as it is described
     * @param reader reads rows
     */
    public SchemaBuilder(String dialect, Consumer<SchemaChange> changes, Reader reader) {
        this.dialect = dialect;
        this.changes = changes;
        this.reader = reader;
    }

    /** Reads the rows of a query. */
    @FunctionalInterface
    public interface Reader {
        /** The rows; {@code ?} in the query stand for the values. */
        List<ReadRow> read(String query, List<@Nullable Object> values);
    }

    /**
     * The changes that some code describes.
     *
     * @throws RexException when the code reads rows: there is no database to read from
     */
    public static List<SchemaChange> collect(String dialect, Consumer<SchemaBuilder> code) {
        List<SchemaChange> collected = new ArrayList<>();
        code.accept(new SchemaBuilder(dialect, collected::add, SchemaBuilder::refuse));
        return collected;
    }

    /** The database that the changes are for: {@code postgres} or {@code sqlite}. */
    public String dialect() {
        return dialect;
    }

    /** Creates a table with its indexes; {@link TableBuilder} has the SQL. The down drops it. */
    public void createTable(String name, Consumer<TableBuilder> description) {
        add(new SchemaChange.CreateTable(table(name, description)));
    }

    /**
     * Drops a table for good: there is no derived down.
     *
     * <pre>{@code
     * schema.dropTable("users");
     * -- both
     * DROP TABLE users;
     * }</pre>
     */
    public void dropTable(String name) {
        add(new SchemaChange.DropTable(name, null));
    }

    /**
     * Drops a table that is described, so that the down brings it back, though not its rows.
     *
     * <pre>{@code
     * schema.dropTable("users", t -> {
     *     t.id();
     *     t.column("email", SqlType.Plain.TEXT);
     * });
     * -- both
     * DROP TABLE users;
     * }</pre>
     */
    public void dropTable(String name, Consumer<TableBuilder> description) {
        add(new SchemaChange.DropTable(name, table(name, description)));
    }

    /**
     * Gives a table another name. Its constraints and indexes keep theirs.
     *
     * <pre>{@code
     * schema.renameTable("users", "members");
     * -- both
     * ALTER TABLE users RENAME TO members;
     * }</pre>
     */
    public void renameTable(String from, String to) {
        add(new SchemaChange.RenameTable(from, to));
    }

    /** Changes a table that is there; {@link TableAlteration} has the SQL. */
    public void alterTable(String name, Consumer<TableAlteration> description) {
        TableAlteration alteration = new TableAlteration(name);
        description.accept(alteration);
        for (SchemaChange change : alteration.changes()) {
            add(change);
        }
    }

    /**
     * Creates a view. The down drops it.
     *
     * <pre>{@code
     * schema.createView("adults", "SELECT id, name FROM people WHERE age >= 18");
     * -- both
     * CREATE VIEW adults AS SELECT id, name FROM people WHERE age >= 18;
     * }</pre>
     */
    public void createView(String name, String query) {
        add(new SchemaChange.CreateView(name, query));
    }

    /**
     * Drops a view: there is no derived down.
     *
     * <pre>{@code
     * schema.dropView("adults");
     * -- both
     * DROP VIEW adults;
     * }</pre>
     */
    public void dropView(String name) {
        add(new SchemaChange.DropView(name, null));
    }

    /**
     * Drops a view whose query is given, so that the down brings it back.
     *
     * <pre>{@code
     * schema.dropView("adults", "SELECT id, name FROM people WHERE age >= 18");
     * -- both
     * DROP VIEW adults;
     * }</pre>
     */
    public void dropView(String name, String query) {
        add(new SchemaChange.DropView(name, query));
    }

    /**
     * Runs SQL as it is written, one statement or several: there is no derived down.
     *
     * <pre>{@code
     * schema.sql("UPDATE users SET email = lower(email)");
     * -- both
     * UPDATE users SET email = lower(email);
     * }</pre>
     */
    public void sql(String up) {
        add(new SchemaChange.RunSql(up, null));
    }

    /**
     * Runs SQL as it is written; the down runs the other text, which may be empty where nothing is to be undone.
     *
     * <pre>{@code
     * schema.sql("INSERT INTO roles (name) VALUES ('admin')", "DELETE FROM roles WHERE name = 'admin'");
     * -- both
     * INSERT INTO roles (name) VALUES ('admin');
     * }</pre>
     */
    public void sql(String up, String down) {
        add(new SchemaChange.RunSql(up, down));
    }

    /**
     * Does something on one database only.
     *
     * <pre>{@code
     * schema.on("postgres", s -> s.sql("CREATE EXTENSION citext", "DROP EXTENSION citext"));
     * -- postgres
     * CREATE EXTENSION citext;
     * -- sqlite
     * }</pre>
     */
    public void on(String database, Consumer<SchemaBuilder> code) {
        if (database.equals(dialect)) {
            code.accept(this);
        }
    }

    /** Adds a change that was made elsewhere. */
    public void add(SchemaChange change) {
        changed = true;
        changes.accept(change);
    }

    /**
     * Undoes what some code describes, the last change first. It is what a derived down does.
     *
     * <pre>{@code
     * schema.undo(s -> {
     *     s.renameTable("users", "members");
     *     s.alterTable("members", t -> t.addColumn("age", SqlType.Plain.INTEGER).optional());
     * });
     * -- both
     * ALTER TABLE members DROP COLUMN age;
     * ALTER TABLE members RENAME TO users;
     * }</pre>
     *
     * @throws IrreversibleChangeException when one of the changes does not say what was there before
     * @throws RexException when the code reads rows: they are not what they were when it ran
     */
    public void undo(Consumer<SchemaBuilder> code) {
        for (SchemaChange change : SchemaChange.inverse(collect(dialect, code))) {
            add(change);
        }
    }

    /**
     * Reads rows as they are before the migration. It comes before the first change, since nothing has run until all is
     * described. Nobody is kept from changing them meanwhile.
     *
     * @param values what the question marks in the query stand for
     * @throws RexException after a change, and where there is no database to read from
     */
    public List<ReadRow> query(String query, @Nullable Object... values) {
        if (changed) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    "rows are read after a change was described, which has not run yet",
                    "read them first; to read what a change has made, write a second migration");
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return reader.read(query, list);
    }

    /** A value as it stands in SQL, for {@link #sql}: a text in quotes, a number, {@code TRUE}, {@code NULL}. */
    public static String literal(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        } else if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return value instanceof Number
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }

    private static Table table(String name, Consumer<TableBuilder> description) {
        TableBuilder builder = new TableBuilder(name);
        description.accept(builder);
        return builder.table();
    }

    private static List<ReadRow> refuse(String query, List<@Nullable Object> values) {
        throw new RexException(
                ErrorCode.MIGRATION_INVALID,
                "rows are read where there is no database to read them from",
                "describe the changes without them: write the down by hand");
    }
}
