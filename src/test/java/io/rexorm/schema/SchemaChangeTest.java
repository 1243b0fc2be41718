package io.rexorm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.ErrorCode;
import io.rexorm.schema.SchemaChange.AddCheck;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.SchemaChange.AddForeignKey;
import io.rexorm.schema.SchemaChange.CreateIndex;
import io.rexorm.schema.SchemaChange.CreateTable;
import io.rexorm.schema.SchemaChange.DropColumn;
import io.rexorm.schema.SchemaChange.DropTable;
import io.rexorm.schema.SchemaChange.RenameColumn;
import io.rexorm.schema.SchemaChange.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaChangeTest {
    private static final Table USERS =
            Table.named("users").with(Column.identity("id")).withPrimaryKey("id");

    static Stream<SchemaChange> changes() {
        return Stream.of(
                new CreateTable(USERS),
                new RenameTable("users", "members"),
                new AddColumn("users", Column.optional("age", SqlType.Plain.INTEGER)),
                new RenameColumn("users", "mail", "email"),
                new CreateIndex("users", Index.unique("users", "email")),
                new AddForeignKey("users", ForeignKey.of("users", "company_id", "companies", "id")),
                new AddCheck("users", new Check.Expression("adult", "age >= 18")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void undoesAChangeAndTheUndoing(SchemaChange change) {
        SchemaChange inverse = change.inverse();

        assertThat(inverse).isNotEqualTo(change);
        assertThat(inverse.inverse()).isEqualTo(change);
    }

    @Test
    void saysWhichTableCannotComeBack() {
        SchemaChange drop = new DropTable("users", null);

        assertThatExceptionOfType(IrreversibleChangeException.class)
                .isThrownBy(drop::inverse)
                .withMessage("Dropping table users cannot be undone: it does not say what was there before.")
                .satisfies(failure -> {
                    assertThat(failure.change()).isSameAs(drop);
                    assertThat(failure.code()).isEqualTo(ErrorCode.NO_DOWN);
                    assertThat(failure.hint()).contains("columns");
                });
    }

    @Test
    void saysWhichColumnCannotComeBack() {
        assertThatExceptionOfType(IrreversibleChangeException.class)
                .isThrownBy(new DropColumn("users", "age")::inverse)
                .withMessageContaining("column users.age");
    }

    @Test
    void copiesTheListsItIsGiven() {
        List<Column> columns = new ArrayList<>(List.of(Column.identity("id")));
        Table table = new Table(null, "users", columns, List.of("id"), List.of(), List.of(), List.of(), List.of());

        columns.add(Column.optional("age", SqlType.Plain.INTEGER));

        assertThat(table.columns()).hasSize(1);
    }
}
