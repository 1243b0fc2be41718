package io.rexorm.behaviour;

import static io.rexorm.behaviour.Tables.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changelogs of Liquibase's set is filled in where SQL that they include has its name. */
@EachDatabase
class LiquibasePropertyTest {
    private static final String HEADER = "--liquibase formatted sql\n";

    private final TestDatabase database;
    private final Project project;

    LiquibasePropertyTest(@TempDir Path folder, TestDatabase database) {
        this.database = database;
        project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    @Test
    void inXmlAndInEverythingThatItIncludes() throws SQLException {
        project.write("migrations/master.xml", """
                <databaseChangeLog>
                  <!-- <property name="table" value="draft"/> -->
                  <property name="key" value="bigint" dbms="oracle"/>
                  <property name="key" value="int" dbms="%s"/>
                  <property name="table" value="people"/>
                  <property name="table" value="late"/>
                  <property name="column" value="name"/>
                  <property
                      name="check"
                      value="${column} &lt; '~'" context="test"/>
                  <property name="own" value="x" global="false"/>
                  <include file="one.sql"/>
                  <include file="rest.xml"/>
                </databaseChangeLog>
                """.formatted(
                        database.kind() == DatabaseKind.POSTGRES ? "postgresql" : "sqlite"));
        project.write("migrations/one.sql", HEADER + """
                --changeset ann:1
                CREATE TABLE ${table} (id ${key}, name text CHECK (${check}));
                INSERT INTO ${table} VALUES (1, '${own}');
                --rollback DROP TABLE ${table};
                """);
        project.write("migrations/rest.xml", "<databaseChangeLog><include file='two.sql'/></databaseChangeLog>");
        project.write("migrations/two.sql", HEADER + """
                --changeset ann:2
                INSERT INTO ${table} (id, ${column}) VALUES (2, 'b');
                --rollback DELETE FROM ${table} WHERE id = 2;
                """);
        project.run("migrate")
                .assertExit(0)
                .assertStderrContains(
                        "note: migrations/master.xml:8: the property check holds whatever its context is");
        assertThat(database.rows("SELECT id, name FROM people ORDER BY id")).containsExactly("1|${own}", "2|b");
        project.run("rollback", "--all").assertExit(0);
        assertThat(tables(database)).doesNotContain("people");
    }

    @Test
    void inYamlAndInJson() throws SQLException {
        project.write("migrations/master.yaml", """
                databaseChangeLog:
                # it's a comment
                - property:
                    name: first   # behind a value
                    value: "it''s #1"

                - property: {name: second, value: 'o''''clock'}
                - preConditions:
                    - changeLogPropertyDefined: {property: third}
                - property:
                    dbms: '!oracle'
                    name: 'third'
                    value: # nothing
                - include:
                    file: one.sql
                - include: {file: more.json}
                """);
        project.write("migrations/one.sql", HEADER + """
                --changeset ann:1
                CREATE TABLE people (id int, name text);
                INSERT INTO people VALUES (1, '${first}'), (2, '${second}'), (3, '<${third}>'), (4, '${last}');
                """);
        project.write("migrations/more.json", """
                {"databaseChangeLog": [
                  {"property": {"name": "last", "value": "a \\"b\\" # c", "global": true}},
                  {"include": {"file": "two.sql"}}
                ]}
                """);
        project.write("migrations/two.sql", HEADER + """
                --changeset ann:2
                INSERT INTO people VALUES (5, '${last}');
                """);
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT id, name FROM people ORDER BY id"))
                .containsExactly("1|it's #1", "2|o'clock", "3|<>", "4|${last}", "5|a \"b\" # c");
    }

    @Test
    void inSqlForTheFilesThatFollow() throws SQLException {
        project.set("REXORM_MIGRATIONS_PLACEHOLDERS", "c=configured");
        project.write("migrations/1.sql", HEADER + """
                --property name:a value:all
                --property name:b value:own global:false
                --property name:c value:file
                --changeset ann:1
                CREATE TABLE people (a text, b text, c text);
                INSERT INTO people VALUES ('${a}', '${b}', '${c}');
                """);
        project.write("migrations/2.sql", HEADER + """
                --property name:a value:second
                --changeset ann:2
                INSERT INTO people VALUES ('${a}', '${b}', '${c}');
                """);
        project.run("migrate").assertExit(0);
        assertThat(database.rows("SELECT a, b, c FROM people ORDER BY b DESC"))
                .containsExactly("all|own|configured", "all|${b}|configured");
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        project.write("migrations/one.sql", HEADER + "--changeset ann:1\nCREATE TABLE ${t} (id int);\n");
        String xml = "<databaseChangeLog>\n  <include file=\"one.sql\"/>\n  %s\n</databaseChangeLog>\n";
        String yaml = "databaseChangeLog:\n  - include: {file: one.sql}\n  - property:\n%s\n";
        String[][] cases = {
            {"a.xml", xml.formatted("<property file=\"t.properties\"/>"), "from a file of their own", "placeholders"},
            {"a.xml", xml.formatted("<property value=\"x\"/>"), "This property has no name.", "Give it a name"},
            {"a.xml", xml.formatted("<property name=x value=\"y\"/>"), "cannot be read", "on one line"},
            {"a.yaml", yaml.formatted("      name: t\n      value: |\n        people"), "cannot be read", "on one line"
            },
            {"a.yaml", yaml.formatted("      name: *t\n      value: x"), "cannot be read", "on one line"},
            {"a.json", "{\"databaseChangeLog\": [\n\n{\"property\": {\"name\": [1]", "cannot be read", "on one line"},
        };
        for (String[] each : cases) {
            project.write("migrations/" + each[0], each[1]);
            project.run("migrate")
                    .assertExit(4)
                    .assertStderrContains("migrations/" + each[0] + ":3:", each[2], each[3]);
            Files.delete(project.path("migrations/" + each[0]));
        }
        assertThat(tables(database)).isEmpty();
    }
}
