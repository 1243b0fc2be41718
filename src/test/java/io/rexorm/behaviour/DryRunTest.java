package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.TableName;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.PostgresRole;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dry means dry: what only shows writes nothing, creates nothing, locks nothing, and waits for nobody. */
@EachDatabase
class DryRunTest {
    private static final String[] SHOWING = {
        "status",
        "status --json",
        "plan",
        "plan --json",
        "plan --sql",
        "migrate --dry-run",
        "migrate --sql",
        "migrate --dry-run --transaction all --out-of-order allow",
        "rollback --dry-run --all",
        "validate",
        "history",
        "config",
    };

    /** They want to know what may be written, or who holds the lock, and leave no trace of it. */
    private static final String[] LOOKING = {"doctor", "unlock"};

    private final TestDatabase database;
    private final Project project;

    DryRunTest(@TempDir Path folder, TestDatabase database) {
        this.database = database;
        this.project = Project.in(folder, InProcessCommand.piped()).using(database);
    }

    @BeforeEach
    void twoMigrations() {
        project.migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;");
    }

    private static Path file(TestDatabase database) {
        return Path.of(database.url().substring("sqlite:".length()));
    }

    /** On SQLite every file that there is, with its bytes and its age; on PostgreSQL the catalog and the rows. */
    private String everything() throws IOException, SQLException {
        if (database.kind() == DatabaseKind.POSTGRES) {
            return database.schema() + database.data();
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(file(database).getParent())) {
            for (Path each : files.sorted().toList()) {
                all.append(each)
                        .append(' ')
                        .append(Files.getLastModifiedTime(each))
                        .append(' ');
                all.append(HexFormat.of().formatHex(Files.readAllBytes(each))).append('\n');
            }
        }
        return all.toString();
    }

    private void allShow() throws IOException, SQLException {
        String before = everything();
        for (String command : SHOWING) {
            project.run(command.split(" "));
            assertThat(everything()).as(command).isEqualTo(before);
        }
        for (String command : LOOKING) {
            project.run(command).assertExit(0);
            assertThat(everything()).as(command).isEqualTo(before);
        }
    }

    @Test
    void anEmptyDatabaseStaysEmpty() throws Exception {
        allShow();
        assertThat(everything()).doesNotContain("rex_migrations");
    }

    @Test
    void aFilledDatabaseStaysAsItIs() throws Exception {
        project.run("migrate", "-n", "1").assertExit(0);
        allShow();
        project.run("plan").assertExit(0).assertStdoutContains("would apply  2_b");
        project.run("rollback", "--dry-run").assertExit(0).assertStdoutContains("would revert  1_a");
    }

    @Test
    void nobodyIsWaitedFor() throws Exception {
        project.run("migrate", "-n", "1").assertExit(0);
        Dialects dialects = Dialects.load();
        ConnectionSettings settings = dialects.parseUrl(database.url());
        Dialect dialect = dialects.named(settings.dialect());
        try (Session session = dialect.connect(settings, Dialect.Access.WRITE)) {
            MigrationLock lock = dialect.migrations().lock(session, settings, new TableName(null, "rex_migrations"));
            assertThat(lock.tryAcquire()).isTrue();
            for (String command : SHOWING) {
                List<String> words = new ArrayList<>(List.of(command.split(" ")));
                project.run(words.toArray(new String[0])).assertExit(0);
            }
            lock.release();
        }
    }

    @Test
    void noRightToWriteIsNeeded() throws Exception {
        if (database.kind() == DatabaseKind.SQLITE) {
            return;
        }
        project.run("migrate", "-n", "1").assertExit(0);
        try (PostgresRole role = PostgresRole.create(database)) {
            database.execute(
                    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                    "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role.name(),
                    "ALTER ROLE " + role.name() + " SET default_transaction_read_only = on");
            project.set("DATABASE_URL", role.url());
            for (String command : SHOWING) {
                project.run(command.split(" ")).assertExit(0).assertStderrEmpty();
            }
        }
    }

    @Test
    void theSqlIsTheSameWithAndWithoutADatabase() throws SQLException {
        String sql = project.run("plan", "--sql").assertExit(0).stdout();
        assertThat(sql).contains("CREATE TABLE a (id int);", "CREATE TABLE b (id int);");
        project.run("migrate", "-n", "1").assertExit(0);
        assertThat(project.run("plan", "--sql").assertExit(0).stdout())
                .doesNotContain("TABLE a")
                .contains("CREATE TABLE b (id int);");
    }
}
