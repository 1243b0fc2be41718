package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.cli.config.Environment;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.TableName;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each exit code, by a call that ends with it. */
@EachDatabase
class ExitCodeCallsTest {
    private final TestDatabase database;
    private Project project;

    ExitCodeCallsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void oneIsApplied(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("2_good", "CREATE TABLE good (id int);", "DROP TABLE good;");
        project.run("migrate").assertExit(0);
    }

    @Test
    void exits0WhenThereIsNothingToDo() {
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        project.run("status", "--exit-code").assertExit(0);
        project.run("rollback").assertExit(0);
        project.run("rollback").assertExit(0).assertStdoutContains("nothing to do");
    }

    @Test
    void exits1WhenAStatementFails() {
        project.migration("3_bad", "CREATE TABLE good (id int);");
        project.run("migrate").assertExit(1);
        project.run("migrate", "--json").assertExit(1).assertStdoutContains("\"code\": \"statement-failed\"");
    }

    @Test
    void exits1WhenAFileIsThere() {
        project.write("pom.xml", "mine");
        project.run("init").assertExit(1);
    }

    @Test
    void exits2WhenTheCommandLineMakesNoSense() {
        project.run("migrate", "--nonsense").assertExit(2);
        project.run("nonsense").assertExit(2);
        project.run("migrate", "--to", "99").assertExit(2);
    }

    @Test
    void exits2WhenTheConfigurationMakesNoSense() {
        project.write("rexorm.yaml", "nonsense: 1\n");
        for (String command :
                new String[] {"migrate", "rollback", "status", "plan", "config", "generate:migration x"}) {
            project.run(command.split(" ")).assertExit(2).assertStdoutEmpty();
        }
    }

    @Test
    void exits3WhenSomethingIsPendingAndItWasAsked() {
        project.migration("3_next", "CREATE TABLE next (id int);");
        project.run("status").assertExit(0);
        project.run("status", "--exit-code", "--quiet").assertExit(3).assertStdoutEmpty();
        project.run("status", "--exit-code", "--json").assertExit(3).assertStdoutContains("\"pending\": 1");
    }

    @Test
    void exits4WhenAFileWasEdited() {
        project.migration("2_good", "CREATE TABLE good (id bigint);", "DROP TABLE good;");
        project.run("migrate").assertExit(4);
    }

    @Test
    void exits4WhenAFileIsMissing() throws IOException {
        Files.delete(project.path("migrations/2_good.sql"));
        project.run("migrate").assertExit(4);
    }

    @Test
    void exits4WhenAFileIsOutOfOrder() {
        project.migration("1_late", "CREATE TABLE late (id int);");
        project.run("migrate").assertExit(4);
    }

    @Test
    void exits4WhenTwoFilesHaveOneVersion() {
        project.migration("002_again", "CREATE TABLE again (id int);");
        project.run("migrate").assertExit(4);
    }

    @Test
    void exits4WhenThereIsNoDown() {
        project.migration("3_only_up", "CREATE TABLE t (id int);");
        project.run("migrate").assertExit(0);
        project.run("rollback").assertExit(4);
    }

    @Test
    void exits4WhenAScriptCannotBeRead() {
        project.migration("3_bad", "SELECT 'open;");
        project.run("migrate").assertExit(4);
    }

    @Test
    void exits7WhenAnotherHoldsTheLock() {
        project.migration("3_next", "CREATE TABLE next (id int);", "DROP TABLE next;");
        whileTheLockIsHeld(() -> {
            project.run("migrate", "--lock-wait", "50ms")
                    .assertExit(7)
                    .assertStderrContains("the migration lock is still held by process ");
            project.run("rollback", "--lock-wait", "50ms").assertExit(7);
            project.write("seeds.sql", "INSERT INTO good VALUES (1);\n");
            for (String command : new String[] {"baseline 9", "resolve 3 --applied --reason x", "db:seed"}) {
                project.run((command + " --lock-wait 50ms").split(" "))
                        .assertExit(7)
                        .assertStderrContains("waited 50 ms", "next  wait longer with --lock-wait");
            }
            project.run("status").assertExit(0);
            project.run("migrate", "--dry-run").assertExit(0);
        });
        project.run("migrate", "--lock-wait", "50ms").assertExit(0);
    }

    @Test
    void exits8WhenThereIsNoDatabase() {
        String url = database.dialect().equals("sqlite") ? "sqlite:no/such/folder/a.db" : "postgres://127.0.0.1:1/x";
        project.run("migrate", "--url", url).assertExit(8).assertStdoutEmpty();
        project.run("migrate", "--url", url, "--json")
                .assertExit(8)
                .assertStdoutContains("\"code\": \"connection-failed\"");
    }

    @Test
    void exits130WhenItIsInterrupted() {
        project.migration("3_next", "CREATE TABLE next (id int);");
        whileTheLockIsHeld(() -> {
            StringWriter err = new StringWriter();
            AtomicInteger code = new AtomicInteger(-1);
            Thread thread = new Thread(() -> code.set(migrate(err)));
            thread.start();
            await(() -> err.toString().contains("waiting  for another rexorm"));
            thread.interrupt();
            await(() -> !thread.isAlive());
            assertThat(code).as(err.toString()).hasValue(130);
        });
    }

    private int migrate(StringWriter err) {
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
        Environment environment =
                new Environment(project.folder(), project.home(), Map.of("DATABASE_URL", database.url()));
        return new Rexorm(console, environment).run("migrate");
    }

    private void whileTheLockIsHeld(Runnable work) {
        Dialects dialects = Dialects.load();
        ConnectionSettings settings = dialects.parseUrl(database.url());
        Dialect dialect = dialects.named(settings.dialect());
        try (Session session = dialect.connect(settings, Dialect.Access.WRITE)) {
            MigrationLock lock = dialect.migrations().lock(session, settings, new TableName(null, "rex_migrations"));
            assertThat(lock.tryAcquire()).isTrue();
            work.run();
            lock.release();
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
