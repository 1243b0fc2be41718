package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.RexException;
import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.Index;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Unique;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Changes that follow each other in one migration each see what those before them have made. */
@EachDatabase
class BuilderSequenceTest {
    private final TestDatabase database;
    private final BuilderRun builder;

    BuilderSequenceTest(TestDatabase database) {
        this.database = database;
        this.builder = new BuilderRun(database);
    }

    private void upAndDown(Consumer<SchemaBuilder> code) throws SQLException {
        String before = database.schema();
        builder.run(code);
        builder.undo(code);
        assertThat(database.schema()).isEqualTo(before);
        builder.run(code);
    }

    @Test
    void aTableIsMadeAndChangedAndRenamedAndChangedAgain() throws SQLException {
        upAndDown(schema -> {
            schema.createTable("a", t -> {
                t.id();
                t.column("n", SqlType.Plain.INTEGER).optional();
            });
            schema.sql("INSERT INTO a (n) VALUES (1)", "");
            schema.alterTable("a", t -> t.makeRequired("n"));
            schema.renameTable("a", "b");
            schema.alterTable("b", t -> {
                t.renameColumn("n", "m");
                t.addCheck("small", "m < 9");
                t.addColumn("o", SqlType.Plain.INTEGER)
                        .withDefault(1)
                        .references("b")
                        .indexed();
            });
            schema.createView("v", "SELECT m, o FROM b");
            schema.alterTable("b", t -> t.changeDefault("o", ColumnDefault.of(1), ColumnDefault.of(2)));
            schema.sql("UPDATE b SET o = 1", "");
        });
        assertThat(database.rows("SELECT m, o FROM v")).containsExactly("1|1");
    }

    @Test
    void manyChangesOfManyTables() throws SQLException {
        upAndDown(schema -> {
            for (int i = 0; i < 40; i++) {
                String name = "t" + i;
                String other = "t" + (i == 0 ? 0 : i - 1);
                schema.createTable(name, t -> {
                    t.id();
                    t.column("a", SqlType.Plain.TEXT).optional();
                    t.column("other_id", SqlType.Plain.BIGINT).optional().references(other);
                });
                schema.alterTable(name, t -> {
                    t.makeRequired("a");
                    t.addUnique(Unique.of(name, "a", "other_id"));
                    t.addIndex(Index.of(name, "other_id"));
                });
            }
        });
        database.execute("INSERT INTO t0 (a) VALUES ('x')");
    }

    @Test
    void aTableMayTakeTheNameOfOneThatGoes() throws SQLException {
        builder.run(schema -> schema.createTable("a", t -> t.column("n", SqlType.Plain.INTEGER)));
        database.execute("INSERT INTO a VALUES (7)");
        builder.run(schema -> {
            schema.createTable("b", t -> t.column("n", SqlType.Plain.BIGINT));
            schema.sql("INSERT INTO b SELECT n FROM a");
            schema.dropTable("a");
            schema.renameTable("b", "a");
            schema.alterTable("a", t -> t.makeOptional("n"));
        });
        assertThat(database.rows("SELECT n FROM a")).containsExactly("7");
    }

    @Test
    void whatIsNotThereFailsWithNothingDone() throws SQLException {
        builder.run(schema -> schema.createTable("a", t -> t.column("n", SqlType.Plain.INTEGER)));
        String before = database.schema();
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> builder.run(schema -> schema.alterTable("a", t -> {
                    t.makeOptional("n");
                    t.dropIndex(Index.of("a", "n"));
                })))
                .withMessageContaining("a_n_idx");
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> builder.run(schema -> schema.alterTable("a", t -> {
                    t.makeOptional("n");
                    t.renameColumn("nothing", "something");
                })))
                .withMessageContaining("nothing");
        assertThat(database.schema()).isEqualTo(before);
    }
}
