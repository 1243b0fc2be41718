package io.rexorm.cli;

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

class InitCommandTest {
    private Project project;

    @BeforeEach
    void anEmptyFolder(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped());
    }

    @Test
    void writesAProjectAndSaysWhat() {
        CommandResult result = project.run("init", "my-app").assertExit(0).assertStderrEmpty();

        assertThat(result.stdout().lines())
                .allMatch(line -> line.startsWith("created  my-app/"))
                .contains(
                        "created  my-app/pom.xml",
                        "created  my-app/rexorm.yaml",
                        "created  my-app/.gitignore",
                        "created  my-app/.gitattributes",
                        "created  my-app/README.md",
                        "created  my-app/src/main/java/com/example/model/Note.java");
        assertThat(result.stdout().lines())
                .allSatisfy(line -> assertThat(project.path(line.substring("created  ".length())))
                        .isNotEmptyFile());
        assertThat(project.read("my-app/pom.xml"))
                .contains("<artifactId>my-app</artifactId>", "<version>" + Product.version() + "</version>");
    }

    @EachDatabase
    void theProjectMigratesAndRollsBack(TestDatabase database, @TempDir Path folder) throws SQLException {
        Project own = Project.in(folder, InProcessCommand.piped()).using(database);
        own.run("init", "my-app", "--database", database.dialect()).assertExit(0);
        String before = database.schema("rex_migrations");

        own.runIn("my-app", "migrate").assertExit(0).assertStdoutContains("1 migration applied");
        assertThat(database.rows("SELECT count(*) FROM notes")).hasSize(1);

        own.runIn("my-app", "rollback").assertExit(0);
        assertThat(database.schema("rex_migrations")).isEqualTo(before);
    }

    @Test
    void writesIntoTheFolderItIsCalledIn() {
        project.run("init").assertExit(0).assertStdoutContains("created  rexorm.yaml\n");
        assertThat(project.read("pom.xml")).contains("<artifactId>project</artifactId>");
    }

    @Test
    void takesAnotherGroup() {
        project.run("init", "shop", "--group", "org.acme.shop").assertExit(0);
        assertThat(project.read("shop/pom.xml")).contains("<groupId>org.acme.shop</groupId>");
        assertThat(project.read("shop/src/main/java/org/acme/shop/model/Note.java"))
                .contains("package org.acme.shop.model;");
    }

    @Test
    void overwritesNothing() {
        project.write("my-app/rexorm.yaml", "file: mine.db\n");

        project.run("init", "my-app")
                .assertExit(1)
                .assertStdoutEmpty()
                .assertStderrContains("my-app/rexorm.yaml is there already", "--force");

        assertThat(project.path("my-app").toFile().list()).containsExactly("rexorm.yaml");
        assertThat(project.read("my-app/rexorm.yaml")).isEqualTo("file: mine.db\n");
    }

    @Test
    void overwritesWithForce() {
        project.write("my-app/rexorm.yaml", "file: mine.db\n");
        project.run("init", "my-app", "--force").assertExit(0);
        assertThat(project.read("my-app/rexorm.yaml")).contains("file: rexorm.db");
    }

    @Test
    void aDryRunPrintsAndWritesNothing() {
        project.run("init", "my-app", "--dry-run")
                .assertExit(0)
                .assertStdoutContains("# my-app/pom.xml\n<?xml", "# my-app/rexorm.yaml\ndatabase: sqlite\n");
        assertThat(project.folder()).isEmptyDirectory();
    }

    @Test
    void saysWhatComesNextToAPerson(@TempDir Path folder) {
        Project terminal = Project.in(folder, InProcessCommand.onTerminal()).set("NO_COLOR", "1");
        terminal.run("init", "my-app").assertStdoutContains("next: cd my-app && rexorm migrate\n");
        assertThat(terminal.run("init", "my-app", "--dry-run").stdout()).doesNotContain("next:");
        assertThat(terminal.run("init", "my-app", "--force", "--quiet").stdout())
                .isEmpty();
        assertThat(terminal.run("init", "my-app", "--force", "--json").stdout()).endsWith("}\n");
    }

    @Test
    void printsOneDocument() {
        String written = project.run("init", "a", "--json").assertExit(0).stdout();
        assertThat(written)
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"written\": true,\n  \"files\": [\n    \"a/")
                .contains("\"a/rexorm.yaml\"")
                .endsWith("  ]\n}\n");

        String planned =
                project.run("init", "b", "--json", "--dry-run").assertExit(0).stdout();
        assertThat(planned).contains("\"written\": false", "\"b/rexorm.yaml\"").endsWith("  ]\n}\n");
        assertThat(project.path("b")).doesNotExist();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        project.run("init", "a", "b").assertExit(2).assertStderrContains("unexpected 'b'");
        project.run("init", "a", "a").assertExit(2).assertStderrContains("unexpected 'a'");
        project.run("init", "--database", "mysql").assertExit(2).assertStderrContains("sqlite or postgres", "mysql");
        assertThat(project.folder()).isEmptyDirectory();
    }

    @Test
    void saysWhichFileItCannotWrite() {
        project.write("my-app", "a file where a folder should be");
        project.run("init", "my-app").assertExit(1).assertStderrContains("cannot write my-app/");
    }
}
