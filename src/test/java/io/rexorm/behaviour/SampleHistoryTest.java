package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The history in the project's own {@code migrations/}. */
@EachDatabase
class SampleHistoryTest {
    private static final String HISTORY = "rex_migrations";

    private Project project;
    private int files;

    @BeforeEach
    void copyTheSample(@TempDir Path folder, TestDatabase database) throws IOException {
        project = Project.in(folder, InProcessCommand.piped()).using(database);
        List<Path> sample;
        try (Stream<Path> list = Files.list(Path.of("migrations"))) {
            sample = list.toList();
        }
        for (Path file : sample) {
            project.write("migrations/" + file.getFileName(), Files.readString(file));
        }
        files = sample.size();
    }

    @Test
    void runsUpAndDownAndUpAgainToTheSameCatalog(TestDatabase database) throws SQLException {
        String empty = database.schema(HISTORY);
        project.run("migrate").assertExit(0).assertStdoutContains(files + " migrations applied");
        String schema = database.schema(HISTORY);
        String data = database.data(HISTORY, "customers", "orders");

        project.run("rollback", "--all").assertExit(0).assertStdoutContains(files + " migrations rolled back");
        assertThat(database.schema(HISTORY)).isEqualTo(empty);

        project.run("migrate").assertExit(0);
        assertThat(database.schema(HISTORY)).isEqualTo(schema).isNotEqualTo(empty);
        assertThat(database.data(HISTORY, "customers", "orders")).isEqualTo(data);
    }

    @Test
    void everyDownUndoesItsUp(TestDatabase database) throws SQLException {
        for (int i = 1; i <= files; i++) {
            String before = database.schema(HISTORY);
            project.run("migrate", "-n", "1").assertExit(0);
            String after = database.schema(HISTORY);
            project.run("rollback").assertExit(0);
            assertThat(database.schema(HISTORY)).isEqualTo(before);
            project.run("migrate", "-n", "1").assertExit(0);
            assertThat(database.schema(HISTORY)).isEqualTo(after);
        }
    }

    @Test
    void theTriggerTakesOrderedGoodsFromStock(TestDatabase database) throws SQLException {
        project.run("migrate").assertExit(0);
        database.execute(
                "INSERT INTO customers (id, name, email) VALUES (1, 'Ann', 'ann@example.org')",
                "INSERT INTO orders (id, customer_id) VALUES (1, 1)",
                "INSERT INTO order_lines VALUES (1, (SELECT id FROM products WHERE sku = 'MUG-01'), 3, 1190)");
        assertThat(database.rows("SELECT stock FROM products WHERE sku = 'MUG-01'"))
                .containsExactly("37");
        assertThat(database.rows("SELECT line_count, total_cents FROM order_totals"))
                .containsExactly("1|3570");
    }
}
