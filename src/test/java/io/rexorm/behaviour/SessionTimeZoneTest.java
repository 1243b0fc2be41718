package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.PgBouncer;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A time without a zone is the same instant wherever the command runs: the one that {@code psql} would write. */
@EachDatabase(DatabaseKind.POSTGRES)
class SessionTimeZoneTest {
    private static final String WRITE = "INSERT INTO moment VALUES ('2026-01-01 00:00');";

    private final TestDatabase database;

    SessionTimeZoneTest(TestDatabase database) {
        this.database = database;
    }

    private static void history(Project project) {
        project.migration("1_moment", "CREATE TABLE moment (at timestamptz); " + WRITE);
        project.migration("2_elsewhere", "SET TIME ZONE 'Asia/Kolkata'; CREATE TABLE elsewhere (n int);");
        project.write(
                "migrations/3_alone.sql", "-- migrate:up transaction:false\n" + WRITE + "\nVACUUM moment;\n" + WRITE);
        project.write("seeds.sql", WRITE);
    }

    private List<String> moments(String zone) throws SQLException {
        return database.rows("SELECT DISTINCT at AT TIME ZONE " + zone + ", count(*) OVER () FROM moment");
    }

    @Test
    void theMachinesZoneDoesNotCount(@TempDir Path folder) throws SQLException {
        Project project = Project.in(folder).using(database).set("TZ", "Asia/Tokyo");
        history(project);
        project.run("migrate").assertExit(0);
        project.run("db:seed").assertExit(0);
        assertThat(moments("current_setting('log_timezone')")).containsExactly("2026-01-01 00:00:00|4");
    }

    @Test
    void theZoneThatTheDatabaseIsGivenCounts(@TempDir Path folder) throws SQLException {
        Project project = Project.in(folder, InProcessCommand.piped()).using(database);
        inNewYork();
        history(project);
        project.run("migrate").assertExit(0);
        project.run("db:seed").assertExit(0);
        assertThat(moments("'America/New_York'")).containsExactly("2026-01-01 00:00:00|4");
    }

    @Test
    @EnabledIf("io.rexorm.testkit.PgBouncer#isAvailable")
    void soItIsBehindAPooler(@TempDir Path folder) throws Exception {
        Project project = Project.in(folder, InProcessCommand.piped());
        inNewYork();
        project.migration("1_moment", "CREATE TABLE moment (at timestamptz); " + WRITE);
        try (PgBouncer pooler = PgBouncer.before(database, Map.of())) {
            project.set("DATABASE_URL", pooler.url()).run("migrate").assertExit(0);
        }
        assertThat(moments("'America/New_York'")).containsExactly("2026-01-01 00:00:00|1");
    }

    private void inNewYork() throws SQLException {
        database.execute("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(),"
                + " 'America/New_York'); END $$");
    }
}
