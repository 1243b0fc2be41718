package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.PostgresRole;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A role that may not do everything: what it may not is named with the GRANT, and typing that makes the command work. */
@EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
class LeastPrivilegeTest {
    private TestDatabase database;
    private PostgresRole role;
    private Project project;

    @BeforeEach
    void aRoleThatMayLogIn(@TempDir Path folder) throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
        role = PostgresRole.create(database);
        // As every database of PostgreSQL 15 and later begins.
        database.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        project = Project.in(folder, InProcessCommand.piped())
                .set("DATABASE_URL", role.url())
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    @AfterEach
    void drop() throws Exception {
        role.close();
        database.close();
    }

    /** Types what stands between the word and the semicolon, as an administrator would. */
    private void typeWhatItSays(CommandResult result, String beginning) throws SQLException {
        String said = result.stderr();
        int from = said.indexOf(beginning);
        assertThat(from).as(said).isNotNegative();
        database.execute(said.substring(from, said.indexOf(';', from)));
    }

    private void migrateAsAdministrator() throws SQLException {
        project.set("DATABASE_URL", database.url()).run("migrate").assertExit(0);
        project.set("DATABASE_URL", role.url());
    }

    @Test
    void namesTheGrantToCreateTheHistory() throws SQLException {
        CommandResult refused = project.run("migrate")
                .assertExit(1)
                .assertStderrContains(
                        "permission denied for schema public", "GRANT CREATE ON SCHEMA public TO " + role.name() + ";");
        assertThat(database.schema()).doesNotContain("rex_migrations");
        typeWhatItSays(refused, "GRANT ");
        project.run("migrate").assertExit(0);
    }

    @Test
    void theDoctorNamesItBeforeARunDoes() throws SQLException {
        project.run("doctor")
                .assertExit(1)
                .assertStdoutContains(
                        "permission denied for schema public",
                        "next: as the owner or a superuser, type: GRANT CREATE ON SCHEMA public TO " + role.name());
        database.execute("GRANT CREATE ON SCHEMA public TO " + role.name());
        project.run("doctor").assertExit(0);
        assertThat(database.schema()).doesNotContain("rex_migrations", "rexorm_doctor");
    }

    @Test
    void tellsScriptsToo() {
        project.run("migrate", "--json")
                .assertExit(1)
                .assertStdoutContains(
                        "\"code\": \"permission-denied\"",
                        "\"sqlState\": \"42501\"",
                        "GRANT CREATE ON SCHEMA public TO " + role.name());
    }

    @Test
    void namesTheGrantWhereTheSchemaMayNotEvenBeUsed() throws SQLException {
        database.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        CommandResult refused = project.run("migrate")
                .assertExit(1)
                .assertStderrContains("GRANT USAGE, CREATE ON SCHEMA public TO " + role.name() + ";");
        typeWhatItSays(refused, "GRANT ");
        project.run("migrate").assertExit(0);
    }

    @Test
    void doesNotTakeAHistoryForMissingThatItMayNotSee() throws SQLException {
        migrateAsAdministrator();
        database.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        CommandResult refused = project.run("status")
                .assertExit(1)
                .assertStdoutEmpty()
                .assertStderrContains("the history is in schema public, which role " + role.name() + " may not use");
        typeWhatItSays(refused, "GRANT ");
        typeWhatItSays(project.run("status").assertExit(1), "GRANT ");
        project.run("status").assertExit(0).assertStdoutContains("1 applied, 0 pending");
    }

    @Test
    void namesTheGrantToReadTheHistory() throws SQLException {
        migrateAsAdministrator();
        CommandResult refused =
                project.run("status").assertExit(1).assertStderrContains("permission denied for table rex_migrations");
        typeWhatItSays(refused, "GRANT SELECT ON TABLE rex_migrations TO ");
        project.run("status").assertExit(0);
        project.run("validate").assertExit(0);
        project.run("plan").assertExit(0);
        project.run("history").assertExit(0);
    }

