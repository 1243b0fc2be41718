package io.rexorm.dialect.sqlite;

import io.rexorm.jdbc.ConnectionSettings;
import java.nio.file.Path;

/** Where a SQLite database is. */
final class SqliteFile {
    private SqliteFile() {}

    static boolean isFile(ConnectionSettings settings) {
        String database = settings.database();
        return !database.isEmpty() && !database.startsWith(":memory:") && !database.startsWith("file:");
    }

    static Path path(ConnectionSettings settings) {
        return Path.of(settings.database()).toAbsolutePath();
    }
}
