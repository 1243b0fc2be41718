package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
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

/** Real processes, started at the same moment. */
@EachDatabase
class ConcurrencyTest {
    private Project project;

    @BeforeEach
    void migrationsThatTakeTheirTime(@TempDir Path folder, TestDatabase database) {
        project = Project.in(folder).using(database);
        for (int i = 1; i <= 3; i++) {
            project.migration(
                    i + "_t" + i,
                    "CREATE TABLE t" + i + " (id int);\n" + pause(database) + "\nINSERT INTO t" + i + " VALUES (1);",
                    "DROP TABLE t" + i + ";");
        }
    }

    private static String pause(TestDatabase database) {
        return database.dialect().equals("postgres")
                ? "SELECT pg_sleep(0.2);"
                : "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000) SELECT max(i) FROM n;";
    }

    @Test
    void eachMigrationIsAppliedOnceHoweverManyProcessesRun(TestDatabase database) throws SQLException {
        List<RunningCommand> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(project.start("migrate"));
        }
        int applied = 0;
        for (RunningCommand command : running) {
            CommandResult result = command.await().assertExit(0);
            applied += result.stdout().split("applied  \\d", -1).length - 1;
        }
        assertThat(applied).isEqualTo(3);
        assertThat(database.rows("SELECT version, status FROM rex_migrations ORDER BY version"))
                .containsExactly("1|applied", "2|applied", "3|applied");
        assertThat(database.rows("SELECT count(*) FROM t3")).containsExactly("1");
    }

    @Test
    void aProcessThatWasKilledLeavesNothingInTheWayOfTheNext(TestDatabase database) throws SQLException {
        RunningCommand running = project.start("migrate");
        running.awaitStdout("applied");
        running.killHard();
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT version, status FROM rex_migrations ORDER BY version"))
                .containsExactly("1|applied", "2|applied", "3|applied");
        assertThat(database.rows("SELECT count(*) FROM t3")).containsExactly("1");
    }

    @Test
    void namesWhoHoldsTheLockAndGivesUpInTime() {
        project.migration("4_slow", slow(), "SELECT 1;");
        RunningCommand running = project.start("migrate");
        running.awaitStdout("3_t3");
        project.run("migrate", "--lock-wait", "1s")
                .assertExit(7)
                .assertStderrContains("the migration lock is still held by process ", "--lock-wait");
        running.await().assertExit(0);
    }

    private String slow() {
        return project.read("migrations/1_t1.sql").contains("pg_sleep")
                ? "SELECT pg_sleep(4);"
                : "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000000) SELECT max(i) FROM n;";
    }
}
