package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rexorm.testkit.PostgresServer;
import io.rexorm.testkit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes of the Java platform and of the libraries that a class-data archive holds, and all lambdas, as they are
 * checked in. They are seen in runs on both databases, and with {@code -Drexorm.update=true} written anew, from the JDKs 17 and 25 where both
 * are there.
 */
class ClassListIT {
    private static final Path FILE = Path.of("src/main/resources/io/rexorm/cli/class-list.txt");
    private static final String OURS = "io/rexorm/";
    private static final String LIBRARIES = "io/rexorm/shaded/";
    private static final List<String> COMMANDS =
            List.of("status", "migrate", "migrate", "status", "rollback", "migrate --transaction all", "status --json");

    @TempDir
    Path folder;

    private final List<Map<String, String>> databases = new ArrayList<>();
    private int projects;

    @BeforeEach
    void sqlite() {
        databases.add(Map.of("DATABASE_URL", "sqlite:shop.db"));
    }

    @Test
    void namesWhatRunsOnSqliteLoad() throws IOException {
        holdsWhatRunsLoad();
    }

    @Test
    void namesWhatRunsOnPostgresLoad() throws Exception {
        assumeTrue(PostgresServer.isInstallable(), "no PostgreSQL server to start");
        try (PostgresServer server = PostgresServer.start(Map.of("hba_file", rules().toString()))) {
            try (Connection connection = server.connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE shop");
                statement.execute("CREATE ROLE ann SUPERUSER LOGIN PASSWORD 'secret'");
            }
            databases.add(Map.of("DATABASE_URL", "postgres://ann:secret@127.0.0.1:" + server.port() + "/shop"));
            if (Boolean.getBoolean("rexorm.update")) {
                record();
            }
            holdsWhatRunsLoad();
        }
    }

    /** Trust for who prepares the server, a password for the command: it costs classes of its own. */
    private Path rules() throws IOException {
        Path rules = Files.writeString(folder.resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 trust
                host all all      127.0.0.1/32 scram-sha-256
                """);
        for (Path path = rules; path.startsWith(folder); path = path.getParent()) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(path.equals(rules) ? "rw-r--r--" : "rwxr-xr-x"));
        }
        return rules;
    }

    private void holdsWhatRunsLoad() throws IOException {
        Set<String> loaded = new TreeSet<>();
        Path log = folder.resolve("loaded");
        runs(Path.of(System.getProperty("java.home")), "-Xlog:class+load:file=" + log + ":none", () -> {
            for (String line : Files.readAllLines(log)) {
                int end = line.indexOf(" source: file:");
                if (end > 0) {
                    loaded.add(line.substring(0, end).replace('.', '/'));
                }
            }
        });
        loaded.removeIf(ClassListIT::isOurs);

        assertThat(loaded).contains("picocli/CommandLine");
        assertThat(Files.readAllLines(FILE))
                .as("%s; write it anew with -Drexorm.update=true", FILE)
                .containsAll(loaded);
    }

    private void record() throws IOException {
        Set<String> lines = new TreeSet<>();
        Path list = folder.resolve("list");
        for (int feature : new int[] {17, 25}) {
            for (Path home : Artifacts.javaHomes(feature)) {
                runs(home, "-XX:DumpLoadedClassList=" + list, () -> {
                    for (String line : Files.readAllLines(list)) {
                        lines.add(line.startsWith("@lambda") ? line : line.replaceAll(" .*", ""));
                    }
                });
            }
        }
        lines.removeIf(line -> line.startsWith("#") || line.equals("@cp"));
        lines.removeIf(ClassListIT::isOurs);
        Files.write(FILE, lines);
    }

    private static boolean isOurs(String name) {
        return name.startsWith(OURS) && !name.startsWith(LIBRARIES);
    }

    private interface Reading {
        void read() throws IOException;
    }

    /** Runs what is run every day, and reads after each run what the JVM has written. */
    private void runs(Path javaHome, String option, Reading after) throws IOException {
        Program program = Program.of(
                javaHome.resolve("bin/java").toString(),
                "-Xshare:off",
                option,
                "-jar",
                Artifacts.runnable().toString());
        for (Map<String, String> database : databases) {
            Project project = Project.in(Files.createDirectory(folder.resolve("" + projects++)), program);
            database.forEach(project::set);
            project.write("rexorm.yaml", "migrations: {dir: migrations}\nprofiles: {test: {database: sqlite}}\n");
            project.migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
            project.migration("2_b", "CREATE TABLE b (id int);", "DROP TABLE b;");
            for (String command : COMMANDS) {
                project.run(command.split(" ")).assertExit(0);
                after.read();
            }
            project.run("--version").assertExit(0);
            after.read();
            project.migration("3_c", "CREATE TABEL c (id int);");
            project.run("migrate").assertExit(1);
            after.read();
        }
    }
}
