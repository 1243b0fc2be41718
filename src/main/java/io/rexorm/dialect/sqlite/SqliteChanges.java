package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.jdbc.Session;
import io.rexorm.schema.Index;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SchemaChange.AddCheck;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.SchemaChange.AddForeignKey;
import io.rexorm.schema.SchemaChange.AddUnique;
import io.rexorm.schema.SchemaChange.AlterColumnDefault;
import io.rexorm.schema.SchemaChange.AlterColumnNullability;
import io.rexorm.schema.SchemaChange.AlterColumnType;
import io.rexorm.schema.SchemaChange.CreateIndex;
import io.rexorm.schema.SchemaChange.DropCheck;
import io.rexorm.schema.SchemaChange.DropColumn;
import io.rexorm.schema.SchemaChange.DropForeignKey;
import io.rexorm.schema.SchemaChange.DropIndex;
import io.rexorm.schema.SchemaChange.DropUnique;
import io.rexorm.schema.SchemaChange.RunSql;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of a SQLite schema: by its own statements where it has one, by rebuilding the table otherwise. */
final class SqliteChanges implements ChangeSequence {
    private final SqliteDdl ddl;
    private final @Nullable Session database;
    /** What is to be run in the shadow, where one is needed later. */
    private final List<String> noted = new ArrayList<>();

    private final List<RenderedChange> rendered = new ArrayList<>();
    private @Nullable SqliteShadow shadow;
    private @Nullable Open open;

    SqliteChanges(SqliteDdl ddl, @Nullable Session database) {
        this.ddl = ddl;
        this.database = database;
    }

    /** A rebuild that takes more changes of its table. */
    private record Open(
            String table, String was, TableEdit edit, List<SchemaChange> changes, List<SchemaChange> after) {

        /** Whether an index that is created after the rebuild may be over the column. */
        boolean isIndexed(String column) {
            for (SchemaChange change : after) {
                if (change instanceof CreateIndex create) {
                    Index index = create.index();
                    boolean free = index.expressions().isEmpty() && index.where() == null;
                    if (!free || index.columns().stream().anyMatch(column::equalsIgnoreCase)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @Override
    public List<RenderedChange> render(List<SchemaChange> changes) {
        rendered.clear();
        for (SchemaChange change : changes) {
            try {
                add(change);
            } catch (UnsupportedChangeException e) {
                throw e.about(change);
            }
        }
        close(open);
        return List.copyOf(rendered);
    }

    @Override
    public void follow(List<String> statements) {
        for (String sql : statements) {
            note(sql);
        }
    }

    private void add(SchemaChange change) {
        Open rebuild = open;
        String table = table(change);
        if (rebuild != null && table != null && rebuild.table.equalsIgnoreCase(table)) {
            if (change instanceof CreateIndex || change instanceof DropIndex) {
                rebuild.after.add(change);
                return;
            } else if (!(change instanceof DropColumn drop) || !rebuild.isIndexed(drop.column())) {
                rebuild.edit.apply(change);
                rebuild.changes.add(change);
                return;
            }
        }
        close(rebuild);
        if (!isNative(change)) {
            begin(change, String.valueOf(table));
        }
    }

    /** Renders the change by SQLite's own statement, if it has one. */
    private boolean isNative(SchemaChange change) {
        List<String> statements;
        try {
            statements = ddl.render(change);
        } catch (UnsupportedChangeException e) {
            if (table(change) == null) {
                throw e;
            }
            return false;
        }
        if (change instanceof DropColumn) {
            return isDropped(change, statements.get(0));
        }
        follow(change instanceof RunSql run ? split(run.sql()) : statements);
        rendered.add(new RenderedChange(change, statements, false));
        return true;
    }

    /** Which columns SQLite drops itself is its own affair: it is asked. */
    private boolean isDropped(SchemaChange change, String sql) {
        if (shadow().attempt(sql) != null && shadow().table(String.valueOf(table(change))) != null) {
            return false;
        }
        rendered.add(new RenderedChange(change, List.of(sql), false));
        return true;
    }

    private void begin(SchemaChange change, String name) {
        String was = shadow().table(name);
        if (was == null) {
            throw new UnsupportedChangeException(
                    "There is no table " + name + " to change.", "See which tables there are: rexorm db:dump.");
        }
        String table = shadow().texts(
                        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE", name)
                .get(0);
        TableEdit edit = new TableEdit(ddl, table, was);
        edit.apply(change);
        open = new Open(table, was, edit, new ArrayList<>(List.of(change)), new ArrayList<>());
    }

    private void close(@Nullable Open rebuild) {
        if (rebuild == null) {
            return;
        }
        open = null;
        int last = rebuild.changes.size() - 1;
        List<String> statements;
        try {
            statements = new SqliteRebuild(shadow(), rebuild.table, rebuild.was)
                    .statements(rebuild.edit.text(), rebuild.edit.conversions(), rebuild.edit.dropped());
        } catch (UnsupportedChangeException e) {
            throw e.about(rebuild.changes.get(last));
        }
        for (int i = 0; i <= last; i++) {
            rendered.add(new RenderedChange(rebuild.changes.get(i), i < last ? List.of() : statements, true));
        }
        for (SchemaChange change : rebuild.after) {
            isNative(change);
        }
    }

    private void note(String sql) {
        if (shadow == null) {
            noted.add(sql);
        } else {
            // What fails there without rows, or for want of an extension, is left to the database itself.
            shadow.attempt(sql);
        }
    }

    private static List<String> split(String sql) {
        ScriptParser parser = new ScriptParser("sqlite", Map.of("sqlite", LexicalRules.SQLITE));
        List<String> statements = new ArrayList<>();
        for (Section section : parser.parse(ScriptSource.ofText("SQL", sql)).sections()) {
            section.statements().forEach(statement -> statements.add(statement.text()));
        }
        return statements;
    }

    private SqliteShadow shadow() {
        SqliteShadow existing = shadow;
        if (existing != null) {
            return existing;
        }
        SqliteShadow created = new SqliteShadow(database);
        shadow = created;
        follow(noted);
        return created;
    }

    /** The table whose lines the change is about, or null where it is about something else. */
    private static @Nullable String table(SchemaChange change) {
        if (change instanceof AddColumn add) {
            return add.table();
        } else if (change instanceof DropColumn drop) {
            return drop.table();
        } else if (change instanceof AlterColumnType alter) {
            return alter.table();
        } else if (change instanceof AlterColumnNullability alter) {
            return alter.table();
        } else if (change instanceof AlterColumnDefault alter) {
            return alter.table();
        } else if (change instanceof CreateIndex create) {
            return create.table();
        } else if (change instanceof DropIndex drop) {
            return drop.table();
        }
        return constrained(change);
    }

    private static @Nullable String constrained(SchemaChange change) {
        if (change instanceof AddForeignKey add) {
            return add.table();
        } else if (change instanceof DropForeignKey drop) {
            return drop.table();
        } else if (change instanceof AddCheck add) {
            return add.table();
        } else if (change instanceof DropCheck drop) {
            return drop.table();
        } else if (change instanceof AddUnique add) {
            return add.table();
        }
        return change instanceof DropUnique drop ? drop.table() : null;
    }

    @Override
    public void close() {
        if (shadow != null) {
            shadow.close();
        }
    }
}
