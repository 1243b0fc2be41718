package io.rexorm.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Runs generated migrations with the command on a real database. */
final class MigrationRun {
    private static final String HISTORY = "rex_migrations";

    private final TestDatabase database;
    private final Project project;

    MigrationRun(Path folder, TestDatabase database) {
        this.database = database;
        this.project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    /** Up, down, up: where there is a down, it leaves the schema as it was before, and the second up is as the first. */
    void upDownUp(String before, List<GeneratedFile> files) throws SQLException {
        if (!before.isBlank()) {
            project.write("migrations/1_before.sql", before);
            project.run("migrate").assertExit(0);
        }
        String at0 = database.schema(HISTORY);
        boolean down = true;
        for (GeneratedFile file : files) {
            if (file.path().endsWith(".sql")) {
                project.write(file.path(), file.text());
                down &= file.text().contains("-- migrate:down");
            } else if (file.path().startsWith("migrations/")) {
                project.write(file.path(), file.text());
                down &= !file.text().contains("cannot be undone");
            }
        }
        CommandResult result = project.run("migrate");
        if (result.exitCode() == 4) {
            result.assertStderrContains("the migration is empty");
            return;
        }
        result.assertExit(0);
        String at1 = database.schema(HISTORY);
        if (!down) {
            return;
        }
        project.run("rollback", "--batch").assertExit(0);
        assertThat(withoutOrder(database.schema(HISTORY))).isEqualTo(withoutOrder(at0));
        project.run("migrate").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(at1);
    }

    /** A column that is dropped and added again is the last one then, and its table's text is another. */
    private static List<String> withoutOrder(String schema) {
        return schema.replaceAll("(?m)^table (\\S+) on .*(\\R {4}.*|\\R\\))*", "table $1")
                .replaceAll(" -?\\d+", "")
                .lines()
                .sorted()
                .toList();
    }
}
