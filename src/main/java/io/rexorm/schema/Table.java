package io.rexorm.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is, or as it shall be. Immutable; each {@code with} gives a new one.
 *
 * <pre>{@code
 * Table users = Table.named("users")
 *         .with(Column.identity("id"))
 *         .with(Column.required("email", SqlType.Plain.TEXT))
 *         .withPrimaryKey("id")
 *         .with(Index.unique("users", "email"));
 * }</pre>
 *
 * @param schema the schema, unquoted, or null for the one that the database looks in first
 * @param name the name, unquoted
 * @param columns the columns, in order
 * @param primaryKey the names of the primary key's columns, empty where there is none
 * @param foreignKeys the foreign keys
 * @param indexes the indexes, the primary key's own left out
 * @param checks the checks
 * @param uniques the unique constraints
 */
public record Table(
        @Nullable String schema,
        String name,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        List<Check> checks,
        List<Unique> uniques) {

    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        uniques = List.copyOf(uniques);
    }

    /** A table without columns, to begin with. */
    public static Table named(String name) {
        return new Table(null, name, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** This table in a schema, or in the default one where that is null. */
    public Table inSchema(@Nullable String other) {
        return new Table(other, name, columns, primaryKey, foreignKeys, indexes, checks, uniques);
    }

    /** This table with one column more. */
    public Table with(Column column) {
        return new Table(schema, name, plus(columns, column), primaryKey, foreignKeys, indexes, checks, uniques);
    }

    /** This table with this primary key. */
    public Table withPrimaryKey(String... names) {
        return new Table(schema, name, columns, List.of(names), foreignKeys, indexes, checks, uniques);
    }

    /** This table with one foreign key more. */
    public Table with(ForeignKey foreignKey) {
        return new Table(schema, name, columns, primaryKey, plus(foreignKeys, foreignKey), indexes, checks, uniques);
    }

    /** This table with one index more. */
    public Table with(Index index) {
        return new Table(schema, name, columns, primaryKey, foreignKeys, plus(indexes, index), checks, uniques);
    }

    /** This table with one check more. */
    public Table with(Check check) {
        return new Table(schema, name, columns, primaryKey, foreignKeys, indexes, plus(checks, check), uniques);
    }

    /** This table with one unique constraint more. */
    public Table with(Unique constraint) {
        return new Table(schema, name, columns, primaryKey, foreignKeys, indexes, checks, plus(uniques, constraint));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
