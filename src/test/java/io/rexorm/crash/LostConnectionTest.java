package io.rexorm.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.FaultProxy;
import io.rexorm.testkit.FaultProxy.Fault;
import io.rexorm.testkit.Gate;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.PgBouncer;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What is said and done when the connection is lost at a place that matters. */
@EachDatabase(DatabaseKind.POSTGRES)
class LostConnectionTest {
    private static final String COMMIT = "\0COMMIT\0";

    private final TestDatabase database;
    private Project project;

    LostConnectionTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aTable(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        project.migration("1_a", "CREATE TABLE a (n int); INSERT INTO a VALUES (0);");
        project.run("migrate").assertExit(0);
        project.migration("2_b", "UPDATE a SET n = n + 1;");
    }

    private void migrateThrough(Fault fault) throws Exception {
        try (FaultProxy proxy = FaultProxy.before(database)) {
            proxy.on(FaultProxy.text(COMMIT), fault);
            project.set("DATABASE_URL", proxy.url(database, "prepareThreshold=0"));
            project.run("migrate", "--json").assertExit(8).assertStdoutContains("\"code\": \"commit-lost\"");
        }
        project.using(database);
    }

    @Test
    void aCommitWhoseAnswerWasLostIsFoundOutAndNotDoneTwice() throws Exception {
        migrateThrough(Fault.LOSE_ANSWER);
        project.run("status").assertStdoutContains("2 applied, 0 pending");
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
    }

    @Test
    void aCommitThatWasLostItselfIsDoneAgain() throws Exception {
        migrateThrough(Fault.LOSE_REQUEST);
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_b");
        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
    }

    @Test
    void aServerThatSaysNothingMoreIsGivenUp() throws Exception {
        project.migration("2_b", "UPDATE a SET n = n + 1; SELECT pg_sleep(36000);");
        try (FaultProxy proxy = FaultProxy.before(database)) {
            project.set("DATABASE_URL", proxy.url(database, "socketTimeout=2&connect_timeout=2"));
            proxy.on(FaultProxy.text("pg_sleep"), Fault.SWALLOW);
            try (RunningCommand running = project.start("migrate")) {
                running.await()
                        .assertExit(8)
                        .assertStderrContains(
                                "2_b.sql:2:25: the connection to the server was lost: no answer came in time",
                                "nothing of 2_b remains");
            }
        }
    }

    @Test
    void aStatementOutsideATransactionThatLosesItsConnectionIsNamedWithItsPlace() throws Exception {
        project.write(
                "migrations/2_b.sql",
                "-- migrate:up transaction:false\nALTER TABLE a ADD m int;\n  CREATE INDEX CONCURRENTLY i ON a (n);\n");
        try (FaultProxy proxy = FaultProxy.before(database)) {
            project.set("DATABASE_URL", proxy.url(database, "prepareThreshold=0"));
            proxy.on(
                    FaultProxy.text("CREATE INDEX CONCURRENTLY")
                            .and(FaultProxy.text("rex_migrations").negate()),
                    Fault.LOSE_REQUEST);
            project.run("migrate")
                    .assertExit(8)
                    .assertStderrContains(
                            "migrations/2_b.sql:3:3: the connection to the server was lost",
                            "  3 |   CREATE INDEX CONCURRENTLY i ON a (n)",
                            "run the same command again: it goes on with this statement");
        }
        project.using(database);
        project.run("migrate").assertExit(0).assertStderrContains("resumed  2_b after 1 of 2 statements");
        assertThat(database.rows("SELECT indisvalid::text FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .containsExactly("true");
    }

    /** A machine that lost its network: the server does not hear that its client is gone. */
    @Test
    void aLockWhoseOwnerVanishedIsNamedAndCanBeEnded() throws Exception {
        project.migration("2_b", "UPDATE a SET n = n + 1;" + Gate.SQL);
        try (FaultProxy proxy = FaultProxy.before(database);
                Gate gate = Gate.shut(database)) {
            project.set("DATABASE_URL", proxy.url(database, ""));
            try (RunningCommand running = project.start("migrate")) {
                gate.await();
                proxy.mode(FaultProxy.Mode.BLACKHOLE);
                running.killHard();
            }
            project.using(database);
            project.run("migrate", "--lock-wait", "0s")
                    .assertExit(7)
                    .assertStderrContains("the migration lock is still held by process ", "(rexorm)");
            project.run("unlock", "--yes").assertExit(0).assertStdoutContains("ended: the lock is free");
            gate.open();
            project.run("migrate").assertExit(0);
        }
        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
    }

    @Test
    @EnabledIf("io.rexorm.testkit.PgBouncer#isAvailable")
    void aLockBehindAPoolerThatSaysNothingMoreIsLostBeforeTheNextMigrationBegins() throws Exception {
        project.migration("3_c", "UPDATE a SET n = n + 10;");
        AtomicBoolean committed = new AtomicBoolean();
        try (PgBouncer pooler = PgBouncer.before(database);
                FaultProxy proxy = FaultProxy.to("127.0.0.1", pooler.port())) {
            proxy.on(
                    request -> {
                        committed.compareAndSet(false, FaultProxy.text(COMMIT).test(request));
                        return committed.get()
                                && FaultProxy.text("SHOW transaction_isolation").test(request);
                    },
                    Fault.SWALLOW);
            project.set("DATABASE_URL", proxy.url(database, "connect_timeout=2"));
            try (RunningCommand running = project.start("migrate")) {
                running.await()
                        .assertExit(7)
                        .assertStdoutContains("applied  2_b")
                        .assertStderrContains("the migration lock is lost", "no answer came in time");
            }
            assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
        }
        project.using(database);
        project.run("migrate").assertExit(0).assertStdoutContains("applied  3_c");
    }
}
