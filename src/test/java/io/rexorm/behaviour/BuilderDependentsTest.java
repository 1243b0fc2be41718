package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.RexException;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.ReferentialAction;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SqlType;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other objects hang on is changed with them, or refused by name with nothing done. */
@EachDatabase
class BuilderDependentsTest {
    private final TestDatabase database;
    private final BuilderRun builder;
    private final boolean postgres;

    BuilderDependentsTest(TestDatabase database) {
        this.database = database;
        this.builder = new BuilderRun(database);
        this.postgres = database.dialect().equals("postgres");
    }

    @BeforeEach
    void aFamilyOfTables() throws SQLException {
        builder.run(schema -> {
            schema.createTable("people", t -> {
                t.id();
                t.column("name", SqlType.Plain.TEXT);
                t.column("age", SqlType.Plain.INTEGER).optional().indexed();
                t.column("parent_id", SqlType.Plain.BIGINT)
                        .optional()
                        .references("people")
                        .onDelete(ReferentialAction.CASCADE);
            });
            schema.createTable("pets", t -> {
                t.id();
                t.column("owner_id", SqlType.Plain.BIGINT).references("people").onDelete(ReferentialAction.CASCADE);
            });
            schema.createTable("log", t -> t.column("name", SqlType.Plain.TEXT));
        });
        database.execute(
                "INSERT INTO people (id, name, age, parent_id) VALUES (1, 'ann', 40, NULL), (2, 'bob', 9, 1)",
                "INSERT INTO pets (id, owner_id) VALUES (1, 1), (2, 2)");
    }

