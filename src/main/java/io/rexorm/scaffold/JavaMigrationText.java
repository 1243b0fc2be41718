package io.rexorm.scaffold;

import io.rexorm.schema.Index;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.SchemaChange.CreateIndex;
import io.rexorm.schema.SchemaChange.CreateTable;
import io.rexorm.schema.SchemaChange.DropColumn;
import io.rexorm.schema.SchemaChange.DropIndex;
import io.rexorm.schema.SchemaChange.DropTable;
import io.rexorm.schema.SchemaChange.RenameColumn;
import io.rexorm.schema.SchemaChange.RenameTable;
import io.rexorm.schema.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a migration in Java: the up, from which the down follows. */
final class JavaMigrationText {
    private final Templates templates;
    private final List<String> lines = new ArrayList<>();
    private final List<String> alterations = new ArrayList<>();
    private @Nullable String altered;

    JavaMigrationText(Templates templates) {
        this.templates = templates;
    }

    String write(MigrationDraft draft, String version, String name) {
        List<SchemaChange> changes = draft.up().changes();
        int next = 0;
        while (next < changes.size()) {
            next += add(changes.get(next), next + 1 < changes.size() ? changes.get(next + 1) : null);
        }
        closeTable();
        return templates.render(
                "migration.java",
                Map.of(
                        "imports",
                        imports(),
                        "className",
                        "V" + version.replace('.', '_').replace('-', '_') + "_" + Words.pascalCase(name),
                        "comments",
                        draft.up().comments(),
                        "lines",
                        lines));
    }

    /** Adds a change, together with the next one where the two are one call; gives how many that were. */
    private int add(SchemaChange change, @Nullable SchemaChange next) {
        if (change instanceof CreateTable create) {
            block("schema.createTable(" + JavaColumns.quote(create.table().name()), JavaColumns.table(create.table()));
        } else if (change instanceof DropTable drop && drop.was() != null) {
            block("schema.dropTable(" + JavaColumns.quote(drop.name()), JavaColumns.table(drop.was()));
        } else if (change instanceof DropTable drop) {
            call("schema.dropTable(" + JavaColumns.quote(drop.name()) + ");");
        } else if (change instanceof RenameTable rename) {
            String names = JavaColumns.quote(rename.from()) + ", " + JavaColumns.quote(rename.to());
            call("schema.renameTable(" + names + ");");
        } else {
            return alter(change, next);
        }
        return 1;
    }

    private int alter(SchemaChange change, @Nullable SchemaChange next) {
        if (change instanceof AddColumn add) {
            Index own =
                    next instanceof CreateIndex create && isOver(create.index().columns(), add) ? create.index() : null;
            String end = own == null ? "" : JavaColumns.index(own);
            alter(add.table(), "t.addColumn(" + JavaColumns.column(add) + end + ";");
            return own == null ? 1 : 2;
        } else if (change instanceof DropIndex index && next instanceof DropColumn drop && drop.was() != null) {
            String column = JavaColumns.column(drop.was()) + JavaColumns.index(index.index());
            alter(drop.table(), "t.dropColumn(" + column + ";");
            return 2;
        } else if (change instanceof DropColumn drop) {
            String column =
                    drop.was() == null ? JavaColumns.quote(drop.column()) + ")" : JavaColumns.column(drop.was());
            alter(drop.table(), "t.dropColumn(" + column + ";");
        } else if (change instanceof RenameColumn rename) {
            String names = JavaColumns.quote(rename.from()) + ", " + JavaColumns.quote(rename.to());
            alter(rename.table(), "t.renameColumn(" + names + ");");
        } else if (change instanceof CreateIndex create) {
            alter(create.table(), "t.addIndex(" + JavaColumns.index(create.table(), create.index()) + ");");
        } else if (change instanceof DropIndex drop) {
            alter(drop.table(), "t.dropIndex(" + JavaColumns.index(drop.table(), drop.index()) + ");");
        } else {
            throw new AssertionError(change);
        }
        return 1;
    }

    private static boolean isOver(List<String> columns, AddColumn add) {
        return columns.equals(List.of(add.column().name()));
    }

    private void alter(String table, String line) {
        if (altered != null && !altered.equals(table)) {
            closeTable();
        }
        altered = table;
        alterations.add(line);
    }

    private void closeTable() {
        if (altered != null) {
            String table = "schema.alterTable(" + JavaColumns.quote(altered);
            altered = null;
            block(table, List.copyOf(alterations));
            alterations.clear();
        }
    }

    private void call(String line) {
        closeTable();
        lines.add(line);
    }

    private void block(String head, List<String> inner) {
        call(head + ", t -> {");
        for (String line : inner) {
            lines.add("    " + line);
        }
        lines.add("});");
    }

    private List<String> imports() {
        List<String> imports = new ArrayList<>(List.of("io.rexorm.migration.Migration"));
        String text = String.join("\n", lines);
        for (String name : List.of("ColumnDefault", "Index", "ReferentialAction")) {
            if (text.contains(name + ".")) {
                imports.add("io.rexorm.schema." + name);
            }
        }
        imports.add("io.rexorm.schema.SchemaBuilder");
        if (text.contains("SqlType.")) {
            imports.add("io.rexorm.schema.SqlType");
        }
        if (text.contains("new BigDecimal(")) {
            imports.add("java.math.BigDecimal");
        }
        return imports;
    }
}
