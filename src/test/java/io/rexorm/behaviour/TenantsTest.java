package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A schema for each tenant, with tables and a history of its own, from one folder of migrations. */
@EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
class TenantsTest {
    private static final List<String> TENANTS = List.of("ann", "bob", "cid");

    private TestDatabase database;
    private Project project;

    @BeforeEach
    void aSchemaForEachOfThem(@TempDir Path folder) throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
        project = Project.in(folder).using(database);
        for (String tenant : TENANTS) {
            database.execute("CREATE SCHEMA " + tenant);
        }
        project.migration("1_account", "CREATE TABLE account (id int PRIMARY KEY);", "DROP TABLE account;")
                .write(
                        "migrations/2_index.sql",
                        "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY account_id ON account (id);\n"
                                + "-- migrate:down\nDROP INDEX account_id;\n");
    }

    @AfterEach
    void drop() throws Exception {
        database.close();
    }

    private String url(String tenant) {
        return database.url() + (database.url().contains("?") ? "&" : "?") + "search_path=" + tenant;
    }

    private List<String> tables(String tenant) throws SQLException {
        return database.rows("SELECT tablename FROM pg_tables WHERE schemaname = '" + tenant + "' ORDER BY 1");
    }

    @Test
    void allAreMigratedAtTheSameMoment() throws SQLException {
        List<RunningCommand> running = new ArrayList<>();
        for (String tenant : TENANTS) {
            running.add(project.start("migrate", "--url", url(tenant)));
            running.add(project.start("migrate", "--url", url(tenant)));
        }
        for (RunningCommand each : running) {
            each.await().assertExit(0);
            each.close();
        }
        for (String tenant : TENANTS) {
            assertThat(tables(tenant)).containsExactly("account", "rex_migrations");
            assertThat(database.rows("SELECT version, status FROM " + tenant + ".rex_migrations ORDER BY version"))
                    .containsExactly("1|applied", "2|applied");
        }
        assertThat(tables("public")).isEmpty();
    }

    @Test
    void oneGoesAheadAndTheOthersStayWhereTheyAre() throws SQLException {
        project.run("migrate", "--url", url("ann")).assertExit(0).assertStdoutContains("2 migrations applied");
        project.run("status", "--url", url("bob"), "--exit-code")
                .assertExit(3)
                .assertStdoutContains("0 applied, 2 pending");
        project.run("migrate", "--url", url("bob"), "--to", "1").assertExit(0);
        project.run("rollback", "--url", url("ann"), "--all").assertExit(0);
        assertThat(tables("ann")).doesNotContain("account");
        assertThat(tables("bob")).contains("account");
        project.run("status", "--url", url("cid"), "--exit-code").assertExit(3);
    }

    @Test
    void theDatabaseIsNotEmptiedForOneOfThem() throws SQLException {
        for (String tenant : TENANTS) {
            project.run("migrate", "--url", url(tenant)).assertExit(0);
        }
        database.execute("INSERT INTO ann.account VALUES (1)", "INSERT INTO bob.account VALUES (1)");
        project.run("fresh", "--url", url("ann"), "--yes", "--i-know")
                .assertExit(2)
                .assertStderrContains("bob.rex_migrations is the history of somebody else in it", "rexorm reset");
        assertThat(database.rows("SELECT id FROM ann.account")).containsExactly("1");
        assertThat(database.rows("SELECT id FROM bob.account")).containsExactly("1");

        project.run("reset", "--url", url("ann"), "--yes").assertExit(0);
        project.run("migrate", "--url", url("ann")).assertExit(0);
        assertThat(database.rows("SELECT count(*) FROM ann.account")).containsExactly("0");
        assertThat(database.rows("SELECT id FROM bob.account")).containsExactly("1");
    }
}
