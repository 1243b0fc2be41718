package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Unique;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema builder takes any name and any text, and what it makes it can undo. */
@EachDatabase
class BuilderNamesTest {
    private static final List<String> KINDS = List.of("column ", "index ", "foreign key ", "constraint ", "view ");

    private final TestDatabase database;
    private final BuilderRun builder;

    BuilderNamesTest(TestDatabase database) {
        this.database = database;
        this.builder = new BuilderRun(database);
    }

    static List<String> names() {
        return List.of(
                "order",
                "select",
                "Users",
                "größe_ß",
                "表",
                "😀",
                "we\"ird",
                "with blank",
                "a;b",
                "a--b",
                "a/*b",
                "it's",
                "back\\slash",
                "$$",
                "q?",
                "1st",
                "[bracket]",
                "`tick`",
                "100%",
                "new\nline",
                "rowid_",
                "x".repeat(60));
    }

    private static Consumer<SchemaBuilder> creation(String name) {
        return schema -> {
            schema.createTable(name, t -> {
                t.id();
                t.column(name + "c", SqlType.varchar(90)).unique();
                t.column("role", SqlType.Plain.TEXT).withDefault(name).oneOf(name, "other");
                t.column("parent", SqlType.Plain.BIGINT)
                        .optional()
                        .references(name)
                        .indexed();
            });
            schema.createView(name + "v", "SELECT 'it''s' AS word");
        };
    }

    private static Consumer<SchemaBuilder> alteration(String name) {
        return schema -> schema.alterTable(name, t -> {
            t.addColumn(name + "d", SqlType.Plain.TEXT).optional().withDefault(name);
            t.renameColumn("role", name + "r");
            t.makeRequired(name + "d");
            t.changeDefault(name + "d", ColumnDefault.of(name), ColumnDefault.of(name + "2"));
            t.addCheck(name + "k", "parent IS NULL OR parent >= 0");
            t.addUnique(Unique.of(name, name + "d", "parent"));
            t.dropForeignKey(ForeignKey.of(name, "parent", name, "id"));
            t.addIndex(Index.of(name, name + "d").where("parent > 0"));
        });
    }

    /** The catalog without SQLite's texts of tables and without positions. */
    private String shape() throws SQLException {
        StringBuilder shape = new StringBuilder();
        database.schema()
                .lines()
                .filter(line -> KINDS.stream().anyMatch(line::startsWith))
                .forEach(line -> shape.append(line.replaceAll(" -?\\d+ ", " ")).append('\n'));
        return shape.toString();
    }

    private void insert(String name, String value) throws SQLException {
        String sql = "INSERT INTO " + builder.quote(name) + " (" + builder.quote(name + "c") + ") VALUES (?)";
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }

    @MethodSource("names")
    @ParameterizedTest
    void everyNameIsOne(String name) throws SQLException {
        String empty = database.schema();
        builder.run(creation(name));
        insert(name, "first");
        String before = shape();

        builder.run(alteration(name));

        insert(name, "second");
        String table = builder.quote(name);
        assertThat(database.rows("SELECT " + builder.quote(name + "r") + ", " + builder.quote(name + "d") + " FROM "
                        + table + " ORDER BY id"))
                .containsExactly(name + "|" + name, name + "|" + name + "2");
        builder.undo(alteration(name));
        assertThat(shape()).isEqualTo(before);
        assertThat(database.rows("SELECT role FROM " + table)).containsExactly(name, name);
        builder.undo(creation(name));
        assertThat(database.schema()).isEqualTo(empty);
    }

    @MethodSource("names")
    @ParameterizedTest
    void everyTextIsADefault(String text) throws SQLException {
        String value = text + "'; DROP TABLE t; --\r\n\\";
        Consumer<SchemaBuilder> change = schema -> schema.alterTable("t", t -> {
            t.changeDefault("a", ColumnDefault.of(value), ColumnDefault.of(value + value));
            t.addColumn("b", SqlType.Plain.TEXT).withDefault(value);
        });
        builder.run(schema -> schema.createTable("t", t -> {
            t.id();
            t.column("a", SqlType.Plain.TEXT).withDefault(value);
        }));
        database.execute("INSERT INTO t (id) VALUES (7)");
        builder.run(change);
        database.execute("INSERT INTO t (id) VALUES (8)");
        assertThat(database.rows("SELECT a, b FROM t ORDER BY id"))
                .containsExactly(value + "|" + value, value + value + "|" + value);
        builder.undo(change);
        database.execute("INSERT INTO t (id) VALUES (9)");
        assertThat(database.rows("SELECT a FROM t WHERE id = 9")).containsExactly(value);
    }

    @Test
    void numbersAndTruthAndTimesAreDefaults() throws SQLException {
        builder.run(schema -> schema.createTable("t", t -> {
            t.column("whole", SqlType.Plain.BIGINT).withDefault(Long.MIN_VALUE);
            t.column("part", SqlType.decimal(38, 10)).withDefault(new BigDecimal("-1234567890.0123456789"));
            t.column("tiny", SqlType.Plain.DOUBLE).withDefault(new BigDecimal("1E-20"));
            t.column("truth", SqlType.Plain.BOOLEAN).withDefault(true);
            t.column("day", SqlType.Plain.DATE).withDefault(ColumnDefault.now());
            t.column("sum", SqlType.Plain.INTEGER).withDefault(ColumnDefault.sql("(1 + 2)"));
            t.column("n", SqlType.Plain.INTEGER);
        }));
        database.execute("INSERT INTO t (n) VALUES (1)");
        assertThat(database.rows("SELECT whole, part < -1234567890, part > -1234567891, tiny > 0, tiny < 1e-19, truth,"
                        + " day > '2026-01-01', sum FROM t"))
                .allMatch(row -> row.startsWith(Long.MIN_VALUE + "|") && row.endsWith("|3") && !row.contains("f|"));
    }
}
