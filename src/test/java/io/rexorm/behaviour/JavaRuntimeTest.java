package io.rexorm.behaviour;

import static io.rexorm.behaviour.JavaFiles.createsUsers;
import static io.rexorm.behaviour.JavaFiles.upOutsideTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations in Java in processes: without a compiler, without any such migration, and killed. */
@EachDatabase
class JavaRuntimeTest {
    private static final String OPTIONS = "JDK_JAVA_OPTIONS";

    private final TestDatabase database;
    private Project project;

    JavaRuntimeTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aProject(@TempDir Path folder) {
        project = Project.in(folder).using(database);
    }

    @Test
    void aRuntimeWithoutCompilerTakesClasses() {
        createsUsers(project);
        project.set(OPTIONS, "--limit-modules java.se");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains("migrations/1_create_users.java: this Java has no compiler", "--classpath PATH");
        project.run("status").assertExit(0).assertStdoutContains("pending  1");

        String text = project.read("migrations/1_create_users.java");
        project.write("src/Source.java", text.replace("class Change", "class V1_CreateUsers"));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        project.path("classes").toString(),
                        project.path("src/Source.java").toString());
        assertThat(compiled).isZero();
        project.run("migrate", "--classpath", "classes").assertExit(0).assertStdoutContains("applied  1_create_users");
        project.run("rollback").assertExit(0).assertStderrContains("the down that the history holds is run");
    }

    @Test
    void whatItPrintsIsNoPartOfTheOutput() {
        JavaFiles.write(
                project,
                "1_talks",
                "    static { System.out.println(\"loaded aloud\"); }\n" + JavaFiles.method("up", """
                                System.out.println("described aloud");
                                schema.createTable("users", t -> t.id());"""));
        for (String command : List.of("plan --json", "plan --sql", "migrate --json")) {
            String stdout = project.run(command.split(" "))
                    .assertExit(0)
                    .assertStderrContains("loaded aloud", "described aloud")
                    .stdout();
            assertThat(stdout).as(command).contains("talks").doesNotContain("aloud");
        }
    }

    @Test
    void nothingOfItLoadsWhereThereIsNone() throws IOException {
        project.migration("1_a", "CREATE TABLE a (n int);", "DROP TABLE a;");
        Path log = project.path("loaded");
        project.set(OPTIONS, "-Xlog:class+load:file=" + log + ":none");
        for (String command : List.of("plan", "migrate", "status", "validate", "rollback")) {
            project.run(command).assertExit(0);
            assertThat(Files.readAllLines(log))
                    .as(command)
                    .hasSizeGreaterThan(400)
                    .noneMatch(line -> line.startsWith("javax.tools.")
                            || line.startsWith("io.rexorm.compile.")
                            || line.startsWith("io.rexorm.schema.SchemaBuilder")
                            || line.startsWith("io.rexorm.migration.Migration ")
                            || line.startsWith("io.rexorm.migration.Java")
                            || line.startsWith("io.rexorm.migration.Code"));
        }
    }

    @Test
    void goesOnAfterItsProcessWasKilled() throws SQLException {
        createsUsers(project);
        project.migration("2_naps", "CREATE TABLE naps (n bigint);\nINSERT INTO naps VALUES (1000000000000);");
        project.run("migrate").assertExit(0);
        String nap = database.dialect().equals("postgres")
                ? "SELECT pg_sleep(n) FROM naps"
                : "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < (SELECT n FROM naps))"
                        + " SELECT count(*) FROM c";
        upOutsideTransaction(project, "3_fill", """
                schema.sql("INSERT INTO users (email) VALUES ('first')", "DELETE FROM users");
                schema.alterTable("users", t -> t.addColumn("size", SqlType.Plain.INTEGER).optional());
                schema.sql("%s", "");
                schema.sql("INSERT INTO users (email) VALUES ('last')", "");""".formatted(nap));
        try (RunningCommand running = project.start("migrate")) {
            database.awaitRow("SELECT 1 FROM rex_migrations WHERE version = '3' AND reason LIKE '%2 of 4%'");
            running.killHard();
        }
        database.execute("UPDATE naps SET n = 0");

        project.run("migrate").assertExit(0).assertStderrContains("resumed  3_fill after 2 of 4 statements");

        assertThat(database.rows("SELECT email, size FROM users ORDER BY id"))
                .containsExactly("first|null", "last|null");
        project.run("rollback").assertExit(0);
        assertThat(database.rows("SELECT * FROM users")).isEmpty();
    }
}
