package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that somebody has changed by hand is named, not believed. */
@EachDatabase
class HistoryTest {
    private final TestDatabase database;
    private Project project;

    HistoryTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void oneIsApplied(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        project.run("migrate").assertExit(0);
    }

    private void isRefusedAfter(String named, String... changes) throws SQLException {
        database.execute(changes);
        project.migration("2_b", "CREATE TABLE b (id int);");
        for (String command : new String[] {"migrate", "status", "rollback", "plan", "validate", "db:dump"}) {
            project.run(command).assertExit(4).assertStdoutEmpty().assertStderrContains(named, "\n  next  ");
        }
        project.run("status", "--json")
                .assertExit(4)
                .assertStdoutContains("\"code\": \"history-invalid\"", "\"hint\": \"");
        assertThat(tables(database)).contains("a").doesNotContain("b");
    }

    /** SQLite cannot take a constraint away, so the table is made anew with the same rows and no constraints. */
    private void withoutConstraints(String then) throws SQLException {
        database.execute(
                "ALTER TABLE rex_migrations RENAME TO former",
                "CREATE TABLE rex_migrations AS SELECT * FROM former",
                "DROP TABLE former",
                then);
    }

    @Test
    void namesAVersionThatIsNone() throws SQLException {
        isRefusedAfter("the history table holds a version 'latest'", "UPDATE rex_migrations SET version = 'latest'");
    }

    @Test
    void namesAStatusThatIsNone() throws SQLException {
        isRefusedAfter("the history table holds a status 'done'", "UPDATE rex_migrations SET status = 'done'");
    }

    @Test
    void namesAKindThatOnlyANewerToolKnows() throws SQLException {
        isRefusedAfter(
                "the history table holds a kind 'graph'",
                "UPDATE rex_migrations SET kind = 'graph', tool_version = '99.0'");
        project.run("status").assertStderrContains("if a newer one has (its column tool_version tells), use that");
        project.run("history").assertExit(4);
    }

    @Test
    void namesWhatWasEmptied() throws SQLException {
        withoutConstraints("UPDATE rex_migrations SET checksum = NULL");
        isRefusedAfter("the history table holds no checksum of version 1");
        database.execute("UPDATE rex_migrations SET checksum = 'x', version = NULL");
        isRefusedAfter("the history table holds no version");
    }

    @Test
    void namesAVersionThatIsThereTwice() throws SQLException {
        withoutConstraints("INSERT INTO rex_migrations SELECT * FROM rex_migrations");
        isRefusedAfter("the history table holds the versions '1' and '1', which are the same");
    }

    @Test
    void namesTwoVersionsThatAreOneNumber() throws SQLException {
        withoutConstraints("INSERT INTO rex_migrations SELECT * FROM rex_migrations");
        database.execute("UPDATE rex_migrations SET version = '001', name = 'b' WHERE " + oneOfTwo());
        isRefusedAfter("which are the same");
    }

    private String oneOfTwo() {
        return database.kind() == DatabaseKind.SQLITE ? "rowid = 1" : "ctid = (SELECT min(ctid) FROM rex_migrations)";
    }

    @Test
    void namesAColumnThatWasDropped() throws SQLException {
        isRefusedAfter("checksum_tokens", "ALTER TABLE rex_migrations DROP COLUMN checksum_tokens");
    }

    @Test
    void namesAColumnThatWasRenamed() throws SQLException {
        isRefusedAfter("applied_at", "ALTER TABLE rex_migrations RENAME COLUMN applied_at TO \"APPLIED AT\"");
    }

    @Test
    void namesATimeThatIsNone() throws SQLException {
        if (database.kind() == DatabaseKind.SQLITE) {
            isRefusedAfter("'yesterday' is no point in time", "UPDATE rex_migrations SET applied_at = 'yesterday'");
        } else {
            isRefusedAfter("cannot be read", "ALTER TABLE rex_migrations ALTER applied_at TYPE text USING 'yesterday'");
        }
    }

    @Test
    void doesNotMindAColumnMore() throws SQLException {
        database.execute("ALTER TABLE rex_migrations ADD COLUMN ticket text");
        project.migration("2_b", "CREATE TABLE b (id int);");
        project.run("migrate").assertExit(0);
        project.run("rollback", "--only", "1").assertExit(0);
        project.run("status").assertExit(0).assertStdoutContains("1 applied");
    }

    @Test
    void saysThatItCannotWriteWhereAColumnMoreHasToBeFilled() throws SQLException {
        withoutConstraints("ALTER TABLE rex_migrations ADD COLUMN ticket text NOT NULL DEFAULT 'none'");
        if (database.kind() == DatabaseKind.POSTGRES) {
            database.execute("ALTER TABLE rex_migrations ALTER ticket DROP DEFAULT");
        } else {
            database.execute("CREATE TRIGGER filled BEFORE INSERT ON rex_migrations WHEN new.ticket = 'none'"
                    + " BEGIN SELECT raise(ABORT, 'ticket has to be filled'); END");
        }
        project.migration("2_b", "CREATE TABLE b (id int);");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains("the history table rex_migrations cannot be written: ", "ticket");
        assertThat(tables(database)).doesNotContain("b");
    }

