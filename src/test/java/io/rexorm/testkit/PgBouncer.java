package io.rexorm.testkit;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A real PgBouncer in transaction mode before the server of a test's database: each transaction may come to another session
 * of the server. Not thread-safe.
 *
 * <pre>{@code
 * try (PgBouncer pooler = PgBouncer.before(database)) {
 *     project.set("DATABASE_URL", pooler.url());
 *     …
 * }
 * }</pre>
 */
public final class PgBouncer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final String PROGRAM = find();
    private static boolean warned;

    private final PostgresAddress server;
    private final Path folder;
    private final Map<String, String> settings;
    private int port;
    private Process process;

    private PgBouncer(PostgresAddress server, Path folder, Map<String, String> settings) {
        this.server = server;
        this.folder = folder;
        this.settings = settings;
    }

    /** Whether PgBouncer and a PostgreSQL are there; says so loudly, once, where PgBouncer is not. */
    public static synchronized boolean isAvailable() {
        if (PROGRAM == null && !warned) {
            System.err.println("[rexorm test] NO PGBOUNCER: install the package pgbouncer; ITS TESTS ARE SKIPPED");
            warned = true;
        }
        return PROGRAM != null && TestPostgres.isAvailable();
    }

    /** Starts one with its usual settings, as Debian has them. */
    public static PgBouncer before(TestDatabase database) throws IOException {
        return before(database, Map.of());
    }

    /**
     * Starts one.
     *
     * @param settings what to set, by the names of {@code pgbouncer.ini}
     */
    public static PgBouncer before(TestDatabase database, Map<String, String> settings) throws IOException {
        PostgresAddress server = ((PostgresTestDatabase) database).address();
        PgBouncer pooler = new PgBouncer(server, Files.createTempDirectory("rexorm-pgbouncer-"), settings);
        PostgresBinaries.openForEveryone(pooler.folder);
        try {
            pooler.start();
        } catch (IOException e) {
            pooler.close();
            throw e;
        }
        return pooler;
    }

    /** The address of the database through the pooler, as {@code rexorm --url} takes it. */
    public String url() {
        return address().url();
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** A JDBC connection through the pooler that leaves no prepared statement in it. */
    public Connection connect() throws SQLException {
        PostgresAddress here = address();
        return new PostgresAddress(
                        here.host(), here.port(), here.database(), here.user(), here.password(), "prepareThreshold=0")
                .connect();
    }

    /** What it has logged so far. */
    public String log() throws IOException {
        return Files.readString(logFile());
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
            Execution.exitCode(process);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private PostgresAddress address() {
        return new PostgresAddress("127.0.0.1", port, server.database(), server.user(), "", "");
    }

    private void start() throws IOException {
        List<String> command = new ArrayList<>(PrivilegeDrop.prefix(PROGRAM, folder));
        Path configuration = folder.resolve("pgbouncer.ini");
        command.addAll(List.of(PROGRAM, configuration.toString()));
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        do {
            port = freePort();
            Files.writeString(configuration, configuration());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(logFile().toFile());
            Execution.removeLibpqVariables(builder);
            process = builder.start();
            if (isReadyBefore(deadline)) {
                return;
            }
            // Somebody took the port.
        } while (System.nanoTime() < deadline);
        throw new IOException("PgBouncer does not start:\n" + log());
    }

    private String configuration() {
        Map<String, String> all = new TreeMap<>(Map.of(
                "listen_addr", "127.0.0.1",
                "listen_port", "" + port,
                "unix_socket_dir", "",
                "auth_type", "any",
                "pool_mode", "transaction"));
        all.putAll(settings);
        StringBuilder text = new StringBuilder("[databases]\n* =");
        text.append(" host=").append(server.host()).append(" port=").append(server.port());
        text.append(" user=").append(quoted(server.user()));
        if (!server.password().isEmpty()) {
            text.append(" password=").append(quoted(server.password()));
        }
        text.append("\n[pgbouncer]\n");
        all.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    private boolean isReadyBefore(long deadline) throws IOException {
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (log().contains("process up")) {
                return true;
            }
            pause();
        }
        return false;
    }

    private Path logFile() {
        return folder.resolve("pgbouncer.log");
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Debian's folder of such programs is often not in a user's path. */
    private static String find() {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        for (String each : path.split(File.pathSeparator)) {
            File program = new File(each, "pgbouncer");
            if (program.canExecute()) {
                return program.getPath();
            }
        }
        return null;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PgBouncer starts", e);
        }
    }
}
