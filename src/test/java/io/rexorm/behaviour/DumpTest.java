package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code db:dump} writes, {@code db:load} makes again. */
@EachDatabase
class DumpTest {
    private final TestDatabase database;
    private Project project;

    DumpTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aProject(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    private void sampleHistory() throws IOException {
        List<Path> sample;
        try (Stream<Path> list = Files.list(Path.of("migrations"))) {
            sample = list.toList();
        }
        for (Path file : sample) {
            project.write("migrations/" + file.getFileName(), Files.readString(file));
        }
    }

    @Test
    void loadsToAnEqualCatalogInWhichNothingIsPending() throws Exception {
        sampleHistory();
        project.run("migrate").assertExit(0);
        project.run("db:dump", "schema.sql").assertExit(0);
        try (TestDatabase other = copy()) {
            project.using(other);
            project.run("db:load", "schema.sql").assertExit(0);
            assertThat(other.schema()).isEqualTo(database.schema());
            project.run("migrate").assertExit(0).assertStdoutContains("nothing to do");
            project.run("status", "--exit-code").assertExit(0);
        }
    }

    @Test
    void isTheSameEachTimeAndAfterLoading() throws Exception {
        sampleHistory();
        project.run("migrate").assertExit(0);
        project.run("db:dump", "one.sql").assertExit(0);
        project.run("db:dump", "two.sql").assertExit(0);
        assertThat(project.read("two.sql")).isEqualTo(project.read("one.sql"));
        try (TestDatabase other = copy()) {
            project.using(other);
            project.run("db:load", "one.sql").assertExit(0);
            project.run("db:dump", "three.sql").assertExit(0);
            assertThat(project.read("three.sql")).isEqualTo(project.read("one.sql"));
        }
    }

    @Test
    void aListOfTextsIsTheSameConditionAfterLoading() throws Exception {
        project.migration("1_orders", """
                CREATE TABLE orders (
                    state varchar(10) NOT NULL CHECK (state IN ('new', 'it''s, ok]', 'sent')),
                    size varchar CONSTRAINT one_size CHECK (size NOT IN ('a')));
                CREATE INDEX open_orders ON orders (size) WHERE state IN ('new', 'sent');
                CREATE VIEW open_ones AS SELECT size FROM orders WHERE state IN ('new', 'sent');
                """);
        project.run("migrate").assertExit(0);
        project.run("db:dump", "one.sql").assertExit(0);
        try (TestDatabase other = copy()) {
            project.using(other);
            project.run("db:load", "one.sql").assertExit(0);
            assertThat(other.schema()).isEqualTo(database.schema());
            project.run("db:dump", "two.sql").assertExit(0);
            assertThat(project.read("two.sql")).isEqualTo(project.read("one.sql"));
        }
    }

    @Test
    void saysWhatItLeavesOutBesideTheFileSoThatThisIsTheSameEverywhere() throws Exception {
        project.write("migrations/1_a.sql", "CREATE TABLE a (id int);\n");
        project.run("migrate").assertExit(0);
        project.run("db:dump", "before.sql").assertExit(0);
        project.write("migrations/2_b.sql", "-- migrate:up transaction:false\nINSERT INTO nowhere VALUES (1);\n");
        project.run("migrate").assertExit(1);
        project.run("db:dump", "schema.sql")
                .assertExit(0)
                .assertStderrContains(
                        "left out  migration 2_b is failed, so the history does not say that it is applied");
        assertThat(project.read("schema.sql")).isEqualTo(project.read("before.sql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "every-kind"})
    void knowsEverythingThatAnApplicationUses(String schema) throws Exception {
        project.write("migrations/1_everything.sql", resource(schema));
        project.run("migrate").assertExit(0);
        project.run("db:dump", "schema.sql").assertExit(0);
        try (TestDatabase other = copy()) {
            project.using(other);
            project.run("db:load", "schema.sql").assertExit(0);
            assertThat(other.schema()).isEqualTo(database.schema());
            project.run("db:dump", "again.sql").assertExit(0);
            assertThat(project.read("again.sql")).isEqualTo(project.read("schema.sql"));
        }
    }

    @Test
    void leadsOnWhereTheDatabaseIsNotEmptyAndMakesItsFolder() throws Exception {
        project.write("migrations/1_a.sql", "CREATE TABLE a (id int);\n");
        project.run("migrate").assertExit(0);
        project.run("db:dump", "db/now/schema.sql").assertExit(0).assertStdout("dumped  db/now/schema.sql\n");
        String before = database.schema() + database.data();
        project.run("db:load", "db/now/schema.sql")
                .assertExit(1)
                .assertStderrContains(
                        "all of it was rolled back",
                        "next  load it into an empty database: rexorm db:drop, rexorm db:create, rexorm db:load");
        assertThat(database.schema() + database.data()).isEqualTo(before);
    }

    @Test
    void printsTheScriptOrADocument() {
        project.write("migrations/1_a.sql", "CREATE TABLE a (id int);\n");
        project.run("migrate").assertExit(0);
        project.run("db:dump", "-").assertExit(0).assertStdoutContains("-- The schema, as 'rexorm db:dump'");
        assertThat(project.run("db:dump", "-", "--json").assertExit(0).stdout())
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"sql\": \"-- The schema, as")
                .endsWith("\"leftOut\": []\n}\n");
    }

    private TestDatabase copy() throws IOException, SQLException {
        return DatabaseKind.valueOf(database.kind().name()).fresh();
    }

    private String resource(String schema) throws IOException {
        String name = "/dump/" + schema + "-" + database.dialect() + ".sql";
        try (InputStream stream = DumpTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
