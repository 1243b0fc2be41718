package io.rexorm.behaviour;

import static io.rexorm.behaviour.JavaFiles.createsUsers;
import static io.rexorm.behaviour.JavaFiles.up;
import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseShell;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every verb treats a migration in Java as it treats one in SQL. */
@EachDatabase
class JavaVerbsTest {
    private static final String HISTORY = "rex_migrations";

    private final TestDatabase database;
    private Project project;

    JavaVerbsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void twoInJavaAndOneInSql(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        createsUsers(project);
        project.migration("2_ann", "INSERT INTO users (email, age) VALUES ('ann', 7);", "DELETE FROM users;");
        up(project, "3_required", """
                schema.alterTable("users", t -> {
                    t.makeRequired("age");
                    t.addColumn("name", SqlType.Plain.TEXT).withDefault("it's");
                });""");
    }

    private List<String> migrated() throws SQLException {
        project.run("migrate").assertExit(0);
        return schema(database);
    }

    /** Columns and indexes; the text that SQLite keeps of a table has a layout besides. */
    private static List<String> schema(TestDatabase database) throws SQLException {
        return database.schema(HISTORY)
                .lines()
                .filter(line -> line.startsWith("column ") || line.startsWith("index "))
                .toList();
    }

    @Test
    void redoAndResetAndFresh() throws SQLException {
        List<String> schema = migrated();
        project.run("redo", "--step", "2")
                .assertExit(0)
                .assertStdoutContains("reverted  3_required", "applied  3_required");
        assertThat(schema(database)).isEqualTo(schema);
        project.run("reset", "--yes").assertExit(0);
        assertThat(tables(database)).containsExactly(HISTORY);
        project.run("fresh", "--yes").assertExit(0);
        assertThat(schema(database)).isEqualTo(schema);
        assertThat(database.rows("SELECT email, age, name FROM users")).containsExactly("ann|7|it's");
    }

    @Test
    void freshDropsATableWhoseKeyCountsByItself() throws SQLException {
        List<String> schema = migrated();
        project.run("fresh", "--yes").assertExit(0);
        assertThat(schema(database)).isEqualTo(schema);
    }

    @Test
    void eachFileIsCompiledOnceACommand() {
        String made = "rexorm.test.made." + project.path("migrations");
        JavaFiles.write(project, "4_counted", """
                    Change() { System.setProperty("%s", System.getProperty("%s", "") + "."); }
                %s""".formatted(
                        made, made, JavaFiles.method("up", "schema.createTable(\"t\", t -> t.id());")));
        try {
            for (String command : List.of("migrate", "redo", "fresh --yes", "rollback", "fresh --yes", "reset --yes")) {
                project.run(command.split(" ")).assertExit(0);
                assertThat(System.clearProperty(made)).as(command).isEqualTo(".");
            }
        } finally {
            System.clearProperty(made);
        }
    }

    @Test
    void freshDropsNothingWhereOneIsNoJava() throws SQLException {
        List<String> schema = migrated();
        up(project, "4_wrong", "no Java");
        project.run("fresh", "--yes").assertExit(4).assertStderrContains("migrations/4_wrong.java:7:");
        assertThat(schema(database)).isEqualTo(schema);
    }

    @Test
    void redoRollsNothingBackWhereOneIsNoJava() throws SQLException {
        List<String> schema = migrated();
        up(project, "3_required", "no Java");
        project.run("redo").assertExit(4).assertStderrContains("migrations/3_required.java:7:");
        assertThat(schema(database)).isEqualTo(schema);
    }

    @Test
    void theirSqlRunByHand() throws Exception {
        up(project, "4_adults", "schema.alterTable(\"users\", t -> t.addCheck(\"adult\", \"age > 1\"));");
        project.run("migrate", "--sql", "out.sql").assertExit(0);
        new DatabaseShell(database).run(project.path("out.sql"));

        project.run("status", "--exit-code").assertExit(0).assertStdoutContains("4 applied, 0 pending");
        project.run("validate").assertExit(0);
        assertThat(database.rows("SELECT kind, down_sql FROM rex_migrations WHERE version = '1'"))
                .containsExactly("java|DROP TABLE users;\n");
        List<String> schema = schema(database);
        project.run("redo", "--step", "4").assertExit(0);
        assertThat(schema(database)).isEqualTo(schema);

        project.run("rollback", "--all", "--sql", "out.sql").assertExit(0);
        new DatabaseShell(database).run(project.path("out.sql"));
        assertThat(tables(database)).containsExactly(HISTORY);
        project.run("status").assertExit(0).assertStdoutContains("0 applied, 4 pending");
    }

    @Test
    void squash() throws Exception {
        List<String> schema = migrated();
        String rows = database.data(HISTORY);
        project.run("squash")
                .assertExit(0)
                .assertStdoutContains("created  migrations/3_squashed.sql", "moved  3 migrations");
        project.run("status", "--exit-code").assertExit(0);
        try (TestDatabase other = database.kind().fresh()) {
            project.using(other).run("migrate").assertExit(0).assertStdoutContains("1 migration applied");
            assertThat(other.data(HISTORY)).isEqualTo(rows);
            assertThat(schema(other)).isEqualTo(schema);
        }
    }

    @Test
    void fakeAndResolve() throws SQLException {
        project.run("migrate", "--fake", "--to", "1").assertExit(0);
        assertThat(tables(database)).containsExactly(HISTORY);
        assertThat(database.rows("SELECT kind, status, up_sql FROM rex_migrations"))
                .containsExactly("java|applied|null");
        project.run("resolve", "1", "--reverted", "--reason", "it was a fake").assertExit(0);
        project.run("migrate", "--to", "2").assertExit(0);
        project.run("resolve", "3", "--applied", "--reason", "by hand").assertExit(0);
        assertThat(database.rows("SELECT kind, status FROM rex_migrations WHERE version = '3'"))
                .containsExactly("java|applied");
        project.run("resolve", "3", "--reverted", "--reason", "not at all").assertExit(0);
        project.run("migrate").assertExit(0).assertStdoutContains("applied  3_required");
    }

    @Test
    void baselineAndHistoryAndOnly() throws Exception {
        project.run("migrate", "--only", "1").assertExit(0);
        project.run("rollback", "--only", "1").assertExit(0);
        project.run("history").assertExit(0).assertStdoutContains("create_users");
        try (TestDatabase other = database.kind().fresh()) {
            project.using(other).run("baseline", "2").assertExit(0);
            project.run("status").assertExit(0).assertStdoutContains("baseline  1", "baseline  2", "pending   3");
            assertThat(other.rows("SELECT kind FROM rex_migrations")).containsOnly("baseline");
        }
    }

    @Test
    void outOfOrder() throws SQLException {
        migrated();
        up(project, "2.5_late", "schema.renameTable(\"users\", \"members\");");
        project.run("migrate").assertExit(4).assertStderrContains("2.5_late");
        project.run("migrate", "--out-of-order", "allow").assertExit(0);
        assertThat(tables(database)).contains("members");
    }
}
