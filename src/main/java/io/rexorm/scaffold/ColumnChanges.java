package io.rexorm.scaffold;

import io.rexorm.schema.Index;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.Words;
import java.util.ArrayList;
import java.util.List;

/** Columns that come to a table, or go from it, with their indexes. */
final class ColumnChanges {
    private final String table;

    ColumnChanges(String table) {
        this.table = table;
    }

    MigrationDraft add(List<Field> fields) {
        List<SchemaChange> changes = new ArrayList<>();
        for (Field field : fields) {
            changes.add(TableDesign.addColumn(table, field));
            Index index = TableDesign.index(table, field);
            if (index != null) {
                changes.add(new SchemaChange.CreateIndex(table, index));
            }
        }
        return MigrationDraft.of(changes, weaker(fields));
    }

    /** @param arguments fields, or the names of columns alone, which cannot come back */
    MigrationDraft remove(List<String> arguments) {
        List<SchemaChange> changes = new ArrayList<>();
        List<String> described = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.indexOf(':') >= 0) {
                described.add(argument);
            } else {
                String column = Words.snakeCase(Names.name(argument, argument));
                changes.add(new SchemaChange.DropColumn(table, column));
            }
        }
        List<Field> fields = FieldParser.parse(described);
        for (Field field : fields) {
            Index index = TableDesign.index(table, field);
            if (index != null) {
                changes.add(new SchemaChange.DropIndex(table, index));
            }
            SchemaChange.AddColumn was = TableDesign.addColumn(table, field);
            changes.add(was.inverse());
        }
        return MigrationDraft.of(changes, weaker(fields));
    }

    private static List<String> weaker(List<Field> fields) {
        List<String> columns = new ArrayList<>();
        for (Field field : fields) {
            if (TableDesign.losesNotNull(field)) {
                columns.add(field.column());
            }
        }
        return columns;
    }
}
