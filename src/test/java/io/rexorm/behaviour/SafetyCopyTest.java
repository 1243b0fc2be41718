package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
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

/** Copies of a database that is a file, from before each run. */
class SafetyCopyTest {
    private Project project;

    @BeforeEach
    void twoCopies(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).set("REXORM_MIGRATIONS_SAFETY_COPIES", "2");
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(project.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("-before-"))
                    .sorted()
                    .toList();
        }
    }

    private void migrate(int version) {
        project.migration(version + "_t", "CREATE TABLE t" + version + " (n int);");
        project.run("migrate").assertExit(0);
    }

    @Test
    void theLastOnesAreKept() throws IOException {
        migrate(1);
        assertThat(copies()).as("there was nothing to copy").isEmpty();
        for (int version = 2; version <= 5; version++) {
            migrate(version);
        }
        assertThat(copies()).containsExactly("rexorm.db-before-4", "rexorm.db-before-5");
        project.run("status", "--url", "sqlite:rexorm.db-before-4")
                .assertExit(0)
                .assertStdoutContains("3 applied, 2 pending");
    }

    @Test
    void aRunWithNothingToDoMakesNone() throws IOException {
        migrate(1);
        migrate(2);
        project.run("migrate").assertExit(0);
        assertThat(copies()).containsExactly("rexorm.db-before-2");
    }

    @Test
    void theCopyIsFromBeforeAHalfDoneMigration() throws IOException {
        migrate(1);
        String up = "-- migrate:up transaction:false\nCREATE TABLE half (n int);\n";
        project.write("migrations/2_half.sql", up + "SELECT wrong;\n");
        project.run("migrate").assertExit(1).assertStderrContains("copied  the database to rexorm.db-before-2");
        byte[] copy = Files.readAllBytes(project.path("rexorm.db-before-2"));
        project.write("migrations/2_half.sql", up + "SELECT 1;\n");
        project.run("migrate").assertExit(0);
        assertThat(Files.readAllBytes(project.path("rexorm.db-before-2"))).isEqualTo(copy);
    }

    @Test
    void theCopyIsFromBeforeEverythingIsDropped() throws IOException {
        migrate(1);
        migrate(2);
        project.run("fresh", "--yes").assertExit(0).assertStderrContains("copied  the database to rexorm.db-before-3");
        project.run("status", "--url", "sqlite:rexorm.db-before-3")
                .assertExit(0)
                .assertStdoutContains("2 applied, 0 pending");
    }

    @EachDatabase(DatabaseKind.POSTGRES)
    void aServersDatabaseIsNoFile(TestDatabase database) throws SQLException {
        project.using(database).migration("1_t", "CREATE TABLE t (n int);");
        project.run("migrate").assertExit(2).assertStderrContains("a database of PostgreSQL is no file", "pg_dump");
        assertThat(Tables.tables(database)).isEmpty();
    }
}
