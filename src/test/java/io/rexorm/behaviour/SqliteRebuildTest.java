package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.DatabaseShell;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are rebuilt as SQLite's own manual advises, and as people do it. */
@EachDatabase(DatabaseKind.SQLITE)
class SqliteRebuildTest {
    private static final String REBUILD = """
            CREATE TABLE new_parents (id integer PRIMARY KEY, name text NOT NULL);
            INSERT INTO new_parents SELECT id, name FROM parents;
            DROP TABLE parents;
            ALTER TABLE new_parents RENAME TO parents;
            """;

    private final TestDatabase database;
    private Project project;

    SqliteRebuildTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void parentsAndChildren(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        project.migration("1_tables", """
                CREATE TABLE parents (id integer PRIMARY KEY, name text);
                CREATE TABLE children (id integer PRIMARY KEY, parent_id integer REFERENCES parents (id) ON DELETE CASCADE);
                INSERT INTO parents VALUES (1, 'ann'), (2, 'bob');
                INSERT INTO children VALUES (1, 1), (2, 2);""", "DROP TABLE children;\nDROP TABLE parents;");
        project.run("migrate").assertExit(0);
    }

    private void assertNoChildIsLost() throws SQLException {
        assertThat(database.rows("SELECT id, parent_id FROM children ORDER BY id"))
                .containsExactly("1|1", "2|2");
        assertThat(database.rows("PRAGMA foreign_key_check")).isEmpty();
    }

    @Test
    void aPragmaThatDoesNothingIsRefusedInOurFilesAndStaysWithoutEffectInThoseOfToolsThatNeverSaid()
            throws SQLException {
        String sql = "PRAGMA foreign_keys = ON;\nCREATE TABLE pets (id integer);\nINSERT INTO nowhere VALUES (1);\n";
        project.migration("2_pets", sql);
        project.run("migrate").assertExit(4).assertStderrContains("PRAGMA silently does nothing inside a transaction");

        project.set("REXORM_FORMAT", "sqlx");
        project.set("DATABASE_URL", "sqlite:other.db");
        project.write("other/2_pets.sql", sql);
        project.run("migrate", "--dir", "other").assertExit(1).assertStderrContains("nothing of 2_pets remains");
        project.write("other/2_pets.sql", sql.replace("nowhere", "pets"));
        project.run("migrate", "--dir", "other").assertExit(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?foreign_keys=true"})
    void childRowsAreKept(String enforced) throws SQLException {
        project.set("DATABASE_URL", database.url() + enforced);
        project.migration("2_rebuild", REBUILD);
        project.run("migrate").assertExit(0);
        assertNoChildIsLost();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?foreign_keys=true"})
    void theManualsRecipeRunsAsItIsWritten(String enforced) throws SQLException {
        project.set("DATABASE_URL", database.url() + enforced);
        project.migration(
                "2_rebuild",
                "PRAGMA foreign_keys = off;\nBEGIN TRANSACTION;\n" + REBUILD + "COMMIT;\nPRAGMA foreign_keys = on;");
        project.run("migrate").assertExit(0);
        assertNoChildIsLost();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?foreign_keys=true"})
    void theRecipeOutsideATransactionToo(String enforced) throws SQLException {
        project.set("DATABASE_URL", database.url() + enforced);
        project.write(
                "migrations/2_rebuild.sql",
                "-- migrate:up transaction:false\nPRAGMA foreign_keys = off;\nBEGIN;\n" + REBUILD
                        + "COMMIT;\nPRAGMA foreign_keys = on;\n");
        project.run("migrate").assertExit(0);
        assertNoChildIsLost();
    }

    @Test
    void aRebuildThatLosesParentsIsRolledBack() throws SQLException {
        String before = database.data();
        project.migration("2_rebuild", REBUILD.replace("FROM parents;", "FROM parents WHERE id = 1;"));
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains(
                        "2_rebuild: 1 row of children would refer to rows of parents that are not there",
                        "nothing of 2_rebuild remains: it was rolled back");
        assertThat(database.data()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"each", "all"})
    void theScriptForTheShellStopsWhereParentsAreLostAndOnlyThere(String transaction) throws Exception {
        database.execute("INSERT INTO children VALUES (3, 77)");
        String before = database.data();
        project.migration("2_rebuild", REBUILD.replace("FROM parents;", "FROM parents WHERE id = 1;"));
        String[] script = {"migrate", "--sql", "out.sql", "--transaction", transaction};
        project.run(script).assertExit(0);
        DatabaseShell shell = new DatabaseShell(database);
        assertThatThrownBy(() -> shell.run(project.path("out.sql")))
                .hasMessageContaining("rows would refer to rows that are not there");
        assertThat(database.data()).isEqualTo(before);

        project.migration("2_rebuild", REBUILD);
        project.run(script).assertExit(0);
        shell.run(project.path("out.sql"));
        project.run("status", "--exit-code").assertExit(0);
        assertThat(database.rows("SELECT count(*) FROM children")).containsExactly("3");
    }

    @Test
    void whatWasBrokenBeforeIsNotTheRebuildsFault() throws SQLException {
        database.execute("INSERT INTO children VALUES (3, 77)");
        project.migration("2_rebuild", REBUILD);
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT count(*) FROM children")).containsExactly("3");
    }

    @Test
    void foreignKeysAreEnforcedAgainAfterIt() throws SQLException {
        project.set("DATABASE_URL", database.url() + "?foreign_keys=true");
        project.migration("2_rebuild", REBUILD);
        project.migration("3_orphan", "INSERT INTO children VALUES (4, 77);");
        project.run("migrate")
                .assertExit(1)
                .assertStdoutContains("applied  2_rebuild")
                .assertStderrContains("FOREIGN KEY");
        assertNoChildIsLost();
    }

    @Test
    void aRebuildByAMigrationInJavaKeepsChildRowsWhateverTheUrlSays(@TempDir Path folder) throws Exception {
        try (TestDatabase database = DatabaseKind.SQLITE.fresh()) {
            Project project = Project.in(folder, InProcessCommand.piped())
                    .set("DATABASE_URL", database.url() + "?foreign_keys=true")
                    .migration("1_tables", """
                            CREATE TABLE parents (id integer PRIMARY KEY, name text);
                            CREATE TABLE children (id integer PRIMARY KEY, parent_id integer REFERENCES parents (id) ON DELETE CASCADE);
                            INSERT INTO parents VALUES (1, 'ann'), (2, 'bob');
                            INSERT INTO children VALUES (1, 1), (2, 1), (3, 2);""", "DROP TABLE children;\nDROP TABLE parents;")
                    .write("migrations/2_rebuild.java", """
                            import io.rexorm.migration.Migration;
                            import io.rexorm.schema.*;

                            class Rebuild implements Migration {
                                @Override
                                public void up(SchemaBuilder schema) {
                                    schema.alterTable("parents", t -> {
                                        t.makeRequired("name");
                                        t.addCheck("named", "name <> ''");
                                    });
                                }
                            }
                            """);
            project.run("migrate").assertExit(0);
            assertThat(database.rows("SELECT id, parent_id FROM children")).containsExactly("1|1", "2|1", "3|2");
            assertThat(database.schema()).contains("name text NOT NULL");
            project.run("rollback").assertExit(0);
            assertThat(database.rows("SELECT count(*) FROM children")).containsExactly("3");
            project.run("migrate", "--transaction", "all").assertExit(0);
            assertThat(database.rows("SELECT count(*) FROM children")).containsExactly("3");
        }
    }
}
