package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code db:create}, {@code db:drop}, {@code db:wait} and {@code db:seed}. */
@EachDatabase
class DatabaseCommandsTest {
    private final TestDatabase database;
    private Project project;
    private String other;

    DatabaseCommandsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void anotherDatabase(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_users", "CREATE TABLE users (name text);", "DROP TABLE users;");
        other = database.dialect().equals("sqlite")
                ? "sqlite:" + project.path("other.db")
                : database.url().replaceFirst("(//[^/]+/[^?]*)", "$1_other");
    }

    @Test
    void createsAndDropsADatabase() {
        project.run("db:create", "--url", other).assertExit(0);
        project.run("migrate", "--url", other).assertExit(0).assertStdoutContains("1 migration applied");
        project.run("db:drop", "--url", other).assertExit(2).assertStderrContains("--yes");
        project.run("status", "--url", other).assertExit(0).assertStdoutContains("1 applied");
        project.run("db:drop", "--url", other, "--yes").assertExit(0).assertStdoutContains("dropped");
        project.run("db:drop", "--url", other, "--yes").assertExit(0).assertStdoutContains("not there");
    }

    @Test
    void waitsForADatabaseThatIsThere() {
        project.run("db:wait").assertExit(0);
    }

    @Test
    void waitsInVainAndSaysSo() {
        project.run("db:wait", "--timeout", "1s", "--url", "postgres://ann:s3cr3t@127.0.0.1:1/shop")
                .assertExit(8)
                .assertStderrContains("127.0.0.1:1")
                .assertNowhere("s3cr3t");
    }

    @Test
    void waitsBeforeItMigratesWhenAsked() {
        project.run("migrate", "--wait", "1s", "--url", "postgres://ann:s3cr3t@127.0.0.1:1/shop")
                .assertExit(8)
                .assertStderrContains("127.0.0.1:1")
                .assertNowhere("s3cr3t");
        project.run("migrate", "--wait", "soon", "--url", "postgres://ann@127.0.0.1:1/shop")
                .assertExit(2);
        project.run("migrate", "--wait").assertExit(0).assertStdoutContains("1 migration applied");
    }

    @Test
    void waitsAlsoBeforeItPlans() {
        project.run("migrate", "--dry-run", "--wait", "1s", "--url", "postgres://ann@127.0.0.1:1/shop")
                .assertExit(8)
                .assertStderrContains("waiting: no PostgreSQL server answers at 127.0.0.1:1");
    }

    @Test
    void runsTheSeedsInOneTransaction() throws SQLException {
        project.run("migrate").assertExit(0);
        project.write("seeds.sql", "INSERT INTO users VALUES ('ann');\nINSERT INTO users VALUES ('bob; x');\n");
        project.run("db:seed").assertExit(0);
        assertThat(database.rows("SELECT name FROM users ORDER BY name")).containsExactly("ann", "bob; x");
        project.write("seeds.sql", "INSERT INTO users VALUES ('eve');\nINSERT INTO nowhere VALUES (1);\n");
        project.run("db:seed").assertExit(1).assertStderrContains("seeds.sql:2:");
        assertThat(database.rows("SELECT count(*) FROM users")).containsExactly("2");
    }
}
