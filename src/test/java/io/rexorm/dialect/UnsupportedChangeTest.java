package io.rexorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.postgres.PostgresDdl;
import io.rexorm.dialect.sqlite.SqliteDdl;
import io.rexorm.schema.Check;
import io.rexorm.schema.Column;
import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SchemaChange.AddCheck;
import io.rexorm.schema.SchemaChange.AddColumn;
import io.rexorm.schema.SchemaChange.AddForeignKey;
import io.rexorm.schema.SchemaChange.AddUnique;
import io.rexorm.schema.SchemaChange.AlterColumnDefault;
import io.rexorm.schema.SchemaChange.AlterColumnNullability;
import io.rexorm.schema.SchemaChange.AlterColumnType;
import io.rexorm.schema.SchemaChange.CreateTable;
import io.rexorm.schema.SchemaChange.DropCheck;
import io.rexorm.schema.SchemaChange.DropForeignKey;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import io.rexorm.schema.Unique;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What SQLite has no statement for: PostgreSQL's statement, and SQLite's refusal. */
class UnsupportedChangeTest {
    private static final ForeignKey COMPANY = ForeignKey.of("users", "company_id", "companies", "id");
    private static final Check ADULT = new Check.Expression("adult", "age >= 18");

    static Stream<Arguments> changes() {
        Column at = Column.required("at", SqlType.Plain.TIMESTAMPTZ);
        Column company = Column.optional("company_id", SqlType.Plain.BIGINT);
        return Stream.of(
                Arguments.of(
                        new AddForeignKey("users", COMPANY),
                        "ALTER TABLE users ADD CONSTRAINT users_company_id_fkey FOREIGN KEY (company_id)"
                                + " REFERENCES companies (id)",
                        "SQLite cannot add a foreign key to table users, which is there already."),
                Arguments.of(
                        new DropForeignKey("users", COMPANY),
                        "ALTER TABLE users DROP CONSTRAINT users_company_id_fkey",
                        "SQLite cannot drop constraint users_company_id_fkey of table users."),
                Arguments.of(
                        new AddCheck("users", ADULT),
                        "ALTER TABLE users ADD CONSTRAINT adult CHECK (age >= 18)",
                        "SQLite cannot add a check to table users, which is there already."),
                Arguments.of(
                        new DropCheck("users", ADULT),
                        "ALTER TABLE users DROP CONSTRAINT adult",
                        "SQLite cannot drop constraint adult of table users."),
                Arguments.of(
                        new AlterColumnType("users", "age", SqlType.Plain.BIGINT, null, null),
                        "ALTER TABLE users ALTER COLUMN age TYPE BIGINT",
                        "SQLite cannot change the type of column users.age."),
                Arguments.of(
                        new AlterColumnNullability("users", "age", false),
                        "ALTER TABLE users ALTER COLUMN age SET NOT NULL",
                        "SQLite cannot forbid NULL in column users.age."),
                Arguments.of(
                        new AlterColumnDefault("users", "age", ColumnDefault.none(), null),
                        "ALTER TABLE users ALTER COLUMN age DROP DEFAULT",
                        "SQLite cannot change the default of column users.age."),
                Arguments.of(
                        new AddUnique("users", Unique.of("users", "email")),
                        "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email)",
                        "SQLite cannot add a unique constraint to table users, which is there already."),
                Arguments.of(
                        new AddColumn("users", at.withDefault(ColumnDefault.now())),
                        "ALTER TABLE users ADD COLUMN at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP",
                        "SQLite cannot add column users.at with a default that is not a constant."),
                Arguments.of(
                        new AddColumn("users", at),
                        "ALTER TABLE users ADD COLUMN at TIMESTAMPTZ NOT NULL",
                        "SQLite cannot add column users.at, which is NOT NULL, without a default."),
                Arguments.of(
                        new AddColumn("users", company.withDefault(ColumnDefault.of(1)), COMPANY, null),
                        "ALTER TABLE users ADD COLUMN company_id BIGINT DEFAULT 1 REFERENCES companies (id)",
                        "SQLite cannot add column users.company_id with both a foreign key and a default."),
                Arguments.of(
                        new CreateTable(Table.named("users").with(Column.identity("number"))),
                        "CREATE TABLE users (\n    number BIGINT GENERATED BY DEFAULT AS IDENTITY\n)",
                        "SQLite numbers the rows of a table in its primary key only."));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isRefusedBySqliteWithAWayOut(SchemaChange change, String postgres, String refusal) {
        assertThat(new PostgresDdl().readable().render(change)).containsExactly(postgres);
        assertThatExceptionOfType(UnsupportedChangeException.class)
                .isThrownBy(() -> new SqliteDdl().readable().render(change))
                .withMessage(refusal)
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INVALID);
                    assertThat(failure.hint()).isNotBlank();
                });
    }
}
