package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches, merged one after the other: the file that comes late is never passed over in silence. */
@EachDatabase
class LateFilesTest {
    private final TestDatabase database;
    private final Project project;

    LateFilesTest(@TempDir Path folder, TestDatabase database) {
        this.database = database;
        this.project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    @BeforeEach
    void aNewerOneIsAppliedAlready() {
        project.migration("20260101_a", "CREATE TABLE a (id int);")
                .migration("20260301_c", "CREATE TABLE c (id int);")
                .run("migrate")
                .assertExit(0);
        project.migration("20260201_b", "CREATE TABLE b (id int);");
    }

    @Test
    void failsWithTheNameOfTheFileAndRunsNothing() throws SQLException {
        project.migration("20260401_d", "CREATE TABLE d (id int);");
        project.run("migrate")
                .assertExit(4)
                .assertStdoutEmpty()
                .assertStderrContains(
                        "migrations/20260201_b.sql is out of order", "rexorm migrate --out-of-order allow");
        assertThat(tables(database)).doesNotContain("b", "d");
    }

    @Test
    void tellsABuildServerInItsOwnWords() {
        project.run("status", "--exit-code", "--json")
                .assertExit(3)
                .assertStdoutContains("\"state\": \"out-of-order\"", "\"outOfOrder\": 1", "\"pending\": 1");
        project.run("migrate", "--json").assertExit(4).assertStdoutContains("\"code\": \"out-of-order\"");
    }

    @Test
    void runsItWhereThatIsWantedAndNotTheOthersAgain() throws SQLException {
        project.run("migrate", "--out-of-order", "warn")
                .assertExit(0)
                .assertStderrContains("20260201_b.sql is out of order");
        assertThat(tables(database)).contains("a", "b", "c");
        project.run("migrate")
                .assertExit(0)
                .assertStdoutContains("nothing to do")
                .assertStderrEmpty();
    }

    @Test
    void severalLateFilesAreNamedTogether() {
        project.migration("20260202_b", "CREATE TABLE b2 (id int);");
        project.run("migrate").assertExit(4).assertStderrContains("20260201_b.sql is out", "20260202_b.sql is out");
    }

    @Test
    void aFreshDatabaseRunsThemInTheirOrder() throws SQLException {
        project.run("fresh", "--yes").assertExit(0);
        assertThat(database.rows("SELECT name FROM rex_migrations ORDER BY version"))
                .containsExactly("a", "b", "c");
    }
}
