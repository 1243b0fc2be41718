package io.rexorm.scaffold;

import io.rexorm.schema.Check;
import io.rexorm.schema.Column;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.NamingStrategy;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What fields are in a table: columns, foreign keys, checks and indexes. */
final class TableDesign {
    static final String KEY = "id";

    private TableDesign() {}

    /** The table of a model: a key that the database numbers, then the fields. */
    static Table of(String table, List<Field> fields) {
        Table design = Table.named(Names.databaseName(table))
                .with(Column.identity(KEY))
                .withPrimaryKey(KEY);
        for (Field field : fields) {
            design = design.with(column(field));
            ForeignKey foreignKey = foreignKey(table, field);
            design = foreignKey == null ? design : design.with(foreignKey);
            Check check = check(table, field);
            design = check == null ? design : design.with(check);
            Index index = index(table, field);
            design = index == null ? design : design.with(index);
        }
        return design;
    }

    /** A field added to a table that may have rows: optional, unless a default gives those rows a value. */
    static AddColumn addColumn(String table, Field field) {
        Column column = losesNotNull(field) ? column(field).asOptional() : column(field);
        return new AddColumn(table, column, foreignKey(table, field), check(table, field));
    }

    /** Whether the column of a required field must allow NULL when it is added to a table that may have rows. */
    static boolean losesNotNull(Field field) {
        return !field.is(FieldOption.OPTIONAL) && field.defaultValue() == null;
    }

    /** The index of a field's column; a foreign key always has one. */
    static @Nullable Index index(String table, Field field) {
        if (field.is(FieldOption.UNIQUE)) {
            return Index.unique(table, field.column());
        }
        boolean indexed = field.is(FieldOption.INDEX) || field.type() instanceof FieldType.Reference;
        return indexed ? Index.of(table, field.column()) : null;
    }

    private static Column column(Field field) {
        boolean optional = field.is(FieldOption.OPTIONAL);
        return new Column(field.column(), field.type().sqlType(), optional, field.defaultValue(), false);
    }

    private static @Nullable ForeignKey foreignKey(String table, Field field) {
        return field.type() instanceof FieldType.Reference reference
                ? ForeignKey.of(table, field.column(), NamingStrategy.STANDARD.table(reference.model()), KEY)
                : null;
    }

    private static Check.@Nullable OneOf check(String table, Field field) {
        return field.type() instanceof FieldType.Enumeration values
                ? Check.oneOf(table, field.column(), values.values())
                : null;
    }
}
