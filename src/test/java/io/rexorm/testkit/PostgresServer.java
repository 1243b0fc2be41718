package io.rexorm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL server of the test's own, which it may kill and start again. Not thread-safe.
 *
 * <p>{@code fsync} is off: what was committed survives the death of the server, though not of the machine.
 *
 * <pre>{@code
 * try (PostgresServer server = PostgresServer.start()) {
 *     try (Connection connection = server.connect("postgres")) { … }
 *     server.killHard();
 *     server.startAgain();
 * }
 * }</pre>
 */
public final class PostgresServer implements AutoCloseable {
    private static final Path PARENT =
            Path.of(System.getProperty("java.io.tmpdir"), "rexorm-postgres-" + System.getProperty("user.name"));
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final PostgresBinaries binaries;
    private final ServerFolder folder;
    private final List<String> prefix;
    private final Map<String, String> settings;
    private final AtomicInteger databases = new AtomicInteger();
    private int port;
    private Process process;

    private PostgresServer(
            PostgresBinaries binaries, ServerFolder folder, List<String> prefix, Map<String, String> settings) {
        this.binaries = binaries;
        this.folder = folder;
        this.prefix = prefix;
        this.settings = settings;
    }

    /** Whether the programs of PostgreSQL are there. */
    public static boolean isInstallable() {
        return PostgresBinaries.exist();
    }

    /** Starts a server with the usual settings. */
    public static PostgresServer start() throws IOException {
        return start(Map.of());
    }

    /**
     * Starts a server on new data, as user {@code postgres}, without passwords, on a free port of 127.0.0.1.
     *
     * @param settings what to set, by the names of {@code postgresql.conf}
     */
    public static PostgresServer start(Map<String, String> settings) throws IOException {
        Files.createDirectories(PARENT);
        PostgresBinaries.openForEveryone(PARENT);
        PostgresBinaries binaries;
        ServerFolder folder;
        try (FolderLock lock = FolderLock.on(PARENT)) {
            binaries = PostgresBinaries.install(PARENT, lock);
            ServerFolder.sweep(PARENT, lock);
            folder = ServerFolder.create(PARENT, lock);
        }
        List<String> prefix = PrivilegeDrop.prefix(binaries.program("postgres"), folder.path());
        Map<String, String> all = new TreeMap<>(Map.of("fsync", "off"));
        all.putAll(settings);
        PostgresServer server = new PostgresServer(binaries, folder, prefix, all);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres"));
        server.initialise();
        server.launch(true);
        return server;
    }

    /** Starts the server again, on the same data and the same port. After {@link #killHard()} it recovers. */
    public void startAgain() throws IOException {
        launch(false);
    }

    /** Kills the server and all its children without warning. */
    public void killHard() throws IOException {
        ServerFolder.kill(process.toHandle());
        // The children are not waited for: orphans stay as zombies until init has time for them.
        Execution.exitCode(process);
    }

    /** Creates an empty database for a test, which its {@code close} drops. */
    public TestDatabase freshDatabase() throws SQLException {
        String name = "rexorm_test_" + databases.incrementAndGet();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new ServerDatabase(this, name);
    }

    /** The address of a database as {@code rexorm --url} takes it. */
    public String url(String database) {
        return address(database).url();
    }

    /** A new JDBC connection to a database. */
    public Connection connect(String database) throws SQLException {
        return address(database).connect();
    }

    /** The port on 127.0.0.1, the same through all restarts. */
    public int port() {
        return port;
    }

    /** What the server has logged so far. */
    public String log() throws IOException {
        return Files.readString(folder.log());
    }

    /** Stops the server and deletes its data. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        if (process == null) {
            return;
        }
        try {
            if (process.isAlive()) {
                Execution.of(command(
                        "pg_ctl", "stop", "-m", "fast", "-D", folder.data().toString()));
                if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    killHard();
                }
            }
            process = null;
            folder.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long pid() {
        return process.pid();
    }

    /** The folder with the server's data and log. */
    Path folder() {
        return folder.path();
    }

    PostgresAddress address(String database) {
        return new PostgresAddress("127.0.0.1", port, database, "postgres", "", "");
    }

    private void initialise() throws IOException {
        String data = folder.data().toString();
        Execution.succeeding(command(
                "initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync", "-D", data));
    }

    private void launch(boolean choosePort) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        do {
            if (choosePort) {
                port = freePort();
            }
            ProcessBuilder builder = new ProcessBuilder(startCommand())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
            Execution.removeLibpqVariables(builder);
            process = builder.start();
            if (isReadyBefore(deadline)) {
                return;
            }
            // Somebody took the port, or a child of the killed server still holds its shared memory.
        } while (System.nanoTime() < deadline);
        throw new IOException("PostgreSQL does not start:\n" + log());
    }

    private List<String> startCommand() {
        List<String> command =
                command("postgres", "-D", folder.data().toString(), "-p", "" + port, "-h", "127.0.0.1", "-k", "");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private boolean isReadyBefore(long deadline) throws IOException {
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (isReady()) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** The last line of {@code postmaster.pid} says it; a connection could as well meet somebody else's server. */
    private boolean isReady() throws IOException {
        try {
            List<String> lines = Files.readAllLines(folder.data().resolve("postmaster.pid"));
            return lines.size() > 7
                    && lines.get(0).strip().equals("" + process.pid())
                    && lines.get(7).strip().equals("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL starts", e);
        }
    }
}
