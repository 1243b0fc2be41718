package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.dialect.Identifiers;
import io.rexorm.schema.Column;
import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQLite makes of the types and names it is given; {@code docs/types.md} says the same. */
class SqliteDdlTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 2026-11-22, text",
        "TIME, 09:30:00, text",
        "TIMESTAMP, 2026-11-22T09:30:00, text",
        "TIMESTAMPTZ, 2026-11-22T09:30:00.123Z, text",
        "UUID, 00000000-0000-0000-0000-000000000000, text",
        "JSON, 1.10, text",
        "TEXT, 1.10, text",
        "BIGINT, 9223372036854775807, integer",
        "BOOLEAN, 1, integer",
        "REAL, 1, real",
        "DOUBLE, 1, real"
    })
    void keepsAValueOfEachTypeAsItIs(SqlType.Plain type, String value, String storage) throws SQLException {
        create(Column.required("x", type));
        execute("INSERT INTO t VALUES ('" + value + "')");

        assertThat(text("SELECT typeof(x) FROM t")).isEqualTo(storage);
        assertThat(text("SELECT CAST(x AS TEXT) FROM t")).startsWith(value);
    }

    @Test
    void keepsWholeDecimalsExactlyAndOthersAsFloatingPoint() throws SQLException {
        create(Column.required("x", SqlType.decimal(20, 2)));
        execute("INSERT INTO t VALUES ('1234567890123456789'), ('0.1')");

        assertThat(text("SELECT group_concat(typeof(x)) FROM t")).isEqualTo("integer,real");
    }

    @Test
    void writesTheTimeOfAnInsertAsTheLibraryDoes() throws SQLException {
        create(Column.required("x", SqlType.Plain.TIMESTAMPTZ).withDefault(ColumnDefault.now()));
        execute("INSERT INTO t DEFAULT VALUES");

        assertThat(text("SELECT x FROM t")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abort action after before begin by cascade column conflict cross current database deferred desc detach do each",
                "end exclude exclusive explain fail filter first following for full generated glob groups ignore immediate",
                "indexed initially inner instead key last left like match materialized natural no nulls of offset others outer",
                "over partition plan pragma preceding query raise range recursive regexp reindex release rename replace restrict",
                "right rollback row rows savepoint temp temporary ties trigger unbounded vacuum view virtual window with without",
                "add all alter and as autoincrement between case check collate commit constraint create current_date default",
                "deferrable delete distinct drop else escape except exists foreign from group having if in index insert into is",
                "join limit not nothing null on or order primary references returning select set table then to transaction union",
                "unique update using values when where user name role type value text level"
            })
    void takesEveryWordAsItIsWrittenForPeople(String words) throws SQLException {
        for (String word : words.split(" ")) {
            String name = Identifiers.READABLE.write(word);
            execute("CREATE TABLE " + name + " (" + name + " INTEGER CHECK (" + name + " IN (1)), other INTEGER)");
            execute("CREATE INDEX i ON " + name + " (" + name + ")");
            execute("INSERT INTO " + name + " (" + name + ") VALUES (1)");
            execute("UPDATE " + name + " SET " + name + " = 1 WHERE " + name + " = 1");
            assertThat(text("SELECT " + name + " FROM " + name + " ORDER BY " + name))
                    .isEqualTo("1");
            execute("ALTER TABLE " + name + " RENAME COLUMN " + name + " TO renamed");
            execute("DROP TABLE " + name);
        }
    }

    private void create(Column column) throws SQLException {
        SchemaChange create = new SchemaChange.CreateTable(Table.named("t").with(column));
        for (String statement : new SqliteDdl().render(create)) {
            execute(statement);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
