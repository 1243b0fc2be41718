package io.rexorm.dialect.sqlite;

import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.TableAlteration;
import io.rexorm.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A table as random as SQLite allows, with all that may hang on it. A change is made to the model and described for the
 * builder at once, so that what a rebuild makes can be compared with what CREATE makes.
 */
final class RandomTable {
    private static final List<String> TYPES = List.of("TEXT", "INTEGER", "REAL", "BLOB");

    private final Random random;
    private final boolean strict;
    private final boolean withoutRowid;
    private final String key;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> constraints = new ArrayList<>();
    private final List<String> indexed = new ArrayList<>();
    private int next;

    private static final class Column {
        private final String name;
        private String type;
        private boolean notNull;
        private String value;
        private final String rest;

        Column(String name, String type, boolean notNull, String value, String rest) {
            this.name = name;
            this.type = type;
            this.notNull = notNull;
            this.value = value;
            this.rest = rest;
        }

        String line() {
            return name + " " + type + (notNull ? " NOT NULL" : "") + (value == null ? "" : " DEFAULT " + value) + rest;
        }

        boolean isGenerated() {
            return rest.contains(" AS ");
        }
    }

    RandomTable(long seed) {
        random = new Random(seed);
        strict = random.nextBoolean();
        withoutRowid = random.nextInt(4) == 0;
        key = withoutRowid
                ? "id INTEGER PRIMARY KEY"
                : List.of(
                                "id INTEGER PRIMARY KEY",
                                "id INTEGER PRIMARY KEY AUTOINCREMENT",
                                "id INTEGER UNIQUE",
                                "id INTEGER")
                        .get(random.nextInt(4));
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            columns.add(column());
        }
        columns.add(new Column("doubled", "INTEGER", false, null, " GENERATED ALWAYS AS (length(id) * 2) STORED"));
        constraints.add("CONSTRAINT id_known CHECK (id IS NOT 'none')");
    }

    private Column column() {
        String collate = random.nextInt(4) == 0 ? " COLLATE NOCASE" : "";
        String check = random.nextInt(4) == 0 ? " CHECK (length('a, b') > 0 /* ) */)" : "";
        String value = random.nextBoolean()
                ? List.of("'it''s'", "(1 + 2)", "-5", "NULL").get(random.nextInt(4))
                : null;
        boolean required = random.nextBoolean() && !"NULL".equals(value);
        return new Column(name(), type(), required, strict ? null : value, collate + check);
    }

    private String name() {
        String name = "c" + next++;
        return random.nextInt(4) == 0 ? "\"" + name + " check\"" : name;
    }

    private String type() {
        return TYPES.get(random.nextInt(strict ? 1 : TYPES.size()));
    }

    boolean isWithoutRowid() {
        return withoutRowid;
    }

    /** Everything that makes the table, and what hangs on it. */
    List<String> create() {
        StringBuilder sql = new StringBuilder("CREATE TABLE things ( -- of all kinds, (honestly)\n    " + key);
        for (Column column : columns) {
            sql.append(", -- next\n    ").append(column.line());
        }
        for (String constraint : constraints) {
            sql.append(",\n    ").append(constraint);
        }
        List<String> options = new ArrayList<>();
        if (strict) {
            options.add("STRICT");
        }
        if (withoutRowid) {
            options.add("WITHOUT ROWID");
        }
        List<String> statements = new ArrayList<>();
        statements.add(sql.append("\n) ").append(String.join(", ", options)).toString());
        for (String column : indexed) {
            statements.add(
                    "CREATE INDEX \"on " + column.replace("\"", "") + "\" ON things (" + column + ") WHERE id > 0");
        }
        statements.add("CREATE INDEX by_expression ON things (abs(id), id)");
        statements.add("CREATE TRIGGER watch AFTER UPDATE ON things BEGIN UPDATE log SET n = n + 1; END");
        return statements;
    }

    /** The columns that a row gives values for, the key first. */
    List<String> written() {
        List<String> names = new ArrayList<>(List.of("id"));
        columns.stream().filter(column -> !column.isGenerated()).forEach(column -> names.add(column.name));
        return names;
    }

    void addSomeIndexes() {
        for (Column column : plain()) {
            if (random.nextInt(3) == 0) {
                indexed.add(column.name);
            }
        }
    }

    /** Makes a random change to the model, and gives what makes it with the builder. */
    Consumer<TableAlteration> change() {
        List<Column> plain = plain();
        Column column = plain.get(random.nextInt(plain.size()));
        String name = column.name.replace("\"", "");
        return switch (random.nextInt(9)) {
            case 0 -> {
                column.type = type();
                String type = column.type;
                yield t -> t.changeType(name, SqlType.named(type));
            }
            case 1 -> {
                column.notNull = true;
                yield t -> t.makeRequired(name);
            }
            case 2 -> {
                column.notNull = false;
                yield t -> t.makeOptional(name);
            }
            case 3 -> {
                column.value = "'new'";
                yield t -> t.changeDefault(name, ColumnDefault.of("new"));
            }
            case 4 -> {
                column.value = null;
                yield t -> t.changeDefault(name, ColumnDefault.none());
            }
            case 5 -> add();
            case 6 -> plain.size() > 1 ? drop(column) : t -> {};
            case 7 -> constrain();
            default -> release();
        };
    }

    private Consumer<TableAlteration> add() {
        Column added = new Column("c" + next++, "TEXT", true, "'x'", "");
        columns.add(added);
        return t -> t.addColumn(added.name, SqlType.Plain.TEXT).withDefault("x");
    }

    private Consumer<TableAlteration> drop(Column column) {
        columns.remove(column);
        indexed.remove(column.name);
        constraints.removeIf(constraint -> constraint.contains("(" + column.name + ")"));
        String name = column.name.replace("\"", "");
        return t -> t.dropColumn(name);
    }

    private Consumer<TableAlteration> constrain() {
        String name = "c" + next++;
        if (random.nextBoolean()) {
            constraints.add("CONSTRAINT " + name + " CHECK (id IS NOT 'x' || ',')");
            return t -> t.addCheck(name, "id IS NOT 'x' || ','");
        } else if (constraints.stream().noneMatch(constraint -> constraint.contains("UNIQUE"))) {
            constraints.add("CONSTRAINT things_id_key UNIQUE (id)");
            return t -> t.addUnique(Unique.of("things", "id"));
        } else if (constraints.stream().noneMatch(constraint -> constraint.contains("FOREIGN"))) {
            constraints.add("CONSTRAINT things_id_fkey FOREIGN KEY (id) REFERENCES numbers (id)");
            return t -> t.addForeignKey(ForeignKey.of("things", "id", "numbers", "id"));
        }
        return t -> {};
    }

    private Consumer<TableAlteration> release() {
        if (constraints.isEmpty()) {
            return t -> {};
        }
        String constraint = constraints.remove(random.nextInt(constraints.size()));
        String name = constraint.split(" ")[1];
        if (constraint.contains("UNIQUE")) {
            return t -> t.dropUnique(Unique.of("things", "id"));
        } else if (constraint.contains("FOREIGN")) {
            return t -> t.dropForeignKey(ForeignKey.of("things", "id", "numbers", "id"));
        }
        return t -> t.dropCheck(name, "another text");
    }

    private List<Column> plain() {
        return columns.stream().filter(column -> !column.isGenerated()).toList();
    }
}