    @Test
    void namesTheGrantToWriteTheHistory() throws SQLException {
        migrateAsAdministrator();
        database.execute("GRANT CREATE ON SCHEMA public TO " + role.name());
        project.migration("2_b", "CREATE TABLE b (id int);");
        CommandResult refused = project.run("migrate").assertExit(1);
        typeWhatItSays(refused, "GRANT SELECT, INSERT, UPDATE ON TABLE rex_migrations TO ");
        database.execute("REVOKE INSERT ON rex_migrations FROM " + role.name());
        refused = project.run("migrate").assertExit(1).assertStderrContains("nothing of 2_b remains");
        assertThat(database.schema()).doesNotContain("table public.b");
        typeWhatItSays(refused, "GRANT INSERT ON TABLE rex_migrations TO ");
        project.run("migrate").assertExit(0);
    }

    @Test
    void needsNoRightToCreateWhatIsThere() throws SQLException {
        migrateAsAdministrator();
        database.execute("GRANT SELECT, INSERT, UPDATE ON rex_migrations TO " + role.name());
        database.execute("GRANT INSERT ON a TO " + role.name());
        project.migration("2_fill", "INSERT INTO a VALUES (1);", "SELECT 1;");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_fill");
        project.run("rollback").assertExit(0);
    }

    /** A role that logs in and acts as the one that owns everything: named in the url, or set for the role in this database. */
    @Test
    void whatIsMadeBelongsToTheRoleThatItActsAs() throws SQLException {
        project.write(
                "migrations/2_index.sql",
                "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY a_id ON a (id);\nCREATE TABLE b (id int);\n"
                        + "-- migrate:down\nDROP TABLE b;\nDROP INDEX a_id;\n");
        String owners = "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'";
        try (PostgresRole owner = PostgresRole.create(database)) {
            database.execute(
                    "GRANT CREATE ON SCHEMA public TO " + owner.name(), "GRANT " + owner.name() + " TO " + role.name());
            String separator = role.url().contains("?") ? "&" : "?";
            project.set("DATABASE_URL", role.url() + separator + "options=-c%20role%3D" + owner.name());
            project.run("migrate").assertExit(0);
            assertThat(database.rows(owners)).containsExactly(owner.name());
            project.run("rollback", "--all").assertExit(0);

            String name = database.rows("SELECT current_database()").get(0);
            database.execute("ALTER ROLE " + role.name() + " IN DATABASE " + name + " SET role = " + owner.name());
            project.set("DATABASE_URL", role.url()).run("migrate").assertExit(0);
            assertThat(database.rows(owners)).containsExactly(owner.name());
        }
    }

    @Test
    void createsTheSchemaOnlyWhereItIsMissing() throws SQLException {
        String[] migrate = {"migrate", "--schema", "audit"};
        database.execute("GRANT CREATE ON SCHEMA public TO " + role.name());
        CommandResult refused = project.run(migrate)
                .assertExit(1)
                .assertStderrContains("permission denied for database", "GRANT CREATE ON DATABASE ");
        typeWhatItSays(refused, "GRANT ");
        project.run(migrate).assertExit(0);
        assertThat(database.rows("SELECT version FROM audit.rex_migrations")).containsExactly("1");
    }

    @Test
    void needsNoRightOnTheDatabaseWhereTheSchemaIsThere() throws SQLException {
        database.execute(
                "GRANT CREATE ON SCHEMA public TO " + role.name(),
                "CREATE SCHEMA audit",
                "GRANT USAGE, CREATE ON SCHEMA audit TO " + role.name());
        project.run("migrate", "--schema", "audit").assertExit(0);
        assertThat(database.rows("SELECT version FROM audit.rex_migrations")).containsExactly("1");
    }

    @Test
    void namesTheGrantThatAStatementOfAMigrationLacks() throws SQLException {
        migrateAsAdministrator();
        database.execute("GRANT SELECT, INSERT, UPDATE ON rex_migrations TO " + role.name());
        project.migration("2_fill", "INSERT INTO a VALUES (1);").migration("3_b", "CREATE TABLE b (id int);");
        CommandResult refused = project.run("migrate")
                .assertExit(1)
                .assertStderrContains(
                        "migrations/2_fill.sql:2:1: permission denied for table a", "next  run the same command again");
        typeWhatItSays(refused, "GRANT INSERT ON TABLE a TO ");
        refused = project.run("migrate").assertExit(1).assertStdoutContains("applied  2_fill");
        typeWhatItSays(refused, "GRANT CREATE ON SCHEMA public TO ");
        project.run("migrate").assertExit(0);
    }

