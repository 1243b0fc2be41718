package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rexorm renumber}: what was merged late gets a version after the newest, and runs after it. */
@EachDatabase
class RenumberTest {
    private final TestDatabase database;
    private Project project;

    RenumberTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void twoCameLate(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("0001_a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .migration("0004_d", "CREATE TABLE d (id int);", "DROP TABLE d;");
        project.run("migrate").assertExit(0);
        project.migration("0002_b", "CREATE TABLE b (id int);", "DROP TABLE b;")
                .write("migrations/later/0003_c.up.sql", "ALTER TABLE b ADD COLUMN c int;\n")
                .write("migrations/later/0003_c.down.sql", "ALTER TABLE b DROP COLUMN c;\n");
    }

    @Test
    void movesTheFilesBehindTheNewestInTheirOrder() throws Exception {
        project.run("migrate").assertExit(4).assertStderrContains("next  give it a new version: rexorm renumber");
        project.run("renumber").assertExit(0).assertStderrEmpty().assertStdout("""
                        moved  migrations/0002_b.sql             to migrations/0005_b.sql
                        moved  migrations/later/0003_c.up.sql    to migrations/later/0006_c.up.sql
                        moved  migrations/later/0003_c.down.sql  to migrations/later/0006_c.down.sql
                        2 migrations renumbered; next: rexorm migrate
                        """);
        project.run("migrate").assertExit(0).assertStdoutContains("0005_b", "0006_c", "2 migrations applied");
        project.run("validate").assertExit(0);
        project.run("rollback", "--batch").assertExit(0);
        assertThat(tables(database)).contains("a", "d").doesNotContain("b");
        project.run("renumber").assertExit(0).assertStdout("nothing to do: no migration is out of order\n");
    }

    @Test
    void theOneThatIsAppliedKeepsAVersionThatAnotherHasToo() throws Exception {
        project.run("renumber").assertExit(0);
        project.run("migrate").assertExit(0);
        project.write("migrations/0004_b.up.sql", "CREATE TABLE other (id int);\n")
                .write("migrations/0004_b.down.sql", "DROP TABLE other;\n");
        project.run("migrate")
                .assertExit(4)
                .assertStderrContains("two files have version 0004", "a new version: rexorm renumber");
        project.run("renumber", "--dry-run").assertExit(0).assertStdout("""
                        would move  migrations/0004_b.up.sql    to migrations/0007_b.up.sql
                        would move  migrations/0004_b.down.sql  to migrations/0007_b.down.sql
                        1 migration; nothing was changed
                        """);
        project.run("renumber", "4").assertExit(0).assertStdoutContains("1 migration renumbered");
        project.run("migrate").assertExit(0).assertStdoutContains("applied  0007_b", "1 migration applied");
        project.run("validate").assertExit(0);
        project.run("rollback").assertExit(0).assertStdoutContains("reverted  0007_b");
    }

    @Test
    void ofTwoThatArePendingTheFirstByNameKeepsTheVersion() throws Exception {
        project.run("renumber").assertExit(0);
        project.migration("0007_z", "CREATE TABLE z (id int);").migration("0007_y", "CREATE TABLE y (id int);");
        project.run("renumber").assertExit(0).assertStdoutContains("0007_z.sql", "to migrations/0008_z.sql");
        project.run("migrate").assertExit(0).assertStdoutContains("0007_y", "0008_z");
        project.migration("0008_later", "SELECT 1;").migration("0008_z", "CREATE TABLE z (id bigint);");
        project.run("renumber").assertExit(0).assertStdoutContains("to migrations/0009_later.sql");
    }

    @Test
    void refusesWhereItCannotTellWhichOneIsApplied() throws Exception {
        Files.delete(project.path("migrations/0004_d.sql"));
        project.migration("0004_x", "SELECT 1;").migration("0004_y", "SELECT 2;");
        List<String> before = files();
        project.run("renumber")
                .assertExit(4)
                .assertStderrContains("version 0004 is applied as d, and it cannot be told");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void showsItFirstWhereThatIsWanted() throws Exception {
        List<String> before = files();
        project.run("renumber", "--dry-run")
                .assertExit(0)
                .assertStdoutContains(
                        "would move  migrations/0002_b.sql",
                        "to migrations/0005_b.sql",
                        "2 migrations; nothing was changed");
        project.run("renumber", "0002", "--dry-run", "--json").assertExit(0).assertStdout("""
                {
                  "schemaVersion": 1,
                  "written": false,
                  "renumbered": [
                    {
                      "version": "0005",
                      "formerVersion": "0002",
                      "name": "b",
                      "files": [
                        {
                          "from": "migrations/0002_b.sql",
                          "to": "migrations/0005_b.sql"
                        }
                      ]
                    }
                  ]
                }
                """);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void takesThoseThatAreNamed() throws Exception {
        project.run("renumber", "3", "--quiet").assertExit(0).assertStdoutEmpty();
        assertThat(files()).contains("0002_b.sql", "later/0005_c.up.sql", "later/0005_c.down.sql");
    }

    @Test
    void refusesWhatIsAppliedOrNotThere() throws Exception {
        List<String> before = files();
        project.run("renumber", "2", "1")
                .assertExit(4)
                .assertStderrContains("migrations/0001_a.sql is applied in this database", "generate:migration");
        project.run("renumber", "7").assertExit(2).assertStderrContains("no file with version 7");
        project.run("renumber", "b").assertExit(2).assertStderrContains("takes a version, not 'b'");
        project.write("migrations/R__v.sql", "SELECT 1;\n");
        project.run("renumber", "R__v").assertExit(4).assertStderrContains("R__v.sql has no number");
        project.write("migrations/later/R__v.sql", "SELECT 2;\n");
        project.run("renumber").assertExit(4).assertStderrContains("R__v.sql has no number");
        Files.delete(project.path("migrations/later/R__v.sql"));
        Files.delete(project.path("migrations/R__v.sql"));
        project.migration("0001_a", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
        project.run("renumber", "1").assertExit(4).assertStderrContains("migrations/0001_a.sql is edited");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void leavesAnotherToolsCodeWhereItIs() throws Exception {
        project.write("flyway/V1__Late.java", "class V1__Late extends org.flywaydb.core.api.Base {}\n");
        project.run("renumber", "1", "--dir", "flyway", "--table", "others")
                .assertExit(4)
                .assertStderrContains("flyway/V1__Late.java is code for Flyway, which cannot be renamed");
        assertThat(files("flyway")).containsExactly("V1__Late.java");
    }

    @Test
    void leavesClassesToTheirAuthors() throws Exception {
        project.write("migrations/V3_1__Late.java", "class V3_1__Late {}\n");
        List<String> before = files();
        project.run("renumber", "3.1").assertExit(4).assertStderrContains("V3_1__Late.java is a class");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void countsWhatIsAppliedAndHasNoFileAnyMore() throws Exception {
        Files.delete(project.path("migrations/0004_d.sql"));
        project.run("renumber", "2").assertExit(0);
        assertThat(files()).contains("0005_b.sql");
    }

    @Test
    void knowsFoldersAndFlywaysNames() throws Exception {
        project.write("diesel/1_x/up.sql", "CREATE TABLE x (id int);\n")
                .write("diesel/1_x/down.sql", "DROP TABLE x;\n")
                .write("flyway/V1_1__y.sql", "CREATE TABLE y (id int);\n")
                .write("flyway/V1_1__y.sql.conf", "executeInTransaction=false\n")
                .write("flyway/V2__z.sql", "CREATE TABLE z (id int);\n");
        project.run("renumber", "1", "--dir", "diesel", "--table", "others").assertExit(0);
        assertThat(files("diesel")).containsExactly("2_x/down.sql", "2_x/up.sql");
        project.run("renumber", "1.1", "--dir", "flyway", "--table", "others").assertExit(0);
        assertThat(files("flyway")).containsExactly("V2__z.sql", "V3__y.sql", "V3__y.sql.conf");
        project.run("migrate", "--dir", "flyway", "--table", "others").assertExit(0);
        assertThat(tables(database)).contains("y", "z");
    }

    private List<String> files() throws Exception {
        return files("migrations");
    }

    private List<String> files(String folder) throws Exception {
        Path root = project.path(folder);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
