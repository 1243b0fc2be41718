package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.PercentEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a SQLite database is. */
final class SqliteFile {
    private static final String URI = "file:";

    private SqliteFile() {}

    static boolean isFile(ConnectionSettings settings) {
        String database = settings.database();
        if (!isUri(settings)) {
            return !database.isEmpty() && !database.startsWith(":memory:");
        }
        String path = pathOf(database);
        return !path.isEmpty()
                && !path.startsWith(":memory:")
                && !database.contains("mode=memory")
                && !database.contains("vfs=memdb");
    }

    /** Whether the name is SQLite's own form of a URI, with parameters that say how the file is opened. */
    static boolean isUri(ConnectionSettings settings) {
        return settings.database().startsWith(URI);
    }

    /** Whether SQLite can write to the file, and create its journal beside it. */
    static boolean isWritable(ConnectionSettings settings) {
        Path file = path(settings);
        Path folder = file.getParent();
        boolean writable = !Files.exists(file) || Files.isWritable(file);
        return writable && (folder == null || Files.isWritable(folder));
    }

    /** @throws RexException when the file is not {@linkplain #isWritable writable} */
    static void requireWritable(ConnectionSettings settings) {
        if (isWritable(settings)) {
            return;
        }
        Path file = path(settings);
        String user = System.getProperty("user.name");
        boolean readable = Files.exists(file) && !Files.isWritable(file);
        String why = isOnReadOnlyDisk(file)
                ? "its file system is read-only"
                : "the user " + user + " may not write to "
                        + (readable ? "the file" : "its folder " + file.getParent());
        throw new RexException(
                ErrorCode.READ_ONLY,
                settings.display() + " cannot be written: " + why,
                "give " + user + " the right to write to the file and to its folder, where SQLite keeps its journal");
    }

    private static boolean isOnReadOnlyDisk(Path file) {
        try {
            Path folder = file.getParent();
            return folder != null && Files.getFileStore(folder).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    static Path path(ConnectionSettings settings) {
        String database = settings.database();
        return Path.of(isUri(settings) ? pathOf(database) : database).toAbsolutePath();
    }

    /** The one path of the file, however it was written and through whichever links. The file need not be there yet. */
    static Path realPath(ConnectionSettings settings) {
        try {
            return real(path(settings));
        } catch (IOException e) {
            return path(settings).normalize();
        }
    }

    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        if (Files.isSymbolicLink(path)) {
            return real(path.resolveSibling(Files.readSymbolicLink(path)));
        }
        Path folder = path.getParent();
        return folder == null ? path : folder.toRealPath().resolve(path.getFileName());
    }

    /** The path in {@code file:path?parameters#fragment} or {@code file://localhost/path}. */
    private static String pathOf(String uri) {
        int end = URI.length();
        while (end < uri.length() && uri.charAt(end) != '?' && uri.charAt(end) != '#') {
            end++;
        }
        String path = uri.substring(URI.length(), end);
        if (path.startsWith("//")) {
            int slash = path.indexOf('/', 2);
            path = slash < 0 ? "" : path.substring(slash);
        }
        return PercentEncoding.decode(path);
    }
}
