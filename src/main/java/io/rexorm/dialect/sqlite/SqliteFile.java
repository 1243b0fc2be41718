package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a SQLite database is. */
final class SqliteFile {
    private SqliteFile() {}

    static boolean isFile(ConnectionSettings settings) {
        String database = settings.database();
        return !database.isEmpty() && !database.startsWith(":memory:") && !database.startsWith("file:");
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
        return Path.of(settings.database()).toAbsolutePath();
    }
}
