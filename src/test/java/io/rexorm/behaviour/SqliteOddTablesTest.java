package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.RexException;
import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.TableAlteration;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tables of every kind that SQLite has are what they were when they have been rebuilt. */
@EachDatabase(DatabaseKind.SQLITE)
class SqliteOddTablesTest {
    private final TestDatabase database;
    private final BuilderRun builder;

    SqliteOddTablesTest(TestDatabase database) {
        this.database = database;
        this.builder = new BuilderRun(database);
    }

    private void alter(Consumer<TableAlteration> change) {
        builder.run(schema -> schema.alterTable("t", change));
    }

    private String text(String name) throws SQLException {
        return database.rows("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'")
                .get(0);
    }

    @Test
    void autoincrementGivesNoNumberTwice() throws SQLException {
        database.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT)",
                "INSERT INTO t (a) VALUES ('x'), ('y'), ('z')",
                "DELETE FROM t WHERE id > 1");
        alter(t -> t.makeRequired("a"));
        alter(t -> t.makeOptional("a"));
        database.execute("INSERT INTO t (a) VALUES ('new')");
        assertThat(database.rows("SELECT id, a FROM t ORDER BY id")).containsExactly("1|x", "4|new");
        assertThat(database.rows("SELECT name, seq FROM sqlite_sequence")).containsExactly("t|4");
    }

    @Test
    void withoutRowidStaysWithout() throws SQLException {
        database.execute(
                "CREATE TABLE t (a TEXT, b TEXT, PRIMARY KEY (b, a)) WITHOUT ROWID", "INSERT INTO t VALUES ('x', 'y')");
        alter(t -> t.addCheck("named", "a <> ''"));
        assertThat(text("t")).contains("PRIMARY KEY (b, a)").endsWith("WITHOUT ROWID");
        assertThat(database.rows("SELECT a, b FROM t")).containsExactly("x|y");
    }

    @Test
    void strictStaysStrict() throws SQLException {
        database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER) STRICT", "INSERT INTO t VALUES (1, 2)");
        alter(t -> t.makeRequired("n"));
        assertThat(text("t")).endsWith("STRICT");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.execute("INSERT INTO t (n) VALUES ('no number')"))
                .withMessageContaining("cannot store TEXT");
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> alter(t -> t.changeType("n", SqlType.varchar(3))))
                .withMessageContaining("unknown datatype");
    }

    @Test
    void generatedColumnsGoOnBeingGenerated() throws SQLException {
        database.execute(
                "CREATE TABLE t (a INTEGER, twice INTEGER GENERATED ALWAYS AS (a * 2) STORED, s TEXT AS (a || ')') VIRTUAL)",
                "INSERT INTO t (a) VALUES (3)");
        alter(t -> {
            t.makeRequired("a");
            t.addColumn("b", SqlType.Plain.INTEGER).withDefault(1);
        });
        database.execute("UPDATE t SET a = 4");
        assertThat(database.rows("SELECT a, twice, s, b FROM t")).containsExactly("4|8|4)|1");
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> alter(t -> t.dropColumn("a")))
                .withMessageContaining("a");
        assertThat(database.rows("SELECT a FROM t")).containsExactly("4");
    }

    @Test
    void indexesStayAsTheyAreWritten() throws SQLException {
        List<String> indexes = List.of(
                "CREATE INDEX partial ON t (a) WHERE b IS NOT NULL AND a <> 'x)'",
                "CREATE UNIQUE INDEX expression ON t (lower(a), b DESC)",
                "CREATE INDEX \"with case\" ON T (\"A\" COLLATE NOCASE ASC)");
        database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER)");
        for (String index : indexes) {
            database.execute(index);
        }
        alter(t -> t.makeRequired("a"));
        assertThat(database.rows("SELECT sql FROM sqlite_schema WHERE type = 'index'"))
                .containsExactlyInAnyOrderElementsOf(indexes);
        alter(t -> t.dropColumn("b"));
        assertThat(database.rows("SELECT sql FROM sqlite_schema WHERE type = 'index'"))
                .containsExactly(indexes.get(2));
    }

    @Test
    void constraintsStayAsTheyAreWritten() throws SQLException {
        database.execute(
                "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE t (a TEXT UNIQUE ON CONFLICT REPLACE, b INTEGER REFERENCES t (c) DEFERRABLE INITIALLY DEFERRED,"
                        + " c INTEGER UNIQUE, d INTEGER DEFAULT (abs(-1)), e INTEGER CONSTRAINT known REFERENCES p ON DELETE SET NULL)",
                "INSERT INTO t (a, b, c) VALUES ('x', 7, 7)");
        alter(t -> {
            t.makeRequired("c");
            t.changeDefault("c", ColumnDefault.of(9));
        });
        assertThat(text("t"))
                .contains(
                        "UNIQUE ON CONFLICT REPLACE",
                        "REFERENCES t (c) DEFERRABLE INITIALLY DEFERRED",
                        "DEFAULT (abs(-1))",
                        "CONSTRAINT known REFERENCES p ON DELETE SET NULL");
        database.execute("INSERT INTO t (a, b) VALUES ('x', 9)");
        assertThat(database.rows("SELECT a, b, c, d FROM t")).containsExactly("x|9|9|1");
    }

    @Test
    void aTableIsFoundInAnyCase() throws SQLException {
        database.execute(
                "CREATE TABLE \"Tables\" (\"Id\" INTEGER PRIMARY KEY, \"Name\" TEXT)",
                "CREATE TABLE child (t INTEGER REFERENCES TABLES (ID) ON DELETE CASCADE)",
                "INSERT INTO tables VALUES (1, 'x')",
                "INSERT INTO child VALUES (1)");
        builder.run(schema -> schema.alterTable("TABLES", t -> t.makeRequired("NAME")));
        assertThat(text("Tables"))
                .isEqualTo("CREATE TABLE \"Tables\" (\"Id\" INTEGER PRIMARY KEY, \"Name\" TEXT NOT NULL)");
        assertThat(database.rows("SELECT t FROM child")).containsExactly("1");
        assertThat(text("child")).contains("REFERENCES TABLES (ID)");
    }

    @Test
    void columnsCalledLikeTheRowNumberAreTheirOwn() throws SQLException {
        database.execute(
                "CREATE TABLE t (rowid TEXT, oid TEXT, a TEXT)",
                "INSERT INTO t (_rowid_, rowid, oid, a) VALUES (77, 'r', 'o', 'a')");
        alter(t -> t.makeRequired("a"));
        assertThat(database.rows("SELECT _rowid_, rowid, oid, a FROM t")).containsExactly("77|r|o|a");
    }

    @Test
    void triggersOfViewsAndOfOtherTablesGoOnActing() throws SQLException {
        database.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
                "CREATE TABLE other (a TEXT)",
                "CREATE VIEW v AS SELECT * FROM t",
                "CREATE TRIGGER into_view INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (NEW.a || '!'); END",
                "CREATE TRIGGER from_other AFTER INSERT ON other BEGIN INSERT INTO t (a) SELECT NEW.a; END");
        alter(t -> {
            t.makeRequired("a");
            t.addColumn("b", SqlType.Plain.INTEGER).withDefault(5);
        });
        database.execute("INSERT INTO v (a) VALUES ('view')", "INSERT INTO other VALUES ('other')");
        assertThat(database.rows("SELECT * FROM v ORDER BY id")).containsExactly("1|view!|5", "2|other|5");
    }

    @Test
    void aFullTextIndexBesideItIsLeftAlone() throws SQLException {
        database.execute(
                "CREATE VIRTUAL TABLE words USING fts5 (word)",
                "INSERT INTO words VALUES ('hello')",
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
                "CREATE TRIGGER index_it AFTER INSERT ON t BEGIN INSERT INTO words VALUES (NEW.a); END");
        alter(t -> t.makeRequired("a"));
        database.execute("INSERT INTO t (a) VALUES ('world')");
        assertThat(database.rows("SELECT word FROM words WHERE words MATCH 'hello OR world' ORDER BY rowid"))
                .containsExactly("hello", "world");
    }
}
