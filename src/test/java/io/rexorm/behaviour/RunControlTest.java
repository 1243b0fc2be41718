package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Down and up again: {@code redo}, {@code reset}, {@code fresh}. */
@EachDatabase
class RunControlTest {
    private final TestDatabase database;
    private Project project;

    RunControlTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void twoApplied(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;");
        project.run("migrate").assertExit(0);
    }

    private List<String> applied() throws SQLException {
        return database.rows("SELECT version, name FROM rex_migrations WHERE status = 'applied' ORDER BY version");
    }

    @Test
    void redoesTheLastMigrationAsItsFileIsNow() throws SQLException {
        project.migration("2_b", "CREATE TABLE b (id int, name text);", "DROP TABLE b;");
        String shown = project.run("redo").assertExit(0).stdout();
        assertThat(shown.indexOf("reverted  2_b")).isPositive().isLessThan(shown.indexOf("applied  2_b"));
        assertThat(shown).contains("1 migration rolled back and applied again");
        assertThat(database.rows("SELECT name FROM b")).isEmpty();
        project.run("status").assertStdoutContains("2 applied, 0 pending");
    }

    @Test
    void redoesSeveralInTheRightOrder() throws SQLException {
        project.run("redo", "--step", "2")
                .assertExit(0)
                .assertStdoutContains("2 migrations rolled back and applied again");
        assertThat(applied()).containsExactly("1|a", "2|b");
    }

    @Test
    void redoesNothingThatItCouldNotBringBack() throws SQLException, IOException {
        Files.delete(project.path("migrations/2_b.sql"));
        project.run("redo").assertExit(4).assertStderrContains("2_b cannot be done again: its file is missing");
        project.migration("2_b", "CREATE TABLE b (name text DEFAULT 'x);", "DROP TABLE b;");
        project.run("redo").assertExit(4).assertStderrContains("migrations/2_b.sql:2:");
        project.migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;")
                .migration("1_a", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
        project.run("redo").assertExit(4).assertStderrContains("migrations/1_a.sql was edited");
        assertThat(applied()).containsExactly("1|a", "2|b");
    }

    @Test
    void redoSaysWhatHasFailedAndWhatIsLeft() throws SQLException {
        project.migration("2_b", "CREATE TABLE b (id int);\nCREATE TABLE b (id int);", "DROP TABLE b;");
        project.run("redo")
                .assertExit(1)
                .assertStdoutContains("reverted  2_b")
                .assertStderrContains("migrations/2_b.sql:3:", "nothing of 2_b remains");
        assertThat(applied()).containsExactly("1|a");
    }

    @Test
    void redoSaysWhatItHasRolledBackAndNotAppliedAgain() throws SQLException {
        project.migration("1_a", "CREATE TABLE a (id int);\nCREATE TABLE a (id int);", "DROP TABLE a;");
        project.run("redo", "--step", "2")
                .assertExit(1)
                .assertStderrContains(
                        "now   nothing of 1_a remains: it was rolled back; 2 migrations are reverted and not applied"
                                + " again\n");
        assertThat(applied()).isEmpty();
    }

    @Test
    void redoesNothingWhereNothingIsApplied() {
        project.run("reset", "-y").assertExit(0);
        project.run("redo").assertExit(0).assertStdoutContains("nothing to do");
        project.run("redo", "--step", "0")
                .assertExit(2)
                .assertStderrContains("--step takes a whole number from 1", "next  as in: --step 2");
    }

    @Test
    void resetRollsEverythingBack() throws SQLException {
        project.run("reset", "--dry-run").assertExit(0).assertStdoutContains("would revert  2_b", "would revert  1_a");
        assertThat(applied()).hasSize(2);
        project.run("reset", "--yes").assertExit(0).assertStdoutContains("2 migrations rolled back");
        assertThat(applied()).isEmpty();
        assertThat(database.schema("rex_migrations")).doesNotContain("table a", "column a.id");
    }

    @Test
    void freshDropsWhatNoMigrationHasMadeToo() throws SQLException {
        String undisturbed = database.schema();
        database.execute(
                "CREATE TABLE stray (id int PRIMARY KEY)",
                "CREATE TABLE child (id int REFERENCES stray(id))",
                "INSERT INTO stray VALUES (1)",
                "INSERT INTO child VALUES (1)",
                "CREATE VIEW seen AS SELECT id FROM stray",
                "INSERT INTO a VALUES (7)");
        project.run("fresh", "--yes").assertExit(0).assertStdoutContains("applied  1_a", "2 migrations applied");
        assertThat(database.schema()).isEqualTo(undisturbed);
        assertThat(database.rows("SELECT * FROM a")).isEmpty();
        assertThat(applied()).containsExactly("1|a", "2|b");
    }

    @Test
    void freshDropsNothingWhenAFileCannotBeRead() throws SQLException {
        project.write("migrations/3_c.sql", "CREATE TABLE c (name text DEFAULT 'x);\n");
        project.run("fresh", "--yes").assertExit(4).assertStderrContains("migrations/3_c.sql:1:");
        assertThat(applied()).containsExactly("1|a", "2|b");
    }

    @Test
    void freshSaysWhereItFailed() throws SQLException {
        project.migration("3_c", "CREATE TABLE a (id int);");
        project.run("fresh", "--yes").assertExit(1).assertStderrContains("migrations/3_c.sql:2:");
        assertThat(applied()).containsExactly("1|a", "2|b");
    }

    @Test
    void reportsAsJson() {
        assertThat(project.run("redo", "--json").assertExit(0).stdout())
                .contains("\"state\": \"reverted\"", "\"state\": \"applied\"", "\"error\": null");
        assertThat(project.run("fresh", "--yes", "--json").assertExit(0).stdout())
                .startsWith("{\n  \"schemaVersion\": 1,");
        assertThat(project.run("reset", "--json").assertExit(2).stdout()).contains("\"code\": \"not-confirmed\"");
        for (String call : new String[] {"migrate --to 77", "rollback --only 77", "redo --step 0", "reset", "fresh"}) {
            String refused =
                    project.run((call + " --json").split(" ")).assertExit(2).stdout();
            assertThat(refused)
                    .startsWith(
                            "{\n  \"schemaVersion\": 1,\n  \"batch\": null,\n  \"migrations\": [],\n  \"error\": {");
        }
    }
}
