package io.rexorm.behaviour;

import static io.rexorm.behaviour.JavaFiles.createsUsers;
import static io.rexorm.behaviour.JavaFiles.method;
import static io.rexorm.behaviour.JavaFiles.up;
import static io.rexorm.behaviour.JavaFiles.upOutsideTransaction;
import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations in Java, from the file to the history and back. */
@EachDatabase
class JavaMigrationTest {
    private static final String HISTORY = "rex_migrations";

    private final TestDatabase database;
    private Project project;
    private String empty = "";

    JavaMigrationTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void users(@TempDir Path folder) throws SQLException {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        empty = database.schema(HISTORY);
        createsUsers(project);
    }

    @Test
    void runsAndIsUndoneByWhatFollowsFromIt() throws SQLException {
        up(project, "2_change_users", """
                schema.alterTable("users", t -> {
                    t.changeType("age", SqlType.Plain.INTEGER, SqlType.Plain.BIGINT);
                    t.makeRequired("age");
                    t.addCheck("adult", "age >= 18");
                    t.addColumn("name", SqlType.Plain.TEXT).withDefault("nobody");
                });
                schema.sql("INSERT INTO users (email, age) VALUES ('a@b', 20)", "DELETE FROM users");""");

        project.run("migrate").assertExit(0).assertStdoutContains("applied  1_create_users", "applied  2_change_users");

        assertThat(database.rows("SELECT email, age, name FROM users")).containsExactly("a@b|20|nobody");
        assertThat(database.rows("SELECT version, name, kind, status FROM rex_migrations ORDER BY version"))
                .containsExactly("1|create_users|java|applied", "2|change_users|java|applied");
        project.run("rollback", "--step", "2").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(empty);
    }

    @Test
    void theHistoryKeepsTheSqlOfBothDirections() throws SQLException {
        project.run("migrate").assertExit(0);

        assertThat(database.rows("SELECT up_sql FROM rex_migrations").get(0))
                .startsWith("CREATE TABLE users (")
                .contains("CREATE UNIQUE INDEX users_email_key ON users (email);");
        assertThat(database.rows("SELECT down_sql FROM rex_migrations")).containsExactly("DROP TABLE users;\n");
    }

    @Test
    void isRolledBackWithoutItsFile() throws Exception {
        up(
                project,
                "2_change_users",
                "schema.alterTable(\"users\", t -> t.changeDefault(\"age\", ColumnDefault.none(), ColumnDefault.of(18)));");
        project.run("migrate").assertExit(0);
        Files.delete(project.path("migrations/2_change_users.java"));
        Files.delete(project.path("migrations/1_create_users.java"));

        project.run("status").assertStdoutContains("missing  2", "missing  1");
        project.run("rollback", "--step", "2").assertExit(0);

        assertThat(database.schema(HISTORY)).isEqualTo(empty);
    }

    @Test
    void isRolledBackByTheStoredDownWhereItsFileIsNoJavaAnyMore() throws SQLException {
        project.run("migrate").assertExit(0);
        project.write("migrations/1_create_users.java", "class Broken {");

        project.run("rollback")
                .assertExit(0)
                .assertStderrContains(
                        "migrations/1_create_users.java cannot be used, so the down that the history holds is run");

        assertThat(database.schema(HISTORY)).isEqualTo(empty);
    }

    @Test
    void readsRowsBeforeItChangesThem() throws SQLException {
        project.migration("2_ann", "INSERT INTO users (email, age) VALUES ('Ann O''Neil', 7);", "DELETE FROM users;");
        up(project, "3_slugs", """
                var rows = schema.query("SELECT id, email, age FROM users WHERE age < ?", 9);
                schema.alterTable("users", t -> t.addColumn("slug", SqlType.Plain.TEXT).optional());
                for (ReadRow row : rows) {
                    String slug = row.text("email").toLowerCase().replace(' ', '-');
                    schema.sql("UPDATE users SET slug = " + SchemaBuilder.literal(slug) + " WHERE id = " + row.number("id"), "");
                }""");

        project.run("plan").assertExit(0).assertStdoutContains("would apply  3_slugs", "known when it runs");
        project.run("plan", "--json").assertExit(0).assertStdoutContains("\"complete\": false");
        project.run("plan", "--sql")
                .assertExit(4)
                .assertStderrContains("the SQL of 3_slugs is known when it runs", "without --sql");
        project.run("migrate").assertExit(0);

        assertThat(database.rows("SELECT slug, age FROM users")).containsExactly("ann-o'neil|7");
        project.run("rollback").assertExit(0);
        assertThat(database.rows("SELECT email, age FROM users")).containsExactly("Ann O'Neil|7");
    }

    @Test
    void isPlannedForTheSchemaThatThoseBeforeItLeave() throws SQLException {
        project.migration("2_sql", "ALTER TABLE users ADD COLUMN size int;", "ALTER TABLE users DROP COLUMN size;");
        up(project, "3_required", "schema.alterTable(\"users\", t -> t.makeRequired(\"size\"));");

        String sql = project.run("migrate", "--sql").assertExit(0).stdout();

        assertThat(database.schema()).isEqualTo(empty);
        assertThat(sql).contains("CREATE TABLE users (").contains("-- 3_required");
        assertThat(sql)
                .contains(database.dialect().equals("sqlite") ? "size int NOT NULL" : "ALTER COLUMN size SET NOT NULL");
        project.run("plan", "--json").assertExit(0).assertStdoutContains("\"complete\": true");
        project.run("migrate").assertExit(0);
        project.run("rollback", "--all", "--dry-run")
                .assertExit(0)
                .assertStdoutContains(
                        "would revert  3_required", "would revert  2_sql", "would revert  1_create_users");
        assertThat(tables(database)).contains("users");
    }

