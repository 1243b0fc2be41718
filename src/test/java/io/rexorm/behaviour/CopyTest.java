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

/** {@code COPY … FROM stdin} with its data in the file, as {@code pg_dump} writes it. */
@EachDatabase(DatabaseKind.POSTGRES)
class CopyTest {
    private final TestDatabase database;
    private Project project;

    CopyTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aProject(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    @Test
    void copiesTheDataOfTheFile() throws SQLException {
        project.migration("1_a", """
                CREATE TABLE a (id int, name text);
                COPY a (id, name) FROM stdin;
                1\tann; -- 'x
                2\t\\N
                \\.
                CREATE INDEX i ON a (id);
                """, "DROP TABLE a;");
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT id, name FROM a ORDER BY id")).containsExactly("1|ann; -- 'x", "2|null");
        project.run("rollback").assertExit(0);
        project.run("migrate").assertExit(0);
    }

    @Test
    void namesTheCopyWhoseDataIsWrongAndRollsBack() throws SQLException {
        project.migration("1_a", "CREATE TABLE a (id int);\nCOPY a FROM stdin;\n1\nx\n\\.\n");
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains("migrations/1_a.sql:3:1: invalid input syntax for type integer: \"x\"", "COPY a");
        assertThat(tables(database)).doesNotContain("a");
    }

    @Test
    void aDumpWithPlainSqlRunsThroughPsqlToo() {
        project.migration("0_history", "SELECT 1;");
        project.run("migrate").assertExit(0);
        project.migration("1_a", "CREATE TABLE a (id int);\nCOPY a FROM stdin;\n1\n\\.\n");
        String script = project.run("plan", "--sql").assertExit(0).stdout();
        int row = script.indexOf("INSERT INTO \"rex_migrations\"");
        assertThat(script.substring(script.indexOf("-- 1_a"), row))
                .isEqualTo("-- 1_a\nBEGIN;\nSET LOCAL lock_timeout = 5000; SET LOCAL statement_timeout = 0;\n"
                        + "CREATE TABLE a (id int);\nCOPY a FROM stdin;\n1\n\\.\n");
        assertThat(script.substring(row)).contains("'applied'").endsWith(");\nCOMMIT;\n\n");
    }

    @Test
    void aStatementThatTakesTooLongIsStopped() throws SQLException {
        project.migration("1_a", "CREATE TABLE a (id int);\nSELECT pg_sleep(30);");
        project.run("migrate", "--statement-timeout", "100ms")
                .assertExit(1)
                .assertStderrContains("statement timeout", "SQLSTATE 57014", "it was rolled back");
        assertThat(tables(database)).doesNotContain("a");
    }
}
