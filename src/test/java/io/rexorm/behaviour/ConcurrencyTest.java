package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, started at the same moment. */
@EachDatabase
class ConcurrencyTest {
    private final TestDatabase database;
    private Project project;

    ConcurrencyTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void project(@TempDir Path folder) {
        project = Project.in(folder).using(database);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16})
    void eachMigrationIsAppliedOnceHoweverManyProcessesRun(int processes) throws SQLException {
        new Race(project, database).start(processes).assertEachAppliedOnce(database);
    }

    @Test
    void differentCommandsAtTheSameMomentAllEndWellAndAgree() throws SQLException {
        new Race(project, database).start(1).assertEachAppliedOnce(database);
        List<RunningCommand> running = new ArrayList<>();
        for (String command : List.of("rollback", "migrate", "status", "redo", "history", "migrate", "validate")) {
            running.add(project.start(command));
        }
        for (RunningCommand command : running) {
            command.await().assertExit(0);
            command.close();
        }
        project.run("migrate").assertExit(0);
        assertThat(database.rows(
                        "SELECT version, status FROM rex_migrations WHERE status <> 'former' ORDER BY version"))
                .containsExactly("1|applied", "2|applied", "3|applied");
        assertThat(database.rows("SELECT count(*) FROM t3")).containsExactly("1");
    }

    @Test
    void aProcessThatWasKilledLeavesNothingInTheWayOfTheNext() throws SQLException {
        new Race(project, database);
        try (RunningCommand running = project.start("migrate")) {
            running.awaitStdout("applied");
            running.killHard();
        }
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT version, status FROM rex_migrations ORDER BY version"))
                .containsExactly("1|applied", "2|applied", "3|applied");
        assertThat(database.rows("SELECT count(*) FROM t3")).containsExactly("1");
    }

    @Test
    void whoWaitsGetsTheLockOfAKilledProcessAtOnceThoughItsStatementHasHoursToGo(@TempDir Path other)
            throws SQLException {
        Project second = second(other);
        try (RunningCommand holder = holder();
                RunningCommand waiter = second.start("migrate").awaitStderr("another rexorm: process ")) {
            holder.killHard();
            waiter.await().assertExit(0).assertStdoutContains("applied  3_quick");
        }
        assertThat(database.rows("SELECT version, status FROM rex_migrations ORDER BY version"))
                .containsExactly("1|applied", "3|applied");
    }

    @Test
    void namesWhoHoldsTheLockAndGivesUpInTime(@TempDir Path other) {
        Project second = second(other);
        try (RunningCommand holder = holder()) {
            second.run("migrate", "--lock-wait", "0s")
                    .assertExit(7)
                    .assertStderrContains("the migration lock is still held by process ", "--lock-wait");
            second.run("unlock").assertExit(2).assertStdoutContains("the migration lock is held by process ");
            second.run("doctor")
                    .assertExit(0)
                    .assertStdoutContains("held by process ", "not looked at: somebody migrates", "1 warning");
            assertThat(holder.isRunning()).isTrue();
        }
    }

    /** A process that holds the lock for hours. */
    private RunningCommand holder() {
        String endless = database.dialect().equals("postgres")
                ? "SELECT pg_sleep(36000);"
                : "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i > 0) SELECT max(i) FROM n;";
        project.migration("1_first", "CREATE TABLE first (id int);").migration("2_endless", endless);
        return project.start("migrate").awaitStdout("applied  1_first");
    }

    /** Another clone of the project. */
    private Project second(Path folder) {
        return Project.in(folder)
                .using(database)
                .migration("1_first", "CREATE TABLE first (id int);")
                .migration("3_quick", "CREATE TABLE quick (id int);");
    }
}
