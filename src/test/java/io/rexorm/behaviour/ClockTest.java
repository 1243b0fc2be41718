package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.jdbc.SessionListener;
import io.rexorm.migration.Actor;
import io.rexorm.migration.History;
import io.rexorm.migration.HistoryEvent;
import io.rexorm.migration.Migrate;
import io.rexorm.migration.MigrateSelection;
import io.rexorm.migration.MigrationListener;
import io.rexorm.migration.MigrationOptions;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.MigrationStep;
import io.rexorm.migration.Rollback;
import io.rexorm.migration.RollbackSelection;
import io.rexorm.migration.RunContext;
import io.rexorm.migration.StopRequest;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks go backwards, jump and disagree. Nothing is decided by them. */
@EachDatabase
class ClockTest {
    private final TestDatabase database;
    private Project project;
    private MigrationProject migrations;

    ClockTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void threeMigrations(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        for (String name : new String[] {"1_a", "2_b", "3_c"}) {
            project.migration(name, "CREATE TABLE t" + name + " (id int);", "DROP TABLE t" + name + ";");
        }
        migrations = MigrationProject.of(database.url(), project.path("migrations"));
    }

    private static RunContext at(InstantSource clock) {
        return new RunContext(
                new Actor("ann", "build-7", "1"),
                clock,
                MigrationListener.NONE,
                SessionListener.NONE,
                new StopRequest(),
                null);
    }

    /** A clock that goes back an hour each time somebody looks. */
    private static InstantSource backwards(String from) {
        Instant[] now = {Instant.parse(from)};
        return () -> now[0] = now[0].minus(Duration.ofHours(1));
    }

    private MigrationResult migrate(InstantSource clock, int step) {
        return new Migrate(migrations, MigrationOptions.DEFAULT, at(clock)).run(new MigrateSelection.Step(step));
    }

    @Test
    void aDurationIsNeverNegative() throws SQLException {
        MigrationResult result = migrate(backwards("2026-10-25T01:30:00Z"), 3);
        assertThat(result.failure()).isNull();
        assertThat(result.steps()).hasSize(3).allMatch(step -> step.durationMillis() >= 0);
        assertThat(database.rows("SELECT count(*) FROM rex_migrations WHERE duration_ms < 0"))
                .containsExactly("0");
        project.run("status").assertExit(0).assertStdoutContains("3 applied");
        project.run("history").assertExit(0);
    }

    @Test
    void theOrderOfARollbackIsThatOfTheRunsAndNotOfTheTimes() {
        migrate(InstantSource.fixed(Instant.parse("2031-01-01T00:00:00Z")), 1);
        migrate(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")), 1);
        migrate(InstantSource.fixed(Instant.parse("2019-01-01T00:00:00Z")), 1);
        List<String> undone = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            MigrationResult result = new Rollback(
                            migrations, MigrationOptions.DEFAULT, at(backwards("2000-01-01T00:00:00Z")))
                    .run(new RollbackSelection.Step(1));
            for (MigrationStep step : result.steps()) {
                undone.add(step.version().toString());
            }
        }
        assertThat(undone).containsExactly("3", "2", "1");
    }

    @Test
    void theHourThatASummerEndsWithTwiceIsTwoHours() {
        migrate(InstantSource.fixed(Instant.parse("2026-10-25T00:30:00Z")), 1);
        migrate(InstantSource.fixed(Instant.parse("2026-10-25T01:30:00Z")), 1);
        List<HistoryEvent> events = new History(migrations, SessionListener.NONE).run();
        assertThat(events)
                .extracting(HistoryEvent::at)
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void aVersionFarInTheFutureIsAVersionLikeAnyOther() throws SQLException {
        project.migration("99991231235959_later", "CREATE TABLE later (id int);", "DROP TABLE later;");
        project.run("migrate").assertExit(0);
        project.migration("99991231235958_late", "CREATE TABLE late (id int);");
        project.run("migrate").assertExit(4).assertStderrContains("99991231235958_late.sql is out of order");
        project.run("migrate", "--out-of-order", "allow").assertExit(0);
        assertThat(database.rows("SELECT max(batch) FROM rex_migrations")).containsExactly("2");
    }
}
