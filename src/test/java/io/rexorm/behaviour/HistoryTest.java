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

    private void isRefused(String update, String named) throws SQLException {
        database.execute("UPDATE rex_migrations SET " + update);
        for (String command : new String[] {"migrate", "status", "rollback", "plan"}) {
            project.run(command).assertExit(4).assertStdoutEmpty().assertStderrContains(named);
        }
        assertThat(tables(database)).contains("a");
    }

    @Test
    void namesAVersionThatIsNone() throws SQLException {
        isRefused("version = 'latest'", "the history table holds a version 'latest'");
    }

    @Test
    void namesAStatusThatIsNone() throws SQLException {
        isRefused("status = 'done'", "the history table holds a status 'done'");
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
                .assertExit(1)
                .assertStderrContains("column", "version");
        assertThat(tables(database)).contains("other").doesNotContain("z");
    }
}