    private void assertRefused(String named, Consumer<SchemaBuilder> code) throws SQLException {
        String before = database.schema();
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> builder.run(code))
                .withMessageContaining(named);
        assertThat(database.schema()).isEqualTo(before);
        assertNobodyIsLost();
    }

    private void assertNobodyIsLost() throws SQLException {
        assertThat(database.rows("SELECT id, name, parent_id FROM people ORDER BY id"))
                .containsExactly("1|ann|null", "2|bob|1");
        assertThat(database.rows("SELECT id, owner_id FROM pets ORDER BY id")).containsExactly("1|1", "2|2");
    }

    @Test
    void aColumnThatAViewShowsIsNotDropped() throws SQLException {
        builder.run(schema -> schema.createView("adults", "SELECT id, age FROM people WHERE age >= 18"));
        assertRefused("adults", schema -> schema.alterTable("people", t -> t.dropColumn("age")));

        builder.run(schema -> {
            schema.dropView("adults", "SELECT id, age FROM people WHERE age >= 18");
            schema.alterTable("people", t -> {
                t.dropIndex(Index.of("people", "age"));
                t.dropColumn("age");
            });
            schema.createView("adults", "SELECT id FROM people");
        });
        assertNobodyIsLost();
        assertThat(database.rows("SELECT id FROM adults ORDER BY id")).containsExactly("1", "2");
    }

    @Test
    void aViewGoesOnShowingATableThatIsRebuilt() throws SQLException {
        builder.run(schema -> schema.createView("names", "SELECT name FROM people"));
        builder.run(schema -> schema.alterTable("people", t -> {
            t.makeRequired("age");
            t.addCheck("aged", "age < 150");
        }));
        assertThat(database.rows("SELECT name FROM names ORDER BY name")).containsExactly("ann", "bob");
        assertNobodyIsLost();
    }

    @Test
    void aTriggerGoesOnActing() throws SQLException {
        database.execute(
                postgres
                        ? "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN INSERT INTO log VALUES"
                                + " (NEW.name); RETURN NEW; END$$"
                        : "SELECT 1",
                postgres
                        ? "CREATE TRIGGER note AFTER UPDATE ON people FOR EACH ROW EXECUTE FUNCTION note()"
                        : "CREATE TRIGGER note AFTER UPDATE ON people BEGIN INSERT INTO log VALUES (NEW.name); END");
        builder.run(schema -> schema.alterTable("people", t -> {
            t.changeType("age", SqlType.Plain.INTEGER, SqlType.Plain.BIGINT);
            t.makeRequired("age");
        }));
        assertThat(database.rows("SELECT count(*) FROM log")).containsExactly("0");
        database.execute("UPDATE people SET age = 41 WHERE id = 1");
        assertThat(database.rows("SELECT name FROM log")).containsExactly("ann");
    }

    @Test
    void aTableThatOthersReferToIsNotDroppedBeforeThem() throws SQLException {
        if (postgres) {
            assertRefused("people", schema -> schema.dropTable("people"));
        }
        builder.run(schema -> {
            schema.dropTable("pets");
            schema.dropTable("people");
        });
        assertThat(Tables.tables(database)).containsExactly("log");
    }

    @Test
    void rowsThatReferToATableAreKeptWhateverHappensToIt() throws SQLException {
        Consumer<SchemaBuilder> change = schema -> {
            schema.alterTable("people", t -> {
                t.makeOptional("name");
                t.dropForeignKey(
                        ForeignKey.of("people", "parent_id", "people", "id").onDelete(ReferentialAction.CASCADE));
                t.addForeignKey(ForeignKey.of("people", "parent_id", "people", "id"));
            });
            schema.renameTable("people", "humans");
            schema.renameTable("humans", "people");
        };
        builder.run(change);
        assertNobodyIsLost();
        builder.undo(change);
        assertNobodyIsLost();
        if (postgres) {
            database.execute("DELETE FROM people WHERE id = 1");
            assertThat(database.rows("SELECT count(*) FROM pets")).containsExactly("0");
        }
    }

    @Test
    void aRenamedColumnIsFollowedByIndexViewAndReference() throws SQLException {
        builder.run(schema -> {
            schema.createView("ages", "SELECT age FROM people");
            schema.alterTable("people", t -> {
                t.renameColumn("age", "years");
                t.renameColumn("id", "number");
            });
        });
        assertThat(database.rows("SELECT count(*) FROM ages")).containsExactly("2");
        builder.run(schema -> schema.alterTable("people", t -> t.makeRequired("years")));
        assertThat(database.rows("SELECT number, years FROM people ORDER BY number"))
                .containsExactly("1|40", "2|9");
        assertThat(database.rows("SELECT id, owner_id FROM pets ORDER BY id")).containsExactly("1|1", "2|2");
        assertThat(database.schema()).contains("people_age_idx");
    }

    @Test
    void whatARowDoesNotFitFailsWithNothingDone() throws SQLException {
        database.execute("UPDATE people SET age = NULL WHERE id = 2");
        assertRefused("age", schema -> schema.alterTable("people", t -> t.makeRequired("age")));
        assertRefused("grown", schema -> schema.alterTable("people", t -> t.addCheck("grown", "age > 100")));
        assertRefused(
                "",
                schema -> schema.alterTable(
                        "people", t -> t.addIndex(Index.unique("people", "name").where("1 = ("))));
    }

    @Test
    void aThousandColumnsAreOneTable() throws SQLException {
        Consumer<SchemaBuilder> creation = schema -> schema.createTable("wide", t -> {
            t.id();
            for (int i = 1; i < 1_000; i++) {
                t.column("c" + i, SqlType.Plain.INTEGER).withDefault(i);
            }
        });
        Consumer<SchemaBuilder> change = schema -> schema.alterTable("wide", t -> {
            t.makeOptional("c500");
            t.changeType("c999", SqlType.Plain.INTEGER, SqlType.Plain.BIGINT);
            t.addColumn("last", SqlType.Plain.INTEGER).withDefault(1_000);
        });
        String before = database.schema();
        builder.run(creation);
        database.execute("INSERT INTO wide (id) VALUES (1)");
        builder.run(change);
        database.execute("INSERT INTO wide (id, c500) VALUES (2, NULL)", "DELETE FROM wide WHERE id = 2");
        assertThat(database.rows("SELECT c1, c500, c999, last FROM wide")).isEqualTo(List.of("1|500|999|1000"));
        builder.undo(change);
        assertThat(database.rows("SELECT c1, c500, c999 FROM wide")).containsExactly("1|500|999");
        builder.undo(creation);
        assertThat(database.schema()).isEqualTo(before);
    }
}
