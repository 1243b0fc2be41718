package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.migration.Actor;
import io.rexorm.migration.ClassPathSource;
import io.rexorm.migration.Migrate;
import io.rexorm.migration.MigrateSelection;
import io.rexorm.migration.MigrationOptions;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.Redo;
import io.rexorm.migration.RunContext;
import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that were compiled beforehand. */
@EachDatabase
class JavaClassPathTest {
    private static final String MIGRATION = """
            package db;

            import io.rexorm.migration.Migration;
            import io.rexorm.schema.*;

            final class V20261122093000_CreateUsers implements Migration {
                @Override
                public void up(SchemaBuilder schema) {
                    schema.createTable("users", t -> t.column("name", SqlType.Plain.TEXT).withDefault(Names.ANY));
                }

                private interface Names {
                    String ANY = "ann";
                }
            }
            """;

    private final TestDatabase database;
    private final Project project;

    JavaClassPathTest(TestDatabase database, @TempDir Path folder) throws IOException {
        this.database = database;
        this.project = Project.in(folder, InProcessCommand.piped()).using(database);
        Files.createDirectories(project.path("migrations"));
    }

    private void compile(String name, String source) {
        String file = "src/" + name + ".java";
        project.write(file, source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        project.path("classes").toString(),
                        project.path(file).toString());
        assertThat(result).isZero();
    }

    /** What is not there any more cannot be looked through again. */
    @Test
    void theClassPathIsLookedThroughOnce() throws IOException {
        compile("CreateUsers", MIGRATION);
        Path classes = project.path("classes");
        MigrationProject known = MigrationProject.of(database.url());
        ClassPathSource source = new ClassPathSource(List::of, List.of(classes));
        MigrationProject looked = new MigrationProject(
                source, known.dialect(), known.settings(), known.history(), known.lexicalRules(), List.of(classes));
        assertThat(source.migrations()).hasSize(1);
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        RunContext context = RunContext.of(new Actor("ann", "here", "0"));
        MigrationResult up = new Migrate(looked, MigrationOptions.DEFAULT, context).run(new MigrateSelection.Latest());
        assertThat(up.failure()).isNull();
        assertThat(up.steps()).hasSize(1);
        assertThat(new Redo(looked, MigrationOptions.DEFAULT, context).run(1).steps())
                .hasSize(2);
    }

    @Test
    void runAndAreUndone() throws SQLException {
        compile("CreateUsers", MIGRATION);
        compile("V12", "class V12_NotAMigration {}");

        CommandResult status = project.run("status", "--classpath", "classes");
        project.run("migrate", "--classpath", "classes").assertExit(0);

        assertThat(status.stdout())
                .contains("pending  20261122093000  create_users")
                .doesNotContain("12  ");
        assertThat(database.rows("SELECT version, name, kind FROM rex_migrations"))
                .containsExactly("20261122093000|create_users|java");
        assertThat(project.run("status", "--classpath", "classes").stdout()).contains("applied");
        project.run("rollback", "--classpath", "classes").assertExit(0);
        assertThat(database.schema("rex_migrations")).doesNotContain("users");
    }

    @Test
    void areFoundInAJarThatTheConfigurationNames() throws Exception {
        compile("CreateUsers", MIGRATION);
        Path jar = project.path("app.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(project.path("classes"))) {
            for (Path each : classes.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(project.path("classes").relativize(each).toString()));
                Files.copy(each, out);
            }
        }
        project.write("rexorm.yaml", "migrations: {classpath: [app.jar]}\n");

        project.run("migrate").assertExit(0);

        assertThat(database.schema("rex_migrations")).contains("users");
    }

    @Test
    void areTheSameMigrationAsTheFileOfTheirVersion() throws SQLException {
        compile("CreateUsers", MIGRATION);
        project.write("migrations/20261122093000_create_users.java", MIGRATION.replace("ann", "bob"));

        project.run("migrate", "--classpath", "classes").assertExit(0);

        assertThat(database.rows("SELECT count(*) FROM rex_migrations")).containsExactly("1");
        project.run("validate").assertExit(0);
    }

    @Test
    void areRefusedWhereAnotherHasTheirVersion() {
        compile("CreateUsers", MIGRATION);
        project.migration("20261122093000_other", "SELECT 1;");
        project.run("status", "--classpath", "classes")
                .assertExit(4)
                .assertStderrContains(
                        "two migrations have version 20261122093000: migrations/20261122093000_other.sql and ",
                        "V20261122093000_CreateUsers.class");
    }

    @Test
    void areSeenToHaveChanged() {
        compile("CreateUsers", MIGRATION);
        project.run("migrate", "--classpath", "classes").assertExit(0);
        compile("CreateUsers", MIGRATION.replace("\"name\"", "\"title\""));
        project.run("migrate", "--classpath", "classes")
                .assertExit(4)
                .assertStderrContains("V20261122093000_CreateUsers.class was edited");
        project.run("repair", "--yes", "--classpath", "classes").assertExit(0);
        project.run("validate", "--classpath", "classes").assertExit(0);
    }

    @Test
    void areNotSquashed() {
        compile("CreateUsers", MIGRATION);
        project.migration("1_a", "CREATE TABLE a (n int);");
        project.run("migrate", "--classpath", "classes").assertExit(0);
        project.run("squash", "--classpath", "classes")
                .assertExit(4)
                .assertStderrContains("V20261122093000_CreateUsers.class is a class, and only files can be squashed");
    }

    @Test
    void givesTheFilesWhatTheyUse() throws SQLException {
        compile("Sizes", "package shop; public interface Sizes { String LARGE = \"x\"; }");
        project.write("migrations/1_sizes.java", """
                import io.rexorm.migration.Migration;
                import io.rexorm.schema.*;

                class Sized implements Migration {
                    public void up(SchemaBuilder schema) {
                        schema.createTable("sizes", t -> t.column("size", SqlType.Plain.TEXT).withDefault(shop.Sizes.LARGE));
                    }
                }
                """);

        assertThat(project.run("migrate").assertExit(4).stderr()).contains("package shop does not exist");
        project.run("migrate", "--classpath", "classes").assertExit(0);
    }
}
