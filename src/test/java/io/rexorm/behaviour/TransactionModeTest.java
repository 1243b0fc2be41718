package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is one transaction, what is none, and what that means when something fails. */
@EachDatabase
class TransactionModeTest {
    private static final String HISTORY = "rex_migrations";

    private final TestDatabase database;
    private Project project;

    TransactionModeTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void oneIsApplied(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int PRIMARY KEY);", "DROP TABLE a;");
        project.run("migrate").assertExit(0);
    }

    private String outside(String up, String down) {
        return "-- migrate:up transaction:false\n" + up + "\n-- migrate:down transaction:false\n" + down + "\n";
    }

    @Test
    void aSectionOutsideATransactionRunsUpAndDownAndUpAgain() throws SQLException {
        project.write("migrations/2_b.sql", outside("CREATE TABLE b (id int);", "DROP TABLE b;"));
        project.run("migrate").assertExit(0);
        String schema = database.schema(HISTORY);
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  2_b");
        assertThat(tables(database)).doesNotContain("b");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_b");
        assertThat(database.schema(HISTORY)).isEqualTo(schema);
    }

    @Test
    void theStoredDownRunsOutsideATransactionToo() throws IOException, SQLException {
        boolean postgres = database.dialect().equals("postgres");
        String up = postgres ? "CREATE INDEX CONCURRENTLY i ON a (id);" : "CREATE INDEX i ON a (id); VACUUM;";
        String down = postgres ? "DROP INDEX CONCURRENTLY i;" : "DROP INDEX i; VACUUM;";
        String before = database.schema(HISTORY);
        project.write("migrations/2_b.sql", outside(up, down));
        project.run("migrate").assertExit(0);
        Files.delete(project.path("migrations/2_b.sql"));
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  2_b");
        assertThat(database.schema(HISTORY)).isEqualTo(before);
    }

    @Test
    void severalStatementsThatNoTransactionTakesStandInOneFile() throws SQLException {
        boolean postgres = database.dialect().equals("postgres");
        String index = postgres ? "CREATE INDEX CONCURRENTLY" : "CREATE INDEX";
        String up = "CREATE TABLE b (id int); " + index + " i ON a (id); VACUUM; " + index + " j ON b (id); VACUUM;";
        project.write("migrations/2_b.sql", outside(up, "DROP TABLE b; DROP INDEX i;"));
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_b");
        assertThat(database.schema(HISTORY)).contains(" i ", " j ");
    }

    @Test
    void sectionsOfBothKindsRunOneAfterTheOther() throws SQLException {
        project.write("migrations/2_b.sql", """
                -- migrate:up
                CREATE TABLE b (id int);
                INSERT INTO b VALUES (1);
                -- migrate:up transaction:false
                INSERT INTO b VALUES (2);
                -- migrate:up
                INSERT INTO b VALUES (3);
                INSERT INTO b SELECT id FROM missing;
                """);
        project.run("migrate").assertExit(1).assertStderrContains("migrations/2_b.sql:8:");
        assertThat(database.rows("SELECT id FROM b ORDER BY id")).containsExactly("1", "2");
        assertThat(database.rows("SELECT status FROM rex_migrations WHERE version = '2'"))
                .containsExactly("failed");
        project.run("status").assertStdoutContains("failed   2");
    }

    @Test
    void withoutTransactionsEachStatementStays() throws SQLException {
        project.migration("2_b", "CREATE TABLE b (id int);\nINSERT INTO b VALUES (1);\nSELECT wrong FROM b;");
        project.run("migrate", "--transaction", "none")
                .assertExit(1)
                .assertStderrContains("migrations/2_b.sql:4:", "before this one remain");
        assertThat(database.rows("SELECT id FROM b")).containsExactly("1");
    }

    @Test
    void whatCannotBePartOfOneTransactionIsRefusedBeforeAnythingRuns() throws SQLException {
        String before = database.schema();
        project.migration("2_b", "CREATE TABLE b (id int);");
        project.write("migrations/3_c.sql", outside("CREATE TABLE c (id int);", "DROP TABLE c;"));
        project.run("migrate", "--transaction", "all")
                .assertExit(4)
                .assertStderrContains("migrations/3_c.sql:1:1: a section with transaction:false");
        assertThat(database.schema()).isEqualTo(before);
    }

    @Test
    void theRowsOfOneTransactionAreWrittenTogetherAtItsEnd() throws SQLException {
        project.migration("2_b", "CREATE TABLE b (id int);").migration("3_c", "CREATE TABLE c (id int);");
        String said = project.run("migrate", "--transaction", "all", "-v")
                .assertExit(0)
                .stderr();
        assertThat(said).containsOnlyOnce("INSERT INTO").containsSubsequence("CREATE TABLE c", "INSERT INTO");
        assertThat(database.rows("SELECT version FROM rex_migrations WHERE status = 'applied' ORDER BY 1"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void rowsThatCannotBeWrittenAtTheEndOfOneTransactionUndoAllOfIt() throws SQLException {
        String before = database.schema();
        project.migration("2_b", "ALTER TABLE rex_migrations DROP COLUMN host;")
                .migration("3_c", "CREATE TABLE c (id int);");
        project.run("migrate", "--transaction", "all")
                .assertExit(4)
                .assertStderrContains(
                        "the history table rex_migrations cannot be written", "nothing of this run remains");
        assertThat(database.schema()).isEqualTo(before);
    }

    @Test
    void whatTheCommitRefusesIsRolledBackWithItsRow() throws SQLException {
        String pragma = database.dialect().equals("sqlite") ? "PRAGMA defer_foreign_keys = ON;\n" : "";
        project.set("DATABASE_URL", withForeignKeys());
        project.migration(
                "2_b",
                pragma + "CREATE TABLE b (a int REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED);\n"
                        + "INSERT INTO b VALUES (7);");
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains("error  2_b: ", "nothing of 2_b remains: it was rolled back");
        assertThat(tables(database)).doesNotContain("b");
        assertThat(database.rows("SELECT version FROM rex_migrations")).containsExactly("1");
    }

    private String withForeignKeys() {
        return database.dialect().equals("sqlite") ? database.url() + "?foreign_keys=true" : database.url();
    }

    @Test
    void aStatementBeginsWithAnything() throws SQLException {
        String query = database.dialect().equals("postgres") ? "(SELECT 1);" : "VALUES (1);";
        project.migration("2_b", query + "\nCREATE TABLE b (id int);");
        project.run("migrate").assertExit(0);
        assertThat(tables(database)).contains("b");
    }

    @Test
    void aPairOfFilesIsOneMigration() throws SQLException {
        String before = database.schema(HISTORY);
        project.write("migrations/deep/2_b.up.sql", "CREATE TABLE b (id int);")
                .write("migrations/deep/2_b.down.sql", "DROP TABLE b;")
                .write("migrations/.git/3_c.sql", "nonsense");
        project.run("migrate").assertExit(0).assertStdoutContains("1 migration applied");
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  2_b");
        assertThat(database.schema(HISTORY)).isEqualTo(before);
    }
}
