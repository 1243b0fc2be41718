package io.rexorm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaBuilderTest {

    private static List<SchemaChange> collect(Consumer<SchemaBuilder> code) {
        return SchemaBuilder.collect("sqlite", code);
    }

    private static List<SchemaChange> alter(Consumer<TableAlteration> description) {
        return collect(schema -> schema.alterTable("users", description));
    }

    @Test
    void undoesEverythingInTheReverseOrder() {
        Consumer<SchemaBuilder> up = schema -> {
            schema.createTable("users", t -> t.id());
            schema.alterTable("users", t -> {
                t.addColumn("age", SqlType.Plain.INTEGER).optional().indexed();
                t.changeType("age", SqlType.Plain.INTEGER, SqlType.Plain.BIGINT);
                t.makeRequired("age");
                t.changeDefault("age", ColumnDefault.none(), ColumnDefault.of(18));
                t.addUnique(Unique.of("users", "age"));
            });
            schema.createView("adults", "SELECT * FROM users");
            schema.sql("INSERT INTO users DEFAULT VALUES", "DELETE FROM users");
        };

        List<SchemaChange> changes = collect(up);
        List<SchemaChange> undone = collect(schema -> schema.undo(up));

        assertThat(undone).hasSameSizeAs(changes);
        assertThat(undone.get(0))
                .isEqualTo(new SchemaChange.RunSql("DELETE FROM users", "INSERT INTO users DEFAULT VALUES"));
        assertThat(undone.get(undone.size() - 1)).isInstanceOf(SchemaChange.DropTable.class);
        assertThat(SchemaChange.inverse(undone)).isEqualTo(changes);
    }

    static Stream<Arguments> irreversible() {
        return Stream.of(
                Arguments.of(alter(t -> t.dropColumn("age")), "Dropping column users.age"),
                Arguments.of(alter(t -> t.changeType("age", SqlType.Plain.TEXT)), "Changing the type of users.age"),
                Arguments.of(
                        alter(t -> t.changeTypeUsing("age", SqlType.Plain.TEXT, "age || ''")),
                        "Changing the type of users.age"),
                Arguments.of(
                        alter(t -> t.changeDefault("age", ColumnDefault.of(1))), "Changing the default of users.age"),
                Arguments.of(collect(schema -> schema.dropTable("users")), "Dropping table users"),
                Arguments.of(collect(schema -> schema.dropView("adults")), "Dropping view adults"),
                Arguments.of(
                        collect(schema -> schema.sql("\nUPDATE users SET age = 1\nWHERE age = 0")),
                        "The SQL 'UPDATE users SET age = 1'"));
    }

    @ParameterizedTest
    @MethodSource("irreversible")
    void refusesByNameToUndoWhatDoesNotSayHow(List<SchemaChange> changes, String name) {
        assertThatExceptionOfType(IrreversibleChangeException.class)
                .isThrownBy(() -> SchemaChange.inverse(changes))
                .withMessageStartingWith(name + " cannot be undone: ")
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.NO_DOWN);
                    assertThat(failure.hint()).contains("down");
                });
    }

    @Test
    void aConvertedTypeCannotBeUndoneEvenWhereTheFormerOneIsKnown() {
        SchemaChange change = new SchemaChange.AlterColumnType(
                "users", "age", SqlType.Plain.INTEGER, SqlType.Plain.TEXT, "CAST(age AS INTEGER)");

        assertThatExceptionOfType(IrreversibleChangeException.class)
                .isThrownBy(change::inverse)
                .withMessageContaining("converted by an expression");
    }

    @Test
    void doesOnOneDatabaseWhatIsForThatOneOnly() {
        Consumer<SchemaBuilder> code = schema -> {
            schema.on("postgres", s -> s.sql("CREATE EXTENSION citext"));
            schema.on("sqlite", s -> s.sql("PRAGMA user_version = 1"));
        };

        assertThat(SchemaBuilder.collect("sqlite", code))
                .containsExactly(new SchemaChange.RunSql("PRAGMA user_version = 1", null));
        assertThat(SchemaBuilder.collect("postgres", code))
                .containsExactly(new SchemaChange.RunSql("CREATE EXTENSION citext", null));
    }

    @Test
    void readsRowsBeforeTheFirstChangeOnly() {
        List<SchemaChange> changes = new ArrayList<>();
        SchemaBuilder schema = new SchemaBuilder(
                "sqlite", changes::add, (query, values) -> List.of(new ReadRow(Map.of("n", values.size()))));

        assertThat(schema.query("SELECT 1", "a", "b").get(0).number("n")).isEqualTo(2);
        schema.dropTable("users");
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> schema.query("SELECT 1"))
                .withMessageContaining("which has not run yet");
    }

    @Test
    void refusesToReadRowsWithoutADatabase() {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> collect(schema -> schema.query("SELECT 1")))
                .withMessageContaining("no database");
    }

    @Test
    void namesTheColumnThatAQueryDoesNotHave() {
        ReadRow row = new ReadRow(Map.of("name", "ann"));

        assertThat(row.text("name")).isEqualTo("ann");
        assertThatIllegalArgumentException().isThrownBy(() -> row.text("mail")).withMessageContaining("mail");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.number("name"))
                .withMessageContaining("ann");
    }

    @Test
    void writesValuesAsTheyStandInSql() {
        assertThat(SchemaBuilder.literal("it's")).isEqualTo("'it''s'");
        assertThat(SchemaBuilder.literal(12L)).isEqualTo("12");
        assertThat(SchemaBuilder.literal(true)).isEqualTo("TRUE");
        assertThat(SchemaBuilder.literal(null)).isEqualTo("NULL");
    }

    @Test
    void anActionBelongsToAReference() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        alter(t -> t.addColumn("age", SqlType.Plain.INTEGER).onDelete(ReferentialAction.CASCADE)))
                .withMessageContaining("users.age");
    }
}