    @Test
    void isToldApartFromAnEditedOne() {
        project.run("status", "--json").assertStdoutContains("\"state\": \"pending\"", "\"kind\": \"java\"");
        project.run("migrate").assertExit(0);
        project.run("validate").assertExit(0);
        project.write(
                "migrations/1_create_users.java",
                project.read("migrations/1_create_users.java").replace("\n", "\r\n"));
        project.run("validate").assertExit(0);
        project.write(
                "migrations/1_create_users.java",
                "// who they are\r\n"
                        + project.read("migrations/1_create_users.java").replace("t.id();", "t . id( ) ; // key"));
        project.run("status").assertExit(0).assertStdoutContains("edited");
        project.run("migrate").assertExit(0);

        project.write(
                "migrations/1_create_users.java",
                project.read("migrations/1_create_users.java").replace("320", "640"));

        project.run("status").assertExit(0).assertStdoutContains("edited");
        project.run("migrate").assertExit(4).assertStderrContains("1_create_users.java was edited");
        project.run("repair", "--yes").assertExit(0);
        project.run("migrate").assertExit(0);
        project.run("rollback").assertExit(0);
    }

    @Test
    void refusesByNameToUndoWhatDoesNotSayHow() throws SQLException {
        up(project, "2_drop_age", "schema.alterTable(\"users\", t -> t.dropColumn(\"age\"));");
        project.run("migrate").assertExit(0);
        String before = database.schema(HISTORY);

        project.run("rollback")
                .assertExit(4)
                .assertStderrContains(
                        "migrations/2_drop_age.java cannot be rolled back: Dropping column users.age cannot be undone");
        assertThat(database.schema(HISTORY)).isEqualTo(before);
    }

    @Test
    void runsADownThatIsWritten() throws SQLException {
        JavaFiles.write(
                project,
                "2_drop_age",
                method("up", "schema.alterTable(\"users\", t -> t.dropColumn(\"age\"));") + "\n\n"
                        + method(
                                "down",
                                "schema.alterTable(\"users\", t -> t.addColumn(\"age\", SqlType.Plain.INTEGER).withDefault(1));"));
        project.run("migrate").assertExit(0);
        project.run("rollback").assertExit(0);

        database.execute("INSERT INTO users (email) VALUES ('a')");
        assertThat(database.rows("SELECT age FROM users")).containsExactly("1");
    }

    @Test
    void runsOutsideATransactionWhereItSaysSo() throws SQLException {
        upOutsideTransaction(
                project,
                "2_index",
                "schema.alterTable(\"users\", t -> t.addIndexConcurrently(Index.of(\"users\", \"age\")));");
        project.run("migrate").assertExit(0);
        assertThat(database.schema(HISTORY)).contains("users_age_idx");
        project.run("rollback").assertExit(0);
        assertThat(database.schema(HISTORY)).doesNotContain("users_age_idx");
    }

    @Test
    void runsWithAllOthersInOneTransaction() throws Exception {
        up(project, "2_required", "schema.alterTable(\"users\", t -> t.makeRequired(\"age\"));");
        up(project, "3_fails", "schema.sql(\"INSERT INTO users (email) VALUES ('x')\");");

        project.run("migrate", "--transaction", "all")
                .assertExit(1)
                .assertStderrContains("migrations/3_fails.java:7:9");

        assertThat(database.schema(HISTORY)).isEqualTo(empty);
        Files.delete(project.path("migrations/3_fails.java"));
        project.run("migrate", "--transaction", "all").assertExit(0);
        assertThat(tables(database)).contains("users");
        project.run("rollback", "--all", "--transaction", "all", "--yes").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(empty);
    }

    @Test
    void runsWithoutTransactionsWhereTheCommandSaysSo() throws SQLException {
        up(project, "2_required", "schema.alterTable(\"users\", t -> t.makeRequired(\"age\"));");
        project.run("migrate", "--transaction", "none").assertExit(0);
        assertThat(database.rows("SELECT status FROM rex_migrations")).containsExactly("applied", "applied");
        project.run("rollback", "--all", "--transaction", "none", "--yes").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(empty);
    }

    @Test
    void standsBesidePairsOfUpAndDown() throws SQLException {
        project.write("migrations/2_a.up.sql", "CREATE TABLE a (n int);\n");
        project.write("migrations/2_a.down.sql", "DROP TABLE a;\n");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  1_create_users", "applied  2_a");
        assertThat(tables(database)).contains("a", "users");
    }

    @Test
    void mayBeCalledAsItsClass() throws SQLException {
        project.write("migrations/2026/V2_1__AddSize.java", """
                package db.migration;

                import io.rexorm.migration.Migration;
                import io.rexorm.schema.SchemaBuilder;
                import io.rexorm.schema.SqlType;

                public class V2_1__AddSize implements Migration {
                    @Override
                    public void up(SchemaBuilder schema) {
                        schema.alterTable("users", t -> t.addColumn("size", SqlType.Plain.INTEGER).optional());
                    }
                }
                """);
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT name FROM rex_migrations ORDER BY version"))
                .containsExactly("create_users", "add_size");
    }
}
