package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However database and files disagree, nothing is deleted for it, and nobody is told to start from an empty database. */
@EachDatabase
class NothingIsWipedTest {
    private final TestDatabase database;
    private final Project project;

    NothingIsWipedTest(@TempDir Path folder, TestDatabase database) {
        this.database = database;
        this.project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    @BeforeEach
    void aDatabaseInUse() throws SQLException {
        project.migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .migration("3_c", "CREATE TABLE c (id int);", "DROP TABLE c;")
                .run("migrate")
                .assertExit(0);
        database.execute("INSERT INTO a (id) VALUES (1)", "CREATE TABLE by_hand (id int)");
        database.execute("INSERT INTO by_hand (id) VALUES (1)");
    }

    private void assertNothingIsWiped(String... commands) throws SQLException {
        for (String command : commands) {
            CommandResult result = project.run(command.split(" "));
            assertThat(result.stdout() + result.stderr())
                    .as(command)
                    .doesNotContainPattern("rexorm (fresh|reset|db:drop|rollback --all)")
                    .doesNotContainIgnoringCase("will be lost");
        }
        assertThat(database.rows("SELECT id FROM a")).containsExactly("1");
        assertThat(database.rows("SELECT id FROM by_hand")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE a (id int, name text);", "CREATE TABLE a (id int); -- why"})
    void whenAFileWasEdited(String text) throws SQLException {
        project.migration("1_a", text, "DROP TABLE a;");
        assertNothingIsWiped("migrate", "migrate --json", "status", "validate", "plan", "doctor", "repair --yes");
    }

    @Test
    void whenAFileIsGone() throws Exception {
        Files.delete(project.folder().resolve("migrations/1_a.sql"));
        assertNothingIsWiped("migrate", "migrate --json", "status", "validate", "plan", "doctor", "repair --yes");
    }

    @Test
    void whenAFileComesLate() throws SQLException {
        project.migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;");
        assertNothingIsWiped("migrate", "migrate --json", "status", "validate", "plan", "doctor");
    }

    @Test
    void whenATableWasMadeOrChangedByHand() throws SQLException {
        project.migration("4_by_hand", "CREATE TABLE by_hand (id int);")
                .migration("5_column", "ALTER TABLE a DROP COLUMN nothing;");
        assertNothingIsWiped("migrate", "migrate --json", "status", "validate", "plan", "doctor");
        database.execute("ALTER TABLE a RENAME COLUMN id TO former", "ALTER TABLE a RENAME COLUMN former TO id");
        assertNothingIsWiped("migrate --only 5", "rollback --only 3");
    }

    @Test
    void whenTheHistoryIsGone() throws SQLException {
        database.execute("DROP TABLE rex_migrations");
        assertNothingIsWiped("migrate", "migrate --json", "status", "validate", "plan", "doctor", "baseline 3");
    }
}
