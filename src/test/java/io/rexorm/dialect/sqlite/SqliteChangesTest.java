package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.schema.Check;
import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.TableAlteration;
import io.rexorm.schema.Unique;
import io.rexorm.script.Direction;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Statement;
import io.rexorm.sql.RenderedSql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What SQLite has no statement for is done by rebuilding the table. */
class SqliteChangesTest {
    private final Session session = new SqliteDialect()
            .connect(
                    new ConnectionSettings("sqlite", null, 0, ":memory:", null, null, Map.of(), Duration.ofSeconds(1)),
                    Access.WRITE);

    @BeforeEach
    void create() {
        session.execute("CREATE TABLE companies (id INTEGER PRIMARY KEY, name TEXT)");
        session.execute("""
                CREATE TABLE users (
                    id INTEGER PRIMARY KEY, -- the key
                    name TEXT COLLATE NOCASE,
                    company_id BIGINT REFERENCES companies (id),
                    role TEXT CHECK (role IN ('admin', 'member')),
                    age INTEGER, -- in years
                    CHECK (age > 0)
                )""");
        session.execute(
                "CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id BIGINT REFERENCES users (id) ON DELETE CASCADE)");
        session.execute("INSERT INTO companies VALUES (1, 'acme')");
        session.execute("INSERT INTO users VALUES (7, 'Ann', 1, 'admin', 40), (9, 'Bob', NULL, NULL, NULL)");
        session.execute("INSERT INTO posts VALUES (1, 7), (2, 7), (3, 9)");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> alter(Consumer<TableAlteration> changes) {
        return apply(schema -> schema.alterTable("users", changes));
    }

    private List<String> apply(Consumer<SchemaBuilder> code) {
        List<String> statements = render(SchemaBuilder.collect("sqlite", code));
        run(statements);
        return statements;
    }

    private List<String> render(List<SchemaChange> changes) {
        List<String> statements = new ArrayList<>();
        try (ChangeSequence sequence = new SqliteDialect().changes(session)) {
            for (ChangeSequence.RenderedChange rendered : sequence.render(changes)) {
                rendered.statements().forEach(sql -> statements.addAll(split(sql)));
            }
        }
        return statements;
    }

    private static List<String> split(String sql) {
        ScriptParser parser = new ScriptParser("sqlite", Map.of("sqlite", LexicalRules.SQLITE));
        return parser.parse(ScriptSource.ofText("SQL", sql)).sections(Direction.UP).get(0).statements().stream()
                .map(Statement::text)
                .toList();
    }

    private void run(List<String> statements) {
        session.begin();
        try {
            statements.forEach(session::execute);
            session.commit();
        } catch (Throwable e) {
            session.rollbackAfter(e);
            throw e;
        }
    }

    private List<String> texts(String query) {
        return session.query(RenderedSql.of(query), row -> row.requiredText(1));
    }

    private String users() {
        return texts("SELECT sql FROM sqlite_schema WHERE name = 'users'").get(0);
    }

    @Test
    void keepsTheRestOfTheTextAndTheChildRows() {
        alter(t -> {
            t.changeType("age", SqlType.Plain.BIGINT);
            t.changeDefault("age", ColumnDefault.of(18));
            t.addCheck("named", "name <> ''");
        });

        assertThat(users()).isEqualTo("""
                CREATE TABLE "users" (
                    id INTEGER PRIMARY KEY, -- the key
                    name TEXT COLLATE NOCASE,
                    company_id BIGINT REFERENCES companies (id),
                    role TEXT CHECK (role IN ('admin', 'member')),
                    age BIGINT DEFAULT 18, -- in years
                    CHECK (age > 0),
                    CONSTRAINT named CHECK (name <> '')
                )""");
        assertThat(texts("SELECT concat_ws('|', id, user_id) FROM posts")).containsExactly("1|7", "2|7", "3|9");
        assertThat(texts("SELECT id || name FROM users ORDER BY id")).containsExactly("7Ann", "9Bob");
    }

    @Test
    void rebuildsOnceForSeveralChangesOfATable() {
        List<String> statements = alter(t -> {
            t.makeRequired("id");
            t.addColumn("joined", SqlType.Plain.DATE)
                    .withDefault(ColumnDefault.now())
                    .indexed();
            t.dropColumn("company_id");
            t.addUnique(Unique.of("users", "name"));
        });

        assertThat(statements.stream().filter(sql -> sql.startsWith("DROP TABLE users")))
                .hasSize(1);
        assertThat(users())
                .contains("joined DATE NOT NULL DEFAULT CURRENT_DATE", "CONSTRAINT users_name_key UNIQUE (name)");
        assertThat(users()).doesNotContain("company_id");
        assertThat(texts("SELECT name FROM sqlite_schema WHERE tbl_name = 'users' AND type = 'index' AND sql NOT NULL"))
                .containsExactly("users_joined_idx");
    }

    @Test
    void usesSqlitesOwnStatementWhereThereIsOne() {
        assertThat(alter(t -> {
                    t.dropColumn("name");
                    t.renameColumn("role", "position");
                    t.addColumn("mail", SqlType.Plain.TEXT).optional();
                }))
                .containsExactly(
                        "ALTER TABLE users DROP COLUMN name",
                        "ALTER TABLE users RENAME COLUMN role TO position",
                        "ALTER TABLE users ADD COLUMN mail TEXT");
    }

    @Test
    void dropsAColumnThatSqliteRefusesToDropWithItsIndexAndItsCheck() {
        session.execute("CREATE INDEX users_age_idx ON users (age)");
        session.execute("CREATE INDEX users_name_idx ON users (name)");

        alter(t -> t.dropColumn("age"));

        assertThat(users()).doesNotContain("age");
        assertThat(texts("SELECT name FROM sqlite_schema WHERE type = 'index'")).containsExactly("users_name_idx");
    }

    @Test
    void findsConstraintsThatHaveNoName() {
        alter(t -> {
            t.dropForeignKey(ForeignKey.of("users", "company_id", "companies", "id"));
            t.dropCheck("any", "age > 0");
        });
        apply(schema -> schema.add(
                new SchemaChange.DropCheck("users", Check.oneOf("users", "role", List.of("admin", "member")))));

        assertThat(users()).contains("company_id BIGINT,", "role TEXT,").doesNotContain("CHECK", "REFERENCES");
    }

    @Test
    void addsAndDropsEveryConstraintAgain() {
        String before = users();
        Consumer<SchemaBuilder> up = schema -> schema.alterTable("users", t -> {
            t.addCheck("old_enough", "age < 200");
            t.addUnique(Unique.of("users", "name", "role"));
            t.addForeignKey(ForeignKey.of("users", "age", "posts", "id"));
        });
        session.execute("UPDATE users SET age = 3 WHERE id = 7");

        apply(up);
        assertThat(users()).contains("old_enough", "users_name_role_key", "users_age_fkey");
        apply(schema -> schema.undo(up));

        assertThat(users().replace("\"", "")).isEqualTo(before);
    }

    @Test
    void keepsTheNumberOfARowWhoseKeyIsWidened() {
        assertThat(alter(t -> t.changeType("id", SqlType.Plain.INTEGER, SqlType.Plain.BIGINT)))
                .isNotEmpty();
        assertThat(users()).contains("id INTEGER PRIMARY KEY");
    }

    @Test
    void convertsValuesByAnExpression() {
        alter(t -> t.changeTypeUsing("age", SqlType.Plain.TEXT, "age || ' years'"));

        assertThat(texts("SELECT age FROM users WHERE id = 7")).containsExactly("40 years");
    }

    @Test
    void seesWhatCameBeforeInTheSameSequence() {
        apply(schema -> {
            schema.sql("CREATE TABLE teams (name TEXT); -- a comment\nINSERT INTO teams VALUES ('red')");
            schema.alterTable("teams", t -> t.makeRequired("name"));
            schema.renameTable("teams", "groups");
            schema.alterTable("groups", t -> t.changeDefault("name", ColumnDefault.of("none")));
        });

        assertThat(texts("SELECT sql FROM sqlite_schema WHERE name = 'groups'"))
                .containsExactly("CREATE TABLE \"groups\" (name TEXT NOT NULL DEFAULT 'none')");
        assertThat(texts("SELECT name FROM groups")).containsExactly("red");
    }

    @Test
    void failsAsAWholeWhereARowDoesNotFit() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> alter(t -> t.makeRequired("age")))
                .withMessageContaining("NOT NULL constraint failed");
        session.execute("UPDATE users SET company_id = 4");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> alter(t -> t.addForeignKey(ForeignKey.of("users", "age", "posts", "id"))))
                .withMessageContaining("foreign keys of users or of one that refers to it are violated");

        assertThat(users()).startsWith("CREATE TABLE users (");
        assertThat(texts("SELECT count(*) FROM posts")).containsExactly("3");
    }

    @Test
    void aViolationThatWasThereBeforeIsNoneOfItsBusiness() {
        session.execute("UPDATE users SET company_id = 4 WHERE id = 9");

        alter(t -> t.makeOptional("name"));

        assertThat(texts("SELECT \"table\" FROM pragma_foreign_key_check")).containsExactly("users");
    }

    @Test
    void refusesToRunOnAnotherTableThanItWasMadeFor() {
        List<String> statements = render(
                SchemaBuilder.collect("sqlite", schema -> schema.alterTable("users", t -> t.makeRequired("role"))));
        session.execute("ALTER TABLE users ADD COLUMN later TEXT");

        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> run(statements))
                .withMessageContaining("table users is no longer the one that this was written for");
        assertThat(users()).contains("later");
    }

    @Test
    void refusesToRunWhereForeignKeysWouldDeleteRows() {
        session.execute("PRAGMA foreign_keys = ON");

        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> alter(t -> t.changeDefault("age", ColumnDefault.of(1))))
                .withMessageContaining("PRAGMA foreign_keys has to be OFF");
        assertThat(texts("SELECT count(*) FROM posts")).containsExactly("3");
    }

    @Test
    void namesTheViewThatWouldBreak() {
        session.execute("CREATE VIEW ages AS SELECT age FROM users");

        assertThatExceptionOfType(UnsupportedChangeException.class)
                .isThrownBy(() -> alter(t -> t.dropColumn("age")))
                .withMessageContaining("error in view ages")
                .satisfies(failure -> assertThat(failure.hint()).contains("create it again"));

        alter(t -> t.makeOptional("age"));
        assertThat(texts("SELECT count(*) FROM ages")).containsExactly("2");
    }

    @Test
    void aViewThatWasBrokenBeforeDoesNotStandInTheWay() {
        session.execute("CREATE VIEW broken AS SELECT thing FROM nowhere");

        alter(t -> t.makeOptional("age"));

        assertThat(texts("SELECT name FROM sqlite_schema WHERE type = 'view'")).containsExactly("broken");
    }

    @Test
    void refusesByNameWhatIsNotThere() {
        refused(t -> t.makeRequired("mail"), "it has no column mail");
        refused(t -> t.dropCheck("nobody", "1 = 2"), "it has no constraint nobody");
        refused(t -> t.dropColumn("id"), "column id is its primary key");
        assertThatExceptionOfType(UnsupportedChangeException.class)
                .isThrownBy(() -> apply(schema -> schema.alterTable("nowhere", t -> t.makeRequired("id"))))
                .withMessageContaining("There is no table nowhere");
    }

    private void refused(Consumer<TableAlteration> change, String reason) {
        assertThatExceptionOfType(UnsupportedChangeException.class)
                .isThrownBy(() -> alter(change))
                .withMessageContaining(reason)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INVALID));
    }

    @Test
    void readsTablesAsOddAsSqliteTakesThem() {
        session.execute(
                "CREATE TABLE [odd (one] (a, 'b' VARCHAR (9), \"not null\" INT DEFAULT (1 - (2)) NOT NULL ON CONFLICT"
                        + " IGNORE, [ref] INT REFERENCES companies ON DELETE SET NULL NOT DEFERRABLE, UNIQUE (a) CHECK (b <> ')'))");
        session.execute("INSERT INTO [odd (one] (a, b) VALUES (1, 'x')");

        apply(schema -> schema.alterTable("odd (one", t -> {
            t.makeRequired("ref");
            t.makeOptional("ref");
            t.makeOptional("not null");
            t.changeDefault("not null", ColumnDefault.of(5));
            t.changeType("a", SqlType.Plain.TEXT);
            t.addIndex(Index.of("odd (one", "b").named("odd"));
        }));

        assertThat(texts("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name LIKE 'odd%'"))
                .containsExactly(
                        "CREATE TABLE \"odd (one\" (a TEXT, 'b' VARCHAR (9), \"not null\" INT DEFAULT 5,"
                                + " [ref] INT REFERENCES companies ON DELETE SET NULL NOT DEFERRABLE, UNIQUE (a), CHECK (b <> ')'))");
        assertThat(texts("SELECT a || b FROM \"odd (one\"")).containsExactly("1x");
    }
}
