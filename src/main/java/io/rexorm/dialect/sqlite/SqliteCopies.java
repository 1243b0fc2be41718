package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of a database file beside it: {@code shop.db-before-7} is what it was before the seventh run. */
final class SqliteCopies {
    private static final String INFIX = "-before-";

    private final Path database;

    SqliteCopies(ConnectionSettings settings) {
        if (!SqliteFile.isFile(settings)) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "migrations.safety-copies is set, and " + settings.display() + " is no file that could be copied",
                    "take it out of this profile");
        }
        database = SqliteFile.path(settings);
    }

    /** Makes a copy that is whole or not there, and deletes the oldest of those that are too many. */
    @Nullable
    String make(Session session, long batch, int kept) {
        if (session.query(RenderedSql.of("SELECT 1 FROM sqlite_schema LIMIT 1"), row -> row.number(1))
                .isEmpty()) {
            return null;
        }
        Path copy = database.resolveSibling(database.getFileName() + INFIX + batch);
        Path part = database.resolveSibling(copy.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            session.execute("VACUUM INTO '" + part.toString().replace("'", "''") + "'");
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            deleteOldest(kept);
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.FILE_NOT_WRITTEN,
                    "cannot copy " + database + " to " + copy + ": " + e.getMessage(),
                    null,
                    e);
        }
        return String.valueOf(copy.getFileName());
    }

    private void deleteOldest(int kept) throws IOException {
        List<Path> copies = new ArrayList<>();
        Path folder = database.toAbsolutePath().getParent();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, this::isCopy)) {
            stream.forEach(copies::add);
        }
        copies.sort(Comparator.comparingLong(this::batch));
        for (Path copy : copies.subList(0, Math.max(0, copies.size() - kept))) {
            Files.delete(copy);
        }
    }

    private boolean isCopy(Path file) {
        return batch(file) >= 0;
    }

    /** The run that a copy was made before, or -1 for any other file. */
    private long batch(Path file) {
        String prefix = database.getFileName() + INFIX;
        String name = String.valueOf(file.getFileName());
        try {
            return name.startsWith(prefix) ? Long.parseLong(name.substring(prefix.length())) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
