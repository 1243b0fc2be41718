package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.DatabaseShell;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --sql} writes is run by somebody else, with the database's own shell, and {@code rexorm} agrees with it afterwards. */
@EachDatabase
class SqlScriptTest {
    private final TestDatabase database;
    private Project project;

    SqlScriptTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void threeMigrations(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1); -- it's ?", "DROP TABLE a;")
                .migration("2_b", "CREATE TABLE b (note text);\nINSERT INTO b VALUES ('a?;\n''b''');", "DROP TABLE b;")
                .write(
                        "migrations/3_c.sql",
                        "-- migrate:up transaction:false\nCREATE TABLE c (id int);\n-- migrate:down\nDROP TABLE c;\n")
                .write("migrations/R__v.sql", "DROP VIEW IF EXISTS v;\nCREATE VIEW v AS SELECT 7 AS id;\n");
    }

    @Test
    void bringsAnEmptyDatabaseToTheSameStateAsMigrate() throws Exception {
        runScript("migrate", "--sql", "out.sql");
        project.run("status", "--exit-code").assertExit(0).assertStdoutContains("4 applied, 0 pending");
        project.run("validate").assertExit(0).assertStdoutContains("valid");
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
        String schema = database.schema();
        project.run("rollback", "--all").assertExit(0);
        project.run("migrate").assertExit(0);
        assertThat(database.schema()).isEqualTo(schema);
        assertThat(database.rows("SELECT note FROM b")).containsExactly("a?;\n'b'");
    }

    @Test
    void runsAllInOneTransactionWhereThatIsAskedFor() throws Exception {
        project.run("migrate", "--sql", "out.sql", "--to", "2", "--transaction", "all")
                .assertExit(0);
        assertThat(project.read("out.sql")).containsOnlyOnce("BEGIN;").containsOnlyOnce("COMMIT;");
        new DatabaseShell(database).run(project.path("out.sql"));
        project.run("status", "--exit-code").assertExit(3).assertStdoutContains("2 applied, 2 pending");
    }

    @Test
    void putsNothingInTransactionsWhereThatIsAskedForButTheHistory() throws Exception {
        project.run("plan", "--sql", "out.sql", "--to", "1", "--transaction", "none")
                .assertExit(0);
        assertThat(project.read("out.sql").indexOf("CREATE TABLE a"))
                .isLessThan(project.read("out.sql").indexOf("BEGIN;"));
        new DatabaseShell(database).run(project.path("out.sql"));
        project.run("status").assertExit(0).assertStdoutContains("1 applied, 3 pending");
    }

    @Test
    void rollsBackAndAppliesAgainWithTheNotesOfTheHistory() throws Exception {
        project.run("migrate").assertExit(0);
        runScript("rollback", "--sql", "out.sql", "--step", "2");
        project.run("status").assertExit(0).assertStdoutContains("2 applied, 2 pending");
        runScript("migrate", "--sql", "out.sql");
        project.run("status", "--exit-code").assertExit(0).assertStdoutContains("4 applied, 0 pending");
        runScript("reset", "--sql", "out.sql");
        project.run("status").assertExit(0).assertStdoutContains("0 applied, 4 pending");
        String history = project.run("history").assertExit(0).stdout();
        assertThat(history.lines().filter(line -> line.startsWith("applied"))).hasSize(6);
        assertThat(history.lines().filter(line -> line.startsWith("reverted"))).hasSize(6);
    }

    @Test
    void stampsAProductionDatabaseAsMigrateDoes() throws Exception {
        project.write("rexorm.yaml", "profiles:\n  production: {url: \"${DATABASE_URL}\"}\n");
        runScript("migrate", "--env", "production", "--sql", "out.sql");
        project.run("reset", "--yes").assertExit(2).assertStderrContains("--i-know");
    }

    @Test
    void writesTheRowsAloneWhereTheDatabaseIsThatFarAlready() throws Exception {
        runScript("migrate", "--fake", "--sql", "out.sql");
        project.run("status", "--exit-code").assertExit(0);
        assertThat(database.schema("rex_migrations")).doesNotContain("note");
    }

    @Test
    void writesTheSameHistoryAsMigrate() throws Exception {
        project.migration(
                "4_texts", "CREATE TABLE d (note text); -- it's ? :x $1 \\ \"ä\"\nINSERT INTO d VALUES ('\\ ? ö');");
        runScript("migrate", "--sql", "out.sql");
        String columns = "version, name, kind, checksum, checksum_tokens, batch, status, applied_by, up_sql, down_sql";
        String history = "SELECT " + columns + " FROM rex_migrations ORDER BY version";
        List<String> ofTheScript = database.rows(history);
        assertThat(database.rows("SELECT note FROM d")).containsExactly("\\ ? ö");
        project.run("fresh", "--yes").assertExit(0);
        assertThat(ofTheScript).isEqualTo(database.rows(history));
    }

    @Test
    void whatAMigrationSetsForItsSessionEndsWithIt() throws Exception {
        project.write("migrations/4_set.sql", """
                        -- migrate:up dialect:postgres
                        SELECT pg_catalog.set_config('search_path', '', false);
                        CREATE TEMP TABLE scratch (id int);
                        -- migrate:up dialect:sqlite transaction:false
                        PRAGMA foreign_keys = ON;
                        """).write("migrations/5_look.sql", """
                        -- migrate:up dialect:postgres
                        CREATE TABLE seen AS SELECT current_setting('search_path') <> '' AS clean;
                        CREATE TEMP TABLE scratch (id int);
                        -- migrate:up dialect:sqlite
                        CREATE TABLE seen AS SELECT CASE foreign_keys WHEN 0 THEN 't' END AS clean FROM pragma_foreign_keys;
                        """);
        runScript("migrate", "--sql", "out.sql");
        project.run("status", "--exit-code").assertExit(0).assertStdoutContains("6 applied, 0 pending");
        assertThat(database.rows("SELECT clean FROM seen")).containsExactly("t");
    }

    @Test
    void copiesItsDataWhereTheDatabaseCan() throws Exception {
        project.write(
                "migrations/4_copy.sql",
                "-- migrate:up dialect:postgres\nCOPY a (id) FROM stdin;\n2\n\\N\n\\.\n"
                        + "-- migrate:up dialect:sqlite\nINSERT INTO a VALUES (2), (NULL);\n");
        runScript("migrate", "--sql", "out.sql");
        assertThat(database.rows("SELECT id FROM a")).containsExactlyInAnyOrder("1", "2", "null");
    }

    @Test
    void createsTheSchemaOfTheHistoryWhereThereIsOne() throws Exception {
        String schema = database.kind() == DatabaseKind.POSTGRES ? "audit log" : "main";
        runScript("migrate", "--schema", schema, "--sql", "out.sql");
        project.run("status", "--schema", schema, "--exit-code").assertExit(0);
        runScript("rollback", "--schema", schema, "--sql", "out.sql");
        project.run("status", "--schema", schema).assertExit(0).assertStdoutContains("3 applied, 1 pending");
    }

    @Test
    void goesWhereTheSearchPathOfTheUrlPoints() throws Exception {
        assumeTrue(database.kind() == DatabaseKind.POSTGRES, "SQLite has no search path");
        database.execute("CREATE SCHEMA \"my app\"");
        String separator = database.url().contains("?") ? "&" : "?";
        project.set("DATABASE_URL", database.url() + separator + "search_path=%22my%20app%22");
        runScript("migrate", "--sql", "out.sql");
        assertThat(database.rows("SELECT count(*) FROM \"my app\".rex_migrations, \"my app\".b"))
                .containsExactly("4");
    }

    @Test
    void refusesWhatIsHalfDone() {
        project.write(
                "migrations/1_a.sql",
                "-- migrate:up transaction:false\nCREATE TABLE a (id int);\nSELECT * FROM nowhere;\n");
        project.run("migrate").assertExit(1);
        project.run("migrate", "--sql").assertExit(4).assertStdoutEmpty().assertStderrContains("1_a is half done");
    }

    private void runScript(String... command) throws Exception {
        project.run(command).assertExit(0).assertStdoutEmpty();
        new DatabaseShell(database).run(project.path("out.sql"));
    }
}
