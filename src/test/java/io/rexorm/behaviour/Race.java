package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Processes that migrate one database at the same moment, with migrations that each take at least 200 ms. */
final class Race {
    private static final int MIGRATIONS = 3;

    private final Project project;
    private final List<RunningCommand> running = new ArrayList<>();

    Race(Project project, TestDatabase database) {
        this.project = project;
        for (int i = 1; i <= MIGRATIONS; i++) {
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

    Race start(int processes) {
        for (int i = 0; i < processes; i++) {
            running.add(project.start("migrate", "--lock-wait", "240s"));
        }
        return this;
    }

    /** Waits for all, and looks whether each migration was applied, once, by whichever process. */
    void assertEachAppliedOnce(TestDatabase database) throws SQLException {
        int applied = 0;
        for (RunningCommand command : running) {
            CommandResult result = command.await().assertExit(0);
            applied += result.stdout().split("applied  \\d", -1).length - 1;
            command.close();
        }
        assertThat(applied).isEqualTo(MIGRATIONS);
        assertThat(database.rows("SELECT version, status FROM rex_migrations ORDER BY version"))
                .containsExactly("1|applied", "2|applied", "3|applied");
        for (int i = 1; i <= MIGRATIONS; i++) {
            assertThat(database.rows("SELECT count(*) FROM t" + i)).containsExactly("1");
        }
    }
}