    @Test
    void namesWhatMakesItTheOwner() throws SQLException {
        migrateAsAdministrator();
        database.execute("GRANT SELECT, INSERT, UPDATE ON rex_migrations TO " + role.name());
        project.migration("2_alter", "ALTER TABLE a ADD COLUMN b int;");
        CommandResult refused = project.run("migrate").assertExit(1).assertStderrContains("must be owner of table a");
        typeWhatItSays(refused, "ALTER TABLE a OWNER TO " + role.name());
        project.run("migrate").assertExit(0);
    }

    @Test
    void emptyingADatabaseSaysTheSame() throws SQLException {
        project.run("migrate", "--url", database.url()).assertExit(0);
        database.execute(
                "ALTER TABLE rex_migrations OWNER TO " + role.name(),
                "ALTER TABLE a OWNER TO " + role.name(),
                "GRANT CREATE ON SCHEMA public TO " + role.name(),
                "CREATE TABLE keep (id int)");
        CommandResult refused = project.run("fresh", "--yes")
                .assertExit(1)
                .assertStderrContains(
                        "must be owner of table keep", "now   nothing was dropped: the database is as it was", "next");
        assertThat(database.schema()).contains("rex_migrations", "keep");
        typeWhatItSays(refused, "ALTER TABLE keep OWNER TO " + role.name());
        database.execute("ALTER TABLE a OWNER TO CURRENT_USER");
        typeWhatItSays(project.run("reset", "--yes").assertExit(1), "ALTER TABLE a OWNER TO " + role.name());
        project.run("fresh", "--yes").assertExit(0);
    }

    @Test
    void whatIsEmptiedAndCannotBeFilledSaysSo() throws SQLException {
        project.run("migrate", "--url", database.url()).assertExit(0);
        database.execute("ALTER TABLE rex_migrations OWNER TO " + role.name(), "ALTER TABLE a OWNER TO " + role.name());
        CommandResult refused = project.run("fresh", "--yes")
                .assertExit(1)
                .assertStderrContains(
                        "permission denied for schema public",
                        "now   everything was dropped, and no migration has run");
        typeWhatItSays(refused, "GRANT CREATE ON SCHEMA public TO " + role.name());
        project.run("fresh", "--yes").assertExit(0).assertStdoutContains("applied  1_a");
    }

    @Test
    void namesWhoMayDropTheDatabaseAndWhatLetsTheRoleCreateOne() throws SQLException {
        String owner = database.rows("SELECT datdba::regrole FROM pg_database WHERE datname = current_database()")
                .get(0);
        CommandResult refused = project.run("db:drop", "--yes")
                .assertExit(1)
                .assertStderrContains(
                        "must be owner of database",
                        "as its owner " + owner + " or a superuser, type: DROP DATABASE \"rexorm_test_");
        assertThat(refused.stderr()).doesNotContain("CREATEDB");
        project.run("db:create", "--url", role.url().replaceFirst("(//[^/]+/[^?]*)", "$1_other"))
                .assertExit(1)
                .assertStderrContains("as a superuser: ALTER ROLE \"" + role.name() + "\" CREATEDB");
    }

    /** Who owns a database may drop it, but not end what a superuser has connected to it. */
    @Test
    void namesWhoMayDropTheDatabaseOfTheRoleItself() throws SQLException {
        String name = database.rows("SELECT current_database()").get(0);
        database.execute("ALTER DATABASE " + name + " OWNER TO " + role.name());
        try (Connection superuser = database.connect()) {
            project.run("db:drop", "--yes", "--force")
                    .assertExit(1)
                    .assertStderrContains("as a superuser, type: DROP DATABASE \"" + name + "\" WITH (FORCE);")
                    .assertNowhere("as its owner");
            assertThat(superuser.isValid(1)).isTrue();
        } finally {
            database.execute("ALTER DATABASE " + name + " OWNER TO CURRENT_USER");
        }
    }

    @Test
    void marksAndBaselinesSayTheSame() throws SQLException {
        CommandResult refused = project.run("baseline", "1").assertExit(1);
        typeWhatItSays(refused, "GRANT CREATE ON SCHEMA public TO ");
        project.run("baseline", "1").assertExit(0);
    }
}
