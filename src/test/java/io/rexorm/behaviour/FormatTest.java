package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders of other tools, as they are in {@code src/test/resources/format}. */
@EachDatabase
class FormatTest {
    private static final String HISTORY = "rex_migrations";

    private Project project;
    private TestDatabase database;

    @BeforeEach
    void connect(@TempDir Path folder, TestDatabase database) {
        this.database = database;
        project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    @Test
    void gooseRunsUpAndDownAndUp() throws Exception {
        project.set("OWNER", "ann");
        runsUpAndDownAndUp("goose");
        assertThat(database.rows("SELECT name FROM owner ORDER BY id")).containsExactly("ann", "${OWNER:-nobody}");
    }

    @Test
    void golangMigrateRunsUpAndDownAndUp() throws Exception {
        CommandResult first = runsUpAndDownAndUp("golang-migrate");
        first.assertStderrContains("note: migrations/old: golang-migrate does not look into folders");
        assertThat(tables(database)).contains("orders").doesNotContain("never");
    }

    @Test
    void dieselRunsUpAndDownAndUp() throws Exception {
        runsUpAndDownAndUp("diesel");
        assertThat(versions()).containsExactly("00000000000000", "20151219180527", "20151220", "201512210900000000");
    }

    @Test
    void sqlxRunsUpAndDownAndUp() throws Exception {
        runsUpAndDownAndUp("sqlx");
    }

    @Test
    void flywayRunsUpAndDownAndUp() throws Exception {
        project.write("rexorm.yaml", "migrations:\n  placeholders: {TABLE: filled}\n");
        CommandResult first = runsUpAndDownAndUp("flyway");
        first.assertStderrContains("note: migrations/beforeMigrate.sql does not run: it is a callback of Flyway's");
        assertThat(versions()).containsExactly("1", "1_1", "2", "3", "R__seed");
        assertThat(database.rows("SELECT name FROM users ORDER BY id")).containsExactly("${kept}", "seed");
        database.execute("INSERT INTO filled (id) VALUES (1)");
        assertThat(database.rows("SELECT file FROM filled")).containsExactly("V2__filled_in.sql");
    }

    @Test
    void flywaysCodeIsNamedAlsoWhereThereIsNoSqlBesideIt() throws Exception {
        project.write("migrations/V1__Users.java", """
                package db.migration;

                import org.flywaydb.core.api.migration.BaseJavaMigration;

                public class V1__Users extends BaseJavaMigration {}
                """);
        project.run("status").assertExit(0).assertStdoutContains("format: flyway", "pending  1", "1 pending");
        for (String command : new String[] {"migrate", "plan"}) {
            project.run(command)
                    .assertExit(4)
                    .assertStderrContains(
                            "migrations/V1__Users.java: only Flyway can run this migration: it is code for Flyway",
                            "next  run it with Flyway, or do by hand what it does; then: rexorm resolve 1 --applied");
        }
        project.run("resolve", "1", "--applied", "--reason", "done by hand").assertExit(0);
        project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");

        project.write("migrations/V2__Orders.kt", "class V2__Orders : BaseJavaMigration()\n");
        Files.delete(project.path("migrations/V1__Users.java"));
        project.run("migrate", "--table", "others").assertExit(4).assertStderrContains("V2__Orders.kt: only Flyway");
        project.migration("3_c", "CREATE TABLE c (id int);");
        project.run("migrate", "--table", "others")
                .assertExit(2)
                .assertStderrContains("can be read in two ways", "V2__Orders.kt is one of its migrations in code");
    }

    @Test
    void mybatisRunsUpAndDownAndUp() throws Exception {
        CommandResult first = runsUpAndDownAndUp("mybatis");
        first.assertStderrContains("note: migrations/scripts/bootstrap.sql does not run");
        database.execute("INSERT INTO users (id) VALUES (1)");
        assertThat(database.rows("SELECT name, other FROM users")).containsExactly("ann|${unknown}");
        assertThat(database.rows("SELECT id FROM orders ORDER BY id")).containsExactly("1", "2");
    }

    @Test
    void liquibaseRunsUpAndDownAndUp() throws Exception {
        CommandResult first = runsUpAndDownAndUp("liquibase");
        first.assertStdoutContains("applied  01_users.sql::create-users::ann", "applied  orders.sql::0::bob");
        first.assertStderrContains("02_orders.sql: what is for other databases does not run here, changesets: 1");
        assertThat(database.rows("SELECT id FROM orders ORDER BY id")).containsExactly("1", "2");
        assertThat(database.rows("SELECT name FROM users ORDER BY id")).containsExactly("ann", "a//b", "x;");
    }

    @Test
    void liquibaseRunsWhatItsChangelogsIncludeInTheirOrder() throws Exception {
        String header = "\uFEFF--liquibase formatted sql\r\n--changeset ann:1\r\n";
        project.write("migrations/changes/2.2.1.sql", header + "ALTER TABLE users ADD COLUMN name text;\r\n");
        project.write("migrations/changes/2.2.sql", header + "CREATE TABLE users (id int);\r\n");
        project.write("migrations/changes/draft.sql", header + "CREATE TABLE drafts (id int);\r\n");
        project.write("migrations/functions/b.sql", header + "CREATE TABLE b (id int);\r\n");
        project.write("migrations/functions/a.sql", header + "CREATE TABLE a (id int);\r\n");
        project.write("migrations/master.yaml", """
                databaseChangeLog:
                  # - include: {file: changes/draft.sql}
                  - include:
                      file: classpath:db/migrations/changes/2.2.sql
                  - include:
                      file: rest.xml
                      relativeToChangelogFile: true
                  - includeAll:
                      path: functions/
                """);
        project.write("migrations/rest.xml", """
                <databaseChangeLog>
                  <!-- <include file="changes/draft.sql"/> -->
                  <include relativeToChangelogFile="true" file="./changes/2.2.1.sql"/>
                </databaseChangeLog>
                """);
        String applied = project.run("migrate")
                .assertExit(0)
                .assertStderrContains("note: migrations/changes/draft.sql does not run: no changelog includes it")
                .stdout();
        assertThat(applied)
                .containsSubsequence(
                        "changes/2.2.sql::1::ann",
                        "changes/2.2.1.sql::1::ann",
                        "functions/a.sql::1::ann",
                        "functions/b.sql::1::ann",
                        "4 migrations applied");

        project.write("migrations/master.yaml", "databaseChangeLog:\n  - include: {file: changes/gone.sql}\n");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains("migrations/master.yaml includes changes/gone.sql, which is not in the folder");
    }

    @Test
    void upToAChangesetGoesOnWithOneThatIsHalfDone() throws Exception {
        project.write("migrations/all.sql", """
                --liquibase formatted sql
                --changeset ann:zero runInTransaction:false
                CREATE TABLE a (n int);
                INSERT INTO wrong VALUES (1);
                --changeset ann:more
                INSERT INTO a VALUES (2);
                --changeset ann:last
                INSERT INTO a VALUES (3);
                """);
        project.run("migrate").assertExit(1);
        project.run("migrate", "--only", "all.sql::last::ann").assertExit(4).assertStderrContains("failed half-way");
        database.execute("CREATE TABLE wrong (n int)");
        project.run("migrate", "--to", "all.sql::more::ann")
                .assertExit(0)
                .assertStderrContains("resumed  all.sql::zero::ann after 1 of 2 statements");
        assertThat(database.rows("SELECT n FROM a")).containsExactly("2");
    }

    @Test
    void dbmateRunsUpAndDownAndUp() throws Exception {
        project.set("REXORM_FORMAT", "dbmate");
        runsUpAndDownAndUp("dbmate");
    }

    @Test
    void pairsMayBeginWithTheLetterOfAVersion() throws Exception {
        project.write("migrations/V0001.Users.up.sql", "CREATE TABLE users (id int);");
        project.write("migrations/V0001.Users.down.sql", "DROP TABLE users;");
        project.write("migrations/V0002__Orders.up.sql", "CREATE TABLE orders (id int);");
        project.write("migrations/V0002__Orders.down.sql", "DROP TABLE orders;");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  0001_Users", "applied  0002_Orders");
        project.run("rollback", "--all").assertExit(0);
        assertThat(tables(database)).doesNotContain("users", "orders");
    }

    @Test
    void aDownWithoutAnUpOfItsVersionIsLeftToTheToolThatPassesItOver() throws Exception {
        project.write("migrations/1_users.up.sql", "CREATE TABLE users (id int);");
        project.write("migrations/1_users.down.sql", "DROP TABLE users;");
        project.write("migrations/2_orders.down.sql", "DROP TABLE orders;");
        project.write("migrations/3_orders.up.sql", "CREATE TABLE orders (id int);");
        project.run("migrate")
                .assertExit(0)
                .assertStderrContains(
                        "note: migrations/2_orders.down.sql does not run: there is no up of this version");
        assertThat(tables(database)).contains("users", "orders");
        project.run("migrate", "--format", "rexorm").assertExit(4).assertStderrContains("no up of this version");
    }

    @Test
    void pairsBesideWholeFilesWithoutMarkersAreThoseOfSqlx() throws Exception {
        project.write("migrations/1_users.up.sql", "CREATE TABLE users (id int);");
        project.write("migrations/2_users.down.sql", "DROP TABLE users;");
        project.write("migrations/3_orders.sql", "CREATE TABLE orders (id int);");
        project.run("migrate").assertExit(0).assertStderrContains("2_users.down.sql does not run");
        project.run("status").assertExit(0).assertStdoutContains("format: sqlx", "2 applied, 0 pending");
        project.migration("4_own", "CREATE TABLE own (id int);");
        project.run("migrate").assertExit(4).assertStderrContains("2_users.down.sql: there is a down but no up");
    }

    @Test
    void aFolderMayHoldItsMigrationAlone() throws Exception {
        project.write("migrations/migration_lock.toml", "provider = \"any\"\n");
        project.write("migrations/20260101000000_init/migration.sql", "-- CreateTable\nCREATE TABLE users (id int);");
        project.write("migrations/2_orders/migration.sql", "CREATE TABLE orders (id int);");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  2_orders", "applied  20260101000000_init");
        assertThat(tables(database)).contains("users", "orders");
    }

    @Test
    void codeBesideMigrationsIsPassedOverWhereTheirToolDoesSo() throws Exception {
        project.write("migrations/1_users.up.sql", "CREATE TABLE users (id int);");
        project.write("migrations/1_users.down.sql", "DROP TABLE users;");
        project.write("migrations/1_postmigrate.go", "package migrations");
        project.run("migrate")
                .assertExit(0)
                .assertStdoutContains("applied  1_users")
                .assertStderrContains(
                        "note: migrations/1_postmigrate.go does not run: it is written in Go, and golang-migrate passes it over");
        project.write("migrations/2_fill.up.go", "package migrations");
        project.run("migrate").assertExit(4).assertStderrContains("2_fill.up.go: this migration is written in Go");
    }

    @Test
    void theHistoryTableOfTheOtherToolIsNamedAsThatWhereAMigrationWantsIt() throws Exception {
        project.write("migrations/1_users/up.sql", "CREATE TABLE users (id int);");
        project.write("migrations/2_forget/up.sql", "DELETE FROM __diesel_schema_migrations;");
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains("that is where Diesel keeps what it has applied", "rexorm resolve V --applied");
        project.run("resolve", "2", "--applied", "--reason", "for Diesel alone").assertExit(0);
        project.run("status").assertExit(0).assertStdoutContains("0 pending");
        project.write("migrations/3_wrong/up.sql", "DELETE FROM nothing;");
        String message = project.run("migrate").assertExit(1).stderr();
        assertThat(message).doesNotContain("Diesel keeps");
    }

    /** Runs all up, down, and up again, and at last down without the files. */
    private CommandResult runsUpAndDownAndUp(String format) throws IOException, SQLException {
        copy(format);
        String empty = database.schema(HISTORY);
        CommandResult first = project.run("migrate").assertExit(0);
        String schema = database.schema(HISTORY);
        String data = database.data(HISTORY);
        assertThat(schema).isNotEqualTo(empty).doesNotContain("never");
        project.run("status").assertExit(0).assertStdoutContains("format: " + format, "0 pending");
        project.run("config").assertExit(0).assertStdoutContains(format);
        project.run("validate").assertExit(0);

        project.run("rollback", "--all").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(empty);

        project.run("migrate").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(schema);
        assertThat(database.data(HISTORY)).isEqualTo(data);

        Files.move(project.path("migrations"), project.path("gone"));
        Files.createDirectory(project.path("migrations"));
        project.run("rollback", "--all").assertExit(0);
        assertThat(database.schema(HISTORY))
                .as("undone by what the history holds")
                .isEqualTo(empty);
        Files.delete(project.path("migrations"));
        Files.move(project.path("gone"), project.path("migrations"));
        project.run("migrate").assertExit(0);
        return first;
    }

    private List<String> versions() throws SQLException {
        return database.rows("SELECT version FROM rex_migrations WHERE version NOT LIKE '~%' ORDER BY version");
    }

    private void copy(String format) throws IOException {
        Path from = Path.of("src/test/resources/format", format);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            project.write("migrations/" + from.relativize(file), Files.readString(file));
        }
    }
}
