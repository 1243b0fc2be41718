package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code logging.level}: how much is told on stderr. */
class LogLevelTest {
    private static final String STATEMENT = "  sql  CREATE TABLE a (id int);  -- ";
    private static final String PARAMETERS = "[1, a, sql,";
    private static final String NOTE = "copied  the database to ";

    @TempDir
    private Path folder;

    private Project project() {
        return Project.in(folder, InProcessCommand.piped()).migration("1_a", "CREATE TABLE a (id int);");
    }

    @EachDatabase
    void showsTheStatementsAndThenTheirValues(TestDatabase database) {
        Project debug = project().using(database).set("REXORM_LOGGING_LEVEL", "debug");
        assertThat(debug.run("migrate").assertExit(0).stderr())
                .contains(STATEMENT)
                .doesNotContain(PARAMETERS);
        debug.migration("2_b", "CREATE TABLE b (id int);");
        assertThat(debug.set("REXORM_LOGGING_LEVEL", "trace")
                        .run("migrate")
                        .assertExit(0)
                        .stderr())
                .contains("CREATE TABLE b (id int);  -- ", "[2, b, sql,");
    }

    @ParameterizedTest
    @CsvSource({
        "error, '',  false, false, false",
        "warn,  '',  true,  false, false",
        "info,  '',  true,  true,  false",
        "debug, '',  true,  true,  true",
        "debug, -q,  false, false, false",
        "error, -v,  true,  true,  true",
    })
    void tellsAsMuchAsItSays(String level, String flag, boolean warnings, boolean notes, boolean statements) {
        Project project = project()
                .migration("3_c", "CREATE TABLE c (id int);")
                .write(
                        "rexorm.yaml",
                        "logging: {level: " + level + "}\nmigrations: {out-of-order: warn, safety-copies: 1}\n");
        project.run("migrate", "-q").assertExit(0).assertStderrEmpty();
        project.migration("2_b", "CREATE TABLE b (id int);");

        String[] call = flag.isEmpty() ? new String[] {"migrate"} : new String[] {"migrate", flag};
        String told = project.run(call).assertExit(0).stderr();

        assertThat(told.contains("warning  ")).isEqualTo(warnings);
        assertThat(told.contains(NOTE)).isEqualTo(notes);
        assertThat(told.contains("  sql  CREATE TABLE b (id int);")).isEqualTo(statements);
    }

    @Test
    void tellsOfFailuresAndPrintsResultsAtAnyLevel() {
        Project project = project().write("rexorm.yaml", "logging: {level: error}\n");
        project.run("migrate")
                .assertExit(0)
                .assertStdoutContains("applied  1_a")
                .assertStderrEmpty();
        project.migration("2_b", "CREATE TABL b;");
        project.run("migrate").assertExit(1).assertStderrContains("error  migrations/2_b.sql:2:8");
    }

    @Test
    void refusesAnotherWordWithItsPlace() {
        project()
                .write("rexorm.yaml", "logging:\n  level: debgu\n")
                .run("status")
                .assertExit(2)
                .assertStderrContains(
                        "error  rexorm.yaml:2:10: 'logging.level' is 'debgu', which is not known",
                        "did you mean 'debug'");
    }

    @Test
    void theConfigurationSaysWhichLevelHolds() {
        Project project = project().write("rexorm.yaml", "logging: {level: warn}\n");
        project.run("config").assertStdoutContains("logging.level", "warn", "rexorm.yaml:1");
        assertThat(project.run("config", "-vv").stdout()).containsPattern("logging\\.level +trace +flag --verbose\n");
    }
}
