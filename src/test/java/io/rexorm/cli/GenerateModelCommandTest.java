package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateModelCommandTest {
    private static final String[] USER = {
        "generate:model",
        "User",
        "name:string",
        "email:string:unique",
        "age:int?",
        "role:enum(admin,member)",
        "company:references"
    };
    private static final String[] USER_CLASS =
            Stream.concat(Stream.of(USER), Stream.of("--class")).toArray(String[]::new);
    private static final String HISTORY = "rex_migrations";

    private Project project;

    @BeforeEach
    void anEmptyFolder(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped());
    }

    @EachDatabase
    void theModelOfTheReadmeCompilesAndMigratesUpAndDown(
            TestDatabase database, @TempDir Path folder, @TempDir Path classes) throws IOException, SQLException {
        Project own = Project.in(folder, InProcessCommand.piped()).using(database);
        String before = database.schema(HISTORY);

        own.run(USER).assertExit(0).assertStderrEmpty();
        assertThat(errors(own, classes)).isEmpty();

        own.run("migrate").assertExit(0);
        String after = database.schema(HISTORY);
        database.execute(
                "INSERT INTO companies (id) VALUES (7)",
                "INSERT INTO users (name, email, role, company_id) VALUES ('Ann', 'ann@example.org', 'admin', 7)");
        assertThat(database.rows("SELECT name, email, age, company_id FROM users"))
                .containsExactly("Ann|ann@example.org|null|7");

        own.run("rollback", "--all").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(before).isNotEqualTo(after);
        own.run("migrate").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(after);
    }

    @Test
    void aClassCompilesToo(@TempDir Path classes) throws IOException {
        project.run(USER_CLASS).assertExit(0);
        assertThat(project.read("src/main/java/model/User.java")).contains("public class User");
        assertThat(errors(project, classes)).isEmpty();
    }

    @Test
    void writesWhereTheConfigurationSays() {
        project.write("rexorm.yaml", """
                migrations: {dir: db}
                models: {dir: code, package: org.acme.shop}
                """);
        project.run("generate:model", "Tag", "name:string").assertExit(0);
        assertThat(project.read("code/org/acme/shop/Tag.java")).contains("package org.acme.shop;");
        assertThat(project.path("db")).isDirectoryContaining("glob:**_create_tags.sql");
    }

    @Test
    void overwritesNothing() {
        project.run("g:model", "Tag", "name:string").assertExit(0);
        String first = project.read("src/main/java/model/Tag.java");

        project.run("g:model", "Tag", "label:string")
                .assertExit(1)
                .assertStdoutEmpty()
                .assertStderrContains("src/main/java/model/Tag.java is there already", "nothing was written; --force");

        assertThat(project.read("src/main/java/model/Tag.java")).isEqualTo(first);
        assertThat(project.path("migrations").toFile().list()).hasSize(1);
    }

    @Test
    void overwritesWithForce() {
        project.write("src/main/java/model/Tag.java", "mine");
        project.run("g:model", "Tag", "label:string", "--force").assertExit(0);
        assertThat(project.read("src/main/java/model/Tag.java")).contains("String label");
    }

    @Test
    void aDryRunPrintsAndWritesNothing() {
        CommandResult result =
                project.run("g:model", "Tag", "name:string", "--dry-run").assertExit(0);
        assertThat(result.stdout()).contains("# src/main/java/model/Tag.java\npackage model;", "CREATE TABLE tags (");
        assertThat(project.folder()).isEmptyDirectory();
    }

    @Test
    void usesTheProjectsOwnTemplateAndTheOthersOfTheJar() {
        project.write("templates/model/record.java.mustache", "// of this house\n");
        project.run("g:model", "Tag", "name:string").assertExit(0);
        assertThat(project.read("src/main/java/model/Tag.java")).isEqualTo("// of this house\n");
        assertThat(migration(project)).contains("CREATE TABLE tags");

        project.run("g:model", "Label", "name:string", "--class").assertExit(0);
        assertThat(project.read("src/main/java/model/Label.java")).contains("public class Label");
    }

    @Test
    void takesTheTemplatesFromAnotherFolder() {
        project.write("rexorm.yaml", "templates: house/style\n")
                .write("house/style/migration.sql.mustache", "-- migrate:up\n-- of this house\n");
        project.run("g:model", "Tag", "name:string").assertExit(0);
        assertThat(migration(project)).isEqualTo("-- migrate:up\n-- of this house\n");
    }

    @Test
    void namesTheLineOfATemplateThatIsMalformed() {
        project.write("templates/model/record.java.mustache", "package x;\n{{#fields}}\n");
        project.run("g:model", "Tag", "name:string")
                .assertExit(2)
                .assertStderrContains("templates/model/record.java.mustache:2", "docs/templates.md");
        assertThat(project.path("migrations")).doesNotExist();
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        project.run("g:model", "Tag", "name:string", "name:string")
                .assertExit(2)
                .assertStderrContains("name");
        assertThat(project.folder()).isEmptyDirectory();
    }

    @Test
    void refusesATypeThatIsNone() {
        project.run("g:model", "Tag", "name:strng").assertExit(2).assertStderrContains("strng", "string");
        assertThat(project.folder()).isEmptyDirectory();
    }

    @Test
    void asksWhichModel() {
        project.run("generate:model").assertExit(2).assertStderrContains("which model?", "rexorm generate:model User");
    }

    private static String migration(Project project) {
        try (Stream<Path> files = Files.list(project.path("migrations"))) {
            return Files.readString(files.findFirst().orElseThrow());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the compiler says to the entities, with every warning an error. */
    private static String errors(Project project, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(project.path("src/main/java"))) {
            sources = files.filter(Files::isRegularFile).toList();
        }
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("--release", "17", "-proc:none", "-Xlint:all,-path", "-Werror", "-d", classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return said.toString();
    }
}
