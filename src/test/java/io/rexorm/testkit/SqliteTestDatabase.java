package io.rexorm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A new SQLite file in a folder of its own. */
record SqliteTestDatabase(Path file) implements TestDatabase {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    static SqliteTestDatabase create() throws IOException {
        return new SqliteTestDatabase(
                Files.createTempDirectory("rexorm-sqlite-").toRealPath().resolve("test.db"));
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.SQLITE;
    }

    @Override
    public String dialect() {
        return "sqlite";
    }

    @Override
    public String url() {
        return "sqlite:" + file;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** The open files of this JVM; nothing on systems that do not list them. */
    @Override
    public List<String> openConnections() {
        List<String> open = new ArrayList<>();
        if (!Files.isDirectory(OPEN_FILES)) {
            return open;
        }
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(OPEN_FILES)) {
            for (Path descriptor : descriptors) {
                addIfOurs(descriptor, open);
            }
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the file, its journals and whatever else a test left beside it. */
    @Override
    public void close() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent())) {
            for (Path each : files) {
                Files.deleteIfExists(each);
            }
            Files.delete(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "sqlite " + file;
    }

    private void addIfOurs(Path descriptor, List<String> open) {
        try {
            Path target = Files.readSymbolicLink(descriptor);
            if (target.equals(file)) {
                open.add("open file " + target);
            }
        } catch (IOException closedMeanwhile) {
            // It is not open any more, so it does not count.
        }
    }
}
