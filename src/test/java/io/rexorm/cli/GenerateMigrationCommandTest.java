package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMigrationCommandTest {
    private Project project;

    @BeforeEach
    void anEmptyFolder(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped());
    }

    private String[] migrations() {
        String[] names = project.path("migrations").toFile().list();
        Arrays.sort(names);
        return names;
    }

    @EachDatabase
    void fillsUpAndDownFromTheName(TestDatabase database, @TempDir Path folder) throws SQLException {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        project.run("generate:migration", "CreateUsers", "name:string").assertExit(0);
        project.run("generate:migration", "AddEmailToUsers", "email:string?:unique")
                .assertExit(0);

        project.run("migrate").assertExit(0).assertStdoutContains("2 migrations applied");
        database.execute("INSERT INTO users (name, email) VALUES ('Ann', 'a@b')");
        assertThat(database.rows("SELECT id, name, email FROM users")).containsExactly("1|Ann|a@b");

        project.run("rollback").assertExit(0).assertStdoutContains("add_email_to_users");
        assertThat(database.schema()).doesNotContain("email").contains("users");
    }

    @Test
    void givesEachAVersionOfItsOwn() {
        for (String name : new String[] {"First", "Second", "Third"}) {
            project.run("new", name).assertExit(0).assertStdoutContains("created  migrations/");
        }
        assertThat(migrations()).hasSize(3).allMatch(name -> name.matches("\\d{14}_(first|second|third)\\.sql"));
        assertThat(migrations()[0]).endsWith("_first.sql");
        assertThat(migrations()[2]).endsWith("_third.sql");
    }

    @Test
    void comesAfterAFileFromTheFuture() {
        project.migration("29991231235959_far", "SELECT 1;");
        project.run("new", "Next").assertExit(0).assertStdout("created  migrations/30000101000000_next.sql\n");
    }

    @Test
    void goesOnCountingWhereTheProjectCounts() {
        project.migration("0009_nine", "SELECT 1;");
        project.run("new", "Ten").assertExit(0).assertStdout("created  migrations/0010_ten.sql\n");
    }

    @Test
    void writesIntoTheFirstFolder() {
        project.run("new", "First", "--dir", "db", "--dir", "more").assertExit(0);
        assertThat(project.path("db")).isDirectoryContaining("glob:**_first.sql");
        assertThat(project.path("more")).doesNotExist();
    }

    @Test
    void aDryRunPrintsAndWritesNothing() {
        project.run("new", "CreateTags", "name:string", "--dry-run")
                .assertExit(0)
                .assertStdoutContains("# migrations/", "-- migrate:up", "CREATE TABLE tags", "DROP TABLE tags");
        assertThat(project.folder()).isEmptyDirectory();
    }

    @Test
    void usesTheProjectsOwnTemplate() {
        project.write("templates/migration.sql.mustache", "-- migrate:up\n-- reviewed by:\n");
        project.run("new", "Anything").assertExit(0);
        assertThat(project.read("migrations/" + migrations()[0])).isEqualTo("-- migrate:up\n-- reviewed by:\n");
    }

    @Test
    void asksWhichMigration() {
        project.run("generate:migration").assertExit(2).assertStderrContains("which migration?");
        assertThat(project.folder()).isEmptyDirectory();
    }
}
