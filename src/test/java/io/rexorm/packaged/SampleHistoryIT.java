package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** The project's own {@code migrations/}, through the packaged command. */
class SampleHistoryIT {
    private static final String HISTORY = "rex_migrations";

    @EachDatabase
    void runsUpAndDownAndUpAgain(TestDatabase database, @TempDir Path folder) throws IOException, SQLException {
        Project project = Project.in(folder).using(database);
        int files = copySample(project);
        String empty = database.schema(HISTORY);

        project.run("migrate")
                .assertExit(0)
                .assertStdoutContains(files + " migrations applied")
                .assertStderrEmpty();
        String schema = database.schema(HISTORY);
        project.run("status", "--exit-code").assertExit(0).assertStdoutContains(files + " applied, 0 pending");
        project.run("rollback", "--all").assertExit(0).assertStdoutContains(files + " migrations rolled back");
        assertThat(database.schema(HISTORY)).isEqualTo(empty).isNotEqualTo(schema);
        project.run("migrate").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(schema);
    }

    private static int copySample(Project project) throws IOException {
        List<Path> sample;
        try (Stream<Path> list = Files.list(Artifacts.project().resolve("migrations"))) {
            sample = list.toList();
        }
        for (Path file : sample) {
            project.write("migrations/" + file.getFileName(), Files.readString(file));
        }
        assertThat(sample).hasSizeGreaterThanOrEqualTo(8);
        return sample.size();
    }
}