    @Test
    void seesARowThatWasDeletedAsAMigrationThatComesLate() throws SQLException {
        project.migration("2_b", "CREATE TABLE b (id int);").run("migrate").assertExit(0);
        database.execute("DELETE FROM rex_migrations WHERE version = '1'");
        project.run("migrate").assertExit(4).assertStderrContains("migrations/1_a.sql is out of order");
    }

    @Test
    void takesAVersionWithOtherZerosForTheSame() throws SQLException {
        database.execute("UPDATE rex_migrations SET version = '0001'");
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        project.run("rollback").assertExit(0);
        assertThat(database.rows("SELECT status FROM rex_migrations WHERE version = '0001'"))
                .containsExactly("reverted");
    }

    @Test
    void findsAHistoryInCapitalLetters() throws SQLException {
        database.execute(
                "ALTER TABLE rex_migrations RENAME TO former", "ALTER TABLE former RENAME TO \"REX_MIGRATIONS\"");
        if (database.kind() == DatabaseKind.SQLITE) {
            // Its names are the same in any letters.
            project.run("status").assertExit(0).assertStdoutContains("1 applied");
            return;
        }
        for (String command : new String[] {"status", "migrate", "rollback", "plan"}) {
            project.run(command)
                    .assertExit(4)
                    .assertStderrContains(
                            "there is no table rex_migrations in schema public, and one called REX_MIGRATIONS");
        }
        project.run("status", "--table", "REX_MIGRATIONS").assertExit(0).assertStdoutContains("1 applied");
        project.run("migrate", "--table", "REX_MIGRATIONS").assertExit(0);
    }

    @Test
    void nothingIsRolledBackByAHistoryWithOtherColumns() throws SQLException {
        database.execute("ALTER TABLE rex_migrations RENAME COLUMN checksum TO sum");
        for (String call : new String[] {"rollback --all", "rollback --to 0", "rollback --all --dry-run", "redo"}) {
            project.run(call.split(" "))
                    .assertExit(4)
                    .assertStdoutEmpty()
                    .assertStderrContains(
                            "the history table rex_migrations cannot be read: ",
                            "checksum",
                            "next  put right what was changed in it by hand");
        }
        project.run("reset", "--yes", "--i-know")
                .assertExit(4)
                .assertStderrContains("the history table rex_migrations cannot be read: ");
        assertThat(tables(database)).contains("a");
        assertThat(database.rows("SELECT status FROM rex_migrations")).containsExactly("applied");
    }

    @Test
    void aViewInItsPlaceIsNotTaken() throws SQLException {
        isRefusedAfter(
                "the history table rex_migrations cannot be read",
                "DROP TABLE rex_migrations",
                "CREATE VIEW rex_migrations AS SELECT 1 AS id");
    }

    @Test
    void aViewOfTheHistoryThatCannotBeWrittenIsNamed() throws SQLException {
        database.execute(
                "ALTER TABLE rex_migrations RENAME TO former",
                "CREATE VIEW rex_migrations AS SELECT DISTINCT * FROM former");
        project.run("status").assertExit(0).assertStdoutContains("1 applied");
        project.migration("2_b", "CREATE TABLE b (id int);");
        project.run("migrate").assertExit(4).assertStderrContains("the history table rex_migrations cannot be written");
        assertThat(tables(database)).doesNotContain("b");
    }

    @Test
    void knowsWhoAppliedWhatFromWhere() throws SQLException {
        assertThat(database.rows("SELECT version, name, kind, batch, status, up_sql, down_sql FROM rex_migrations"))
                .containsExactly("1|a|sql|1|applied|CREATE TABLE a (id int);\n|DROP TABLE a;\n");
        assertThat(database.rows("SELECT applied_by, host <> '', tool_version FROM rex_migrations")
                        .get(0))
                .startsWith(System.getProperty("user.name") + "|")
                .doesNotContain("|f|", "|0|");
    }

    @Test
    void aTableOfSomebodyElseIsNotTaken() throws SQLException {
        database.execute("CREATE TABLE other (id int)");
        project.write("more/9_z.sql", "CREATE TABLE z (id int);");
        project.run("migrate", "--table", "other", "--dir", "more")
                .assertExit(4)
                .assertStderrContains("the history table other cannot be read: ", "column", "version", "--table NAME");
        assertThat(tables(database)).contains("other").doesNotContain("z");
    }
}
