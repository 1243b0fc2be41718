package io.rexorm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A user's project in a temporary folder, in which the command is run.
 *
 * <p>The command sees none of this machine's settings: its home is an empty folder, and its environment holds only what
 * the test sets.
 *
 * <pre>{@code
 * Project project = Project.in(temporaryFolder).using(database);
 * project.migration("20260101000000_create_users", "CREATE TABLE users (id int)", "DROP TABLE users");
 * project.run("migrate").assertExit(0);
 * }</pre>
 */
public final class Project {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private final ProcessCommand process;
    private final Command command;

    private Project(Path folder, ProcessCommand process, Command command) {
        this.folder = folder;
        this.process = process;
        this.command = command;
    }

    /**
     * A project that runs the command as a process, which has a minute.
     *
     * @param temporary an empty folder; the project becomes a folder in it, and so does the user's home
     */
    public static Project in(Path temporary) {
        ProcessCommand process = ProcessCommand.rexorm(LIMIT);
        return create(temporary, process, process);
    }

    /** A project that {@link #run runs} the command in another way. */
    public static Project in(Path temporary, Command command) {
        return create(temporary, ProcessCommand.rexorm(LIMIT), command);
    }

    static Project in(Path temporary, ProcessCommand process) {
        return create(temporary, process, process);
    }

    private static Project create(Path temporary, ProcessCommand process, Command command) {
        try {
            Path root = temporary.toRealPath();
            Project project = new Project(Files.createDirectories(root.resolve("project")), process, command);
            return project.set(
                            "HOME",
                            Files.createDirectories(root.resolve("home")).toString())
                    .set("PATH", Objects.requireNonNullElse(System.getenv("PATH"), ""))
                    .set("LANG", "C.UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's folder. */
    public Path folder() {
        return folder;
    }

    /** The path of a file or folder of the project. */
    public Path path(String path) {
        return folder.resolve(path);
    }

    /** The home of the user who runs the command. */
    public Path home() {
        return Path.of(environment.get("HOME"));
    }

    /** Writes a file, and the folders above it. */
    public Project write(String path, String text) {
        try {
            Path file = path(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public String read(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a migration with both directions, {@code migrations/<name>.sql}. */
    public Project migration(String name, String upSql, String downSql) {
        return write("migrations/" + name + ".sql", "-- migrate:up\n" + upSql + "\n-- migrate:down\n" + downSql + "\n");
    }

    /** Writes a migration without a down. */
    public Project migration(String name, String upSql) {
        return write("migrations/" + name + ".sql", "-- migrate:up\n" + upSql + "\n");
    }

    /** Sets a variable for the command. */
    public Project set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Points the command to a database, through {@code DATABASE_URL}. */
    public Project using(TestDatabase database) {
        return set("DATABASE_URL", database.url());
    }

    /** Runs the command to its end. */
    public CommandResult run(String... arguments) {
        return command.run(folder, Map.copyOf(environment), List.of(arguments));
    }

    /** Runs the command in a folder of the project. */
    public CommandResult runIn(String subfolder, String... arguments) {
        return command.run(path(subfolder), Map.copyOf(environment), List.of(arguments));
    }

    /** Starts the command as a process, for tests that watch it, stop it or kill it. */
    public RunningCommand start(String... arguments) {
        return process.start(folder, Map.copyOf(environment), List.of(arguments));
    }
}
