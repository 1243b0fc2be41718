package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.Gate;
import io.rexorm.testkit.PgBouncer;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The migration lock through a pooler that hands out another session of the server for each transaction. */
@EnabledIf("io.rexorm.testkit.PgBouncer#isAvailable")
class PoolerTest {
    private static final String LOCK_TRANSACTION = "SELECT %s FROM pg_stat_activity"
            + " WHERE datname = current_database() AND application_name LIKE 'rexorm lock of process %%'";

    private TestDatabase database;
    private PgBouncer pooler;
    private Project project;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
        pooler = PgBouncer.before(database);
        project = Project.in(folder).set("DATABASE_URL", pooler.url());
    }

    @AfterEach
    void stop() throws Exception {
        pooler.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16})
    void eachMigrationIsAppliedOnceHoweverManyProcessesRun(int processes) throws SQLException {
        new Race(project, database).start(processes).assertEachAppliedOnce(database);
    }

    @Test
    void processesWithAndWithoutThePoolerKeepEachOtherAway() throws SQLException {
        Race race = new Race(project, database);
        race.start(2);
        project.using(database);
        race.start(2).assertEachAppliedOnce(database);
    }

    @Test
    void anIndexIsBuiltConcurrentlyWhileTheLockIsHeldAndOthersWaitForIt() throws SQLException {
        // The strictest level, in which a transaction keeps its first snapshot unless it is told otherwise.
        database.execute(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation = serializable',"
                        + " current_database()); END $$");
        project.migration("1_a", "CREATE TABLE a (id int); INSERT INTO a SELECT generate_series(1, 1000);")
                .write(
                        "migrations/2_i.sql",
                        "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON a (id);\n");
        try (RunningCommand first = project.start("migrate");
                RunningCommand second = project.start("migrate");
                RunningCommand direct = project.using(database).start("migrate")) {
            first.await().assertExit(0);
            second.await().assertExit(0);
            direct.await().assertExit(0);
        }
        assertThat(database.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .containsExactly("t");
    }

    @Test
    void theLockKeepsNoSnapshotAndOutlivesTimeoutsOfTheDatabase() throws Exception {
        database.execute("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET idle_in_transaction_session_timeout = 50',"
                + " current_database()); END $$");
        project.write("migrations/1_a.sql", "-- migrate:up transaction:false\nSELECT pg_sleep(0.5);\n" + Gate.SQL);
        try (Gate gate = Gate.shut(database);
                RunningCommand running = project.start("migrate")) {
            gate.await();
            assertThat(database.rows(LOCK_TRANSACTION.formatted("state, backend_xid, backend_xmin")))
                    .containsExactly("idle in transaction|null|null");
            gate.open();
            running.await().assertExit(0);
        }
    }

    @Test
    void whoWaitsGetsTheLockOfAKilledProcessAtOnce(@TempDir Path other) throws SQLException {
        project.migration("1_first", "CREATE TABLE first (id int);").migration("2_endless", "SELECT pg_sleep(36000);");
        Project second = Project.in(other)
                .set("DATABASE_URL", pooler.url())
                .migration("1_first", "CREATE TABLE first (id int);")
                .migration("3_quick", "CREATE TABLE quick (id int);");
        try (RunningCommand holder = project.start("migrate").awaitStdout("applied  1_first");
                RunningCommand waiter = second.start("migrate").awaitStderr("another rexorm: process ")) {
            holder.killHard();
            waiter.await().assertExit(0).assertStdoutContains("applied  3_quick");
        }
        assertThat(database.rows("SELECT version FROM rex_migrations ORDER BY version"))
                .containsExactly("1", "3");
    }

    @Test
    void whenTheLockIsLostTheMigrationThatRunsEndsAndNobodyElseBeginsBefore() throws Exception {
        project.migration("1_a", "CREATE TABLE a (id int);" + Gate.SQL).migration("2_b", "CREATE TABLE b (id int);");
        try (Gate gate = Gate.shut(database);
                RunningCommand running = project.start("migrate")) {
            gate.await();
            assertThat(database.rows(LOCK_TRANSACTION.formatted("pg_terminate_backend(pid)")))
                    .containsExactly("t");
            project.run("migrate", "--lock-wait", "200ms").assertExit(7);
            gate.open();
            running.await()
                    .assertExit(7)
                    .assertStdoutContains("applied  1_a")
                    .assertStderrContains("the migration lock is lost", "idle_transaction_timeout");
        }
        assertThat(database.rows("SELECT version, status FROM rex_migrations")).containsExactly("1|applied");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_b");
    }

    @Test
    void nothingRunsOutsideATransactionOnceTheLockIsLost() throws Exception {
        project.write(
                "migrations/1_a.sql",
                "-- migrate:up transaction:false\nCREATE TABLE a (id int);\n" + Gate.SQL
                        + "CREATE TABLE b (id int);\n");
        try (Gate gate = Gate.shut(database);
                RunningCommand running = project.start("migrate")) {
            gate.await();
            assertThat(database.rows(LOCK_TRANSACTION.formatted("pg_terminate_backend(pid)")))
                    .containsExactly("t");
            gate.open();
            running.await().assertExit(7).assertStderrContains("the migration lock is lost");
        }
        assertThat(Tables.tables(database)).contains("a").doesNotContain("b");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unlockNamesTheHolderAndEndsIt(boolean pooled) throws Exception {
        if (!pooled) {
            project.using(database);
        }
        project.migration("1_a", "CREATE TABLE a (id int);" + Gate.SQL);
        try (Gate gate = Gate.shut(database);
                RunningCommand running = project.start("migrate")) {
            gate.await();
            String application = pooled ? "rexorm lock of process " + running.pid() : "rexorm";
            project.run("unlock", "--yes")
                    .assertExit(0)
                    .assertStdoutContains(
                            "held by process ", " (" + application + "), for ", "ended: the lock is free");
            assertThat(running.await().exitCode()).isNotZero();
            project.run("unlock").assertExit(0).assertStdoutContains("nobody holds the migration lock");
            assertThat(Tables.tables(database)).doesNotContain("a");
        }
    }
}
