package io.rexorm.behaviour;

import static io.rexorm.behaviour.JavaFiles.createsUsers;
import static io.rexorm.behaviour.JavaFiles.up;
import static io.rexorm.behaviour.JavaFiles.upOutsideTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a migration in Java is said with its line, and before anything runs where that can be known. */
@EachDatabase
class JavaFailureTest {
    private final TestDatabase database;
    private final boolean postgres;
    private Project project;
    private String empty = "";

    JavaFailureTest(TestDatabase database) {
        this.database = database;
        this.postgres = database.dialect().equals("postgres");
    }

    @BeforeEach
    void users(@TempDir Path folder) throws SQLException {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        empty = database.schema();
        createsUsers(project);
    }

    /** Nothing has run, and there is not even a history. */
    private CommandResult refused(String... sentences) throws SQLException {
        CommandResult result = project.run("migrate").assertExit(4).assertStderrContains(sentences);
        assertThat(database.schema()).isEqualTo(empty);
        return result;
    }

    @Test
    void namesEachLineThatTheCompilerRefuses() throws SQLException {
        up(project, "2_wrong", "int x = \"text\";\nschema.dropTable(nowhere);");

        refused(
                "migrations/2_wrong.java:7:17: incompatible types: java.lang.String cannot be converted to int",
                "7 |         int x = \"text\";",
                "migrations/2_wrong.java:8:26: cannot find symbol");
        project.run("validate").assertExit(4).assertStdoutContains("incompatible types");
        project.run("migrate", "--json")
                .assertExit(4)
                .assertStdoutContains(
                        "\"code\": \"migration-invalid\"",
                        "\"file\": \"migrations/2_wrong.java\"",
                        "\"line\": 7",
                        "\"column\": 17");
    }

    @Test
    void namesTheLineInWhichTheCodeFails() throws SQLException {
        up(project, "2_fails", "String name = null;\nschema.dropTable(name.strip());");

        refused(
                "migrations/2_fails.java:8:9: up throws NullPointerException",
                "8 |         schema.dropTable(name.strip());");
    }

    @Test
    void namesTheLineOfCodeThatFailsWhenItHasReadRows() throws SQLException {
        up(project, "2_fails", """
                schema.query("SELECT 1");
                schema.dropTable("users");
                schema.query("SELECT 2");""");

        project.run("migrate")
                .assertExit(4)
                .assertStdoutContains("applied  1_create_users")
                .assertStderrContains(
                        "migrations/2_fails.java:9:9: rows are read after a change was described",
                        "9 |         schema.query(\"SELECT 2\");",
                        "nothing of 2_fails remains: it was rolled back");
        assertThat(database.rows("SELECT version FROM rex_migrations")).containsExactly("1");
    }

    @Test
    void namesTheLineOfTheStatementThatTheDatabaseRefuses() {
        up(project, "2_rename", "schema.on(\"other\", s -> {});\nschema.renameTable(\"nowhere\", \"somewhere\");");

        project.run("migrate")
                .assertExit(1)
                .assertStderrContains(
                        "migrations/2_rename.java:8:9: ", "nowhere", "8 |         schema.renameTable(\"nowhere\"");
    }

    @Test
    void namesTheLineOfAChangeThatTheSchemaDoesNotAllow() {
        up(project, "2_nowhere", "\nschema.alterTable(\"nowhere\", t -> t.makeRequired(\"x\"));");

        project.run("migrate")
                .assertExit(postgres ? 1 : 4)
                .assertStderrContains(
                        "migrations/2_nowhere.java:8:9: ", "nowhere", "8 |         schema.alterTable(\"nowhere\"");
    }

    @Test
    void namesTheLineOfSqlThatCannotBeSplit() throws SQLException {
        up(project, "2_open", "schema.sql(\"SELECT 'open\");");
        refused("migrations/2_open.java:7:9: ", "7 |         schema.sql(\"SELECT 'open\");");
    }

    @Test
    void refusesAFileWithoutAMigrationAndOneWithTwo() throws SQLException {
        project.write("migrations/2_none.java", "class None {}\n");
        refused("migrations/2_none.java: no class in it implements io.rexorm.migration.Migration");
        project.write("migrations/2_none.java", """
                import io.rexorm.migration.Migration;
                import io.rexorm.schema.SchemaBuilder;
                class One implements Migration { public void up(SchemaBuilder schema) {} }
                class Two implements Migration { public void up(SchemaBuilder schema) {} }
                """);
        refused("One and Two both implement Migration");
    }

    @Test
    void refusesAFileWithoutAVersionAndTwoOfOne() throws SQLException {
        project.write("migrations/1_other.sql", "SELECT 1;\n");
        refused("two files have version 1: migrations/1_create_users.java and migrations/1_other.sql");
        project.write("migrations/nameless.java", "class Nameless {}\n");
        refused("migrations/nameless.java: the name does not begin with a version", "<version>_<name>.java");
        project.write("migrations/package-info.java", "package migrations;\n");
        refused("nameless.java");
    }

    @Test
    void refusesAnUpThatDescribesNothingAsItDoesWithSql() throws SQLException {
        up(project, "2_empty", "");
        refused("migrations/2_empty.java: the migration is empty, its up describes nothing", "or delete the file");
        project.run("validate").assertExit(4).assertStdoutContains("2_empty.java: the migration is empty");
        project.run("plan").assertExit(4);

        up(project, "2_empty", "schema.on(\"" + (postgres ? "sqlite" : "postgres") + "\", s -> s.sql(\"SELECT 1\"));");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_empty");
        up(project, "3_meant", "schema.sql(\"-- the work was done by hand\");");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  3_meant");
        up(project, "4_rows", "if (schema.query(\"SELECT id FROM users\").isEmpty()) return;");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  4_rows");
    }

    @Test
    void refusesWhatCannotRunInATransaction() throws SQLException {
        up(
                project,
                "2_outside",
                postgres
                        ? "schema.alterTable(\"users\", t -> t.addIndexConcurrently(Index.of(\"users\", \"age\")));"
                        : "schema.sql(\"VACUUM\");");
        refused("migrations/2_outside.java:7:9: ", "cannot run inside a transaction", "transactional() gives false");
        up(project, "2_outside", "schema.sql(\"COMMIT\");");
        refused("migrations/2_outside.java:7:9: COMMIT would end the transaction", "transactional() gives false");
    }

    @Test
    void refusesToBePartOfOneTransactionWhereItRunsOutsideOfAny() throws SQLException {
        upOutsideTransaction(project, "2_outside", "schema.sql(\"SELECT 1\");");
        project.run("migrate", "--transaction", "all")
                .assertExit(4)
                .assertStderrContains("migrations/2_outside.java:1:1: ", "cannot be part of one transaction");
        assertThat(database.schema()).isEqualTo(empty);
    }
}
