package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.PostgresRole;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the search path leads, the history is where it was, and one migration does not move the next. */
@EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
class SearchPathTest {
    private static final String HISTORY = "SELECT version, status FROM public.rex_migrations ORDER BY version";

    private TestDatabase database;
    private Project project;

    @BeforeEach
    void aProject(@TempDir Path folder) throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
        project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    @AfterEach
    void drop() throws Exception {
        database.close();
    }

    private void setForTheDatabase(String searchPath) throws SQLException {
        String name = database.rows("SELECT current_database()").get(0);
        database.execute("ALTER DATABASE " + name + " SET search_path = " + searchPath);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"$user\", public", "nowhere, public", "public, pg_catalog"})
    void aSchemaThatIsNotThereIsPassedOver(String searchPath) throws SQLException {
        setForTheDatabase(searchPath);
        project.migration("1_a", "CREATE TABLE a (id int);").run("migrate").assertExit(0);
        assertThat(database.rows(HISTORY)).containsExactly("1|applied");
        assertThat(database.rows("SELECT to_regclass('public.a')")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "nowhere"})
    void aPathThatLeadsNowhereIsNamed(String searchPath) throws SQLException {
        setForTheDatabase(searchPath);
        project.migration("1_a", "CREATE TABLE public.a (id int);")
                .run("migrate")
                .assertExit(1)
                .assertStderrContains("no schema has been selected to create in", "SET search_path = public;");
        project.run("migrate", "--schema", "public").assertExit(0);
        assertThat(database.rows(HISTORY)).containsExactly("1|applied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "plan", "baseline 1"})
    void aPathOnWhichTablesWouldBeTemporaryIsRefused(String line) throws SQLException {
        setForTheDatabase("pg_temp");
        project.migration("1_a", "CREATE TABLE a (id int);")
                .run(line.split(" "))
                .assertExit(2)
                .assertStderrContains(
                        "what migrations create would be temporary, and gone at the end of the run",
                        "search_path is pg_temp, and what is created there goes with the connection: type: ALTER DATABASE ",
                        " SET search_path = public;");
    }

    @Test
    void aPathOnWhichNobodyMayCreateIsNamed() throws SQLException {
        setForTheDatabase("pg_catalog");
        project.migration("1_a", "CREATE TABLE public.a (id int);")
                .run("migrate")
                .assertExit(1)
                .assertStderrContains(
                        "search_path is pg_catalog, and nothing can be created there: type: ALTER DATABASE ");
    }

    @Test
    void aPathOfTheUrlThatLeadsNowhereIsToBeMendedThere() {
        String separator = database.url().contains("?") ? "&" : "?";
        project.set("DATABASE_URL", database.url() + separator + "search_path=nowhere");
        project.migration("1_a", "CREATE TABLE a (id int);")
                .run("migrate")
                .assertExit(1)
                .assertStderrContains(
                        "search_path is nowhere, and no schema of that name is there: create one, or name another in the url");
    }

    @Test
    void aSchemaThatAStatementNamesHasNothingToDoWithThePath() {
        String message = project.migration("1_a", "CREATE TABLE nowhere.a (id int);")
                .run("migrate")
                .assertExit(1)
                .stderr();
        assertThat(message).contains("schema \"nowhere\" does not exist").doesNotContain("search_path");
    }

    @Test
    void theSchemaOfTheUserComesFirst() throws SQLException {
        try (PostgresRole role = PostgresRole.create(database)) {
            database.execute("CREATE SCHEMA " + role.name() + " AUTHORIZATION " + role.name());
            project.set("DATABASE_URL", role.url()).migration("1_a", "CREATE TABLE a (id int);");
            project.run("migrate").assertExit(0);
            assertThat(database.rows("SELECT version FROM " + role.name() + ".rex_migrations"))
                    .containsExactly("1");
        }
    }

    @Test
    void theHistoryMayBeInAnotherSchemaThanTheTables() throws SQLException {
        project.migration("1_a", "SET search_path = public;\nCREATE TABLE a (id int);", "DROP TABLE a;");
        project.run("migrate", "--schema", "audit").assertExit(0);
        project.run("status", "--schema", "audit").assertStdoutContains("1 applied");
        project.run("rollback", "--schema", "audit").assertExit(0);
        assertThat(database.rows("SELECT version, status FROM audit.rex_migrations WHERE version = '1'"))
                .containsExactly("1|reverted");
        assertThat(database.rows("SELECT to_regclass('public.rex_migrations')")).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_catalog.set_config('search_path', '', false)",
                "SET search_path = ''",
                "SET search_path TO elsewhere",
                "SET LOCAL search_path TO elsewhere",
                "SET SESSION search_path = elsewhere",
                "DO $$ BEGIN PERFORM set_config('search_path', 'elsewhere', false); END $$",
            })
    void whatAMigrationSetsMovesNeitherTheHistoryNorTheNext(String set) throws SQLException {
        database.execute("CREATE SCHEMA elsewhere");
        for (String marker : new String[] {"-- migrate:up", "-- migrate:up transaction:false"}) {
            project.write(
                            "migrations/1_dump.sql",
                            marker + "\n" + set + ";\nCREATE TABLE public.a (id int);\n"
                                    + "CREATE TABLE public.c (id int);\n-- migrate:down\n" + set
                                    + ";\nDROP TABLE public.a;\nDROP TABLE public.c;\n")
                    .migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;");
            project.run("migrate").assertExit(0);
            assertThat(database.rows(HISTORY)).contains("1|applied", "2|applied");
            assertThat(database.rows("SELECT to_regclass('public.b')")).containsExactly("b");
            assertThat(database.rows("SELECT count(*) FROM pg_class WHERE relname = 'rex_migrations'"))
                    .containsExactly("1");
            project.run("rollback", "--all").assertExit(0);
        }
    }

    @Test
    void aHistoryOfAnotherSchemaIsNotWrittenByAccident() throws SQLException {
        project.migration("1_a", "CREATE TABLE a (id int);").run("migrate").assertExit(0);
        database.execute(
                "CREATE SCHEMA tenant",
                "CREATE TABLE tenant.rex_migrations (LIKE public.rex_migrations INCLUDING ALL)");
        project.migration("2_b", "SET search_path = tenant;\nCREATE TABLE b (id int);");
        project.run("migrate").assertExit(0);
        assertThat(database.rows(HISTORY)).containsExactly("1|applied", "2|applied");
        assertThat(database.rows("SELECT count(*) FROM tenant.rex_migrations")).containsExactly("0");
        assertThat(database.rows("SELECT to_regclass('tenant.b')")).containsExactly("tenant.b");
    }

    @Test
    void whatIsSetOutsideATransactionHoldsToTheEndOfItsFile() throws SQLException {
        database.execute("CREATE SCHEMA shop");
        project.write(
                "migrations/1_shop.sql",
                "-- migrate:up transaction:false\nSET search_path = shop;\nCREATE TABLE a (id int);\n"
                        + "CREATE INDEX CONCURRENTLY a_id ON a (id);\nCREATE TABLE b (id int);\n");
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT to_regclass('shop.a_id'), to_regclass('shop.b')"))
                .containsExactly("shop.a_id|shop.b");
    }
}
