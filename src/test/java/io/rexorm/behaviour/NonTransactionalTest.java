package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.InProcessCommand;
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

/** Statements that PostgreSQL runs outside transactions only. Which those are, {@code PostgresTransactionRulesTest} holds. */
@EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
class NonTransactionalTest {
    private static final String ADVICE =
            "put it into a section of its own that begins with '-- migrate:up transaction:false'";

    private TestDatabase database;
    private Project project;

    @BeforeEach
    void aTable(@TempDir Path folder) throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
        project = Project.in(folder, InProcessCommand.piped())
                .using(database)
                .migration("1_a", "CREATE TABLE a (id int);");
    }

    @AfterEach
    void drop() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE /* c */ UNIQUE INDEX -- c\n CONCURRENTLY b ON a (id)",
                "ALTER SYSTEM SET work_mem = '8MB'",
                "CREATE DATABASE other",
                "DO $$ BEGIN INSERT INTO a VALUES (1); COMMIT; END $$",
                "CREATE SUBSCRIPTION s CONNECTION 'host=/nowhere' PUBLICATION p",
            })
    void areNamedWithTheirLineBeforeAnythingRuns(String sql) throws SQLException {
        project.migration("2_b", "CREATE TABLE b (id int);\n" + sql + ";");
        project.run("migrate").assertExit(4).assertStderrContains("migrations/2_b.sql:3:1: ", ADVICE);
        project.run("migrate", "--json")
                .assertExit(4)
                .assertStdoutContains("\"code\": \"migration-invalid\"", "transaction:false");
        assertThat(tables(database)).isEmpty();
    }

    @Test
    void aProcedureThatCommitsIsNamedWhenItDoes() throws SQLException {
        database.execute("CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$");
        project.migration("2_b", "CREATE TABLE b (id int);\nCALL tidy();");
        project.run("migrate")
                .assertExit(1)
                .assertStderrContains(
                        "migrations/2_b.sql:3:1: invalid transaction termination",
                        "hint  " + ADVICE,
                        "nothing of 2_b remains");
        assertThat(tables(database)).doesNotContain("b");
        project.write(
                "migrations/2_b.sql", "-- migrate:up transaction:false\nCREATE TABLE b (id int);\nCALL tidy();\n");
        project.run("migrate").assertExit(0);
    }

    @Test
    void whatOnlyTheCatalogKnowsIsNamedWhenItRuns() {
        project.migration(
                "2_b",
                "CREATE TABLE parts (id int) PARTITION BY LIST (id);\nCREATE INDEX i ON parts (id);\nREINDEX TABLE parts;");
        project.run("migrate").assertExit(1).assertStderrContains("migrations/2_b.sql:4:1: ", "hint  " + ADVICE);
        project.write("migrations/2_b.sql", project.read("migrations/2_b.sql").replace("up", "up transaction:false"));
        project.run("migrate").assertExit(0);
    }
}
