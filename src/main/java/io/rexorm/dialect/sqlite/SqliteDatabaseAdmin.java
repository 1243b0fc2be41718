package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.DatabaseAdmin;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** Creates and deletes SQLite files. */
final class SqliteDatabaseAdmin implements DatabaseAdmin {
    private static final byte[] SIGNATURE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String[] BESIDE = {"-journal", "-wal", "-shm", "-rexorm-lock"};

    @Override
    public boolean isThere(ConnectionSettings settings) {
        Path file = file(settings);
        if (!Files.exists(file)) {
            return false;
        }
        requireDatabase(file);
        return true;
    }

    @Override
    public boolean create(ConnectionSettings settings) {
        Path file = file(settings);
        if (Files.exists(file)) {
            return false;
        }
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.FILE_NOT_WRITTEN, "cannot create the folder of " + file + ": " + e.getMessage(), null, e);
        }
        open(settings).close();
        return true;
    }

    @Override
    public ConnectionSettings shadowOf(ConnectionSettings settings) {
        String name =
                "rexorm-shadow-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".db";
        return settings.withDatabase(
                Path.of(System.getProperty("java.io.tmpdir"), name).toString());
    }

    @Override
    public boolean drop(ConnectionSettings settings, boolean force) {
        Path file = file(settings);
        if (!isThere(settings)) {
            return false;
        }
        if (!force) {
            requireUnused(settings, file);
        }
        try {
            Files.delete(file);
            for (String suffix : BESIDE) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.FILE_NOT_WRITTEN, "cannot delete " + file + ": " + e.getMessage(), null, e);
        }
        return true;
    }

    private static Path file(ConnectionSettings settings) {
        if (SqliteFile.isFile(settings)) {
            return SqliteFile.path(settings);
        }
        throw new RexException(
                ErrorCode.CONFIGURATION_INVALID,
                settings.display() + " is no file, so it can be neither created nor dropped",
                "name a file: --url sqlite:shop.db");
    }

    private static Session open(ConnectionSettings settings) {
        return new Session(SqliteConnector.connect(settings, Access.WRITE), new SqliteAdapter(settings.display()));
    }

    /** A wrong name in the configuration must not cost somebody a file that is no database. */
    private static void requireDatabase(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] start = stream.readNBytes(SIGNATURE.length);
            if (start.length == 0 || Arrays.equals(start, SIGNATURE)) {
                return;
            }
        } catch (IOException e) {
            throw new RexException(ErrorCode.FILE_NOT_WRITTEN, "cannot read " + file, null, e);
        }
        throw new RexException(
                ErrorCode.CONFIGURATION_INVALID,
                file + " is no SQLite database, so it is not deleted",
                "check the name of the database: rexorm config");
    }

    private static void requireUnused(ConnectionSettings settings, Path file) {
        try (Session session = open(settings)) {
            session.execute("PRAGMA busy_timeout = 0");
            session.execute("PRAGMA locking_mode = EXCLUSIVE");
            session.execute("BEGIN EXCLUSIVE");
            session.execute("ROLLBACK");
        } catch (QueryException e) {
            throw new RexException(
                    ErrorCode.STATEMENT_FAILED,
                    file + " is in use: " + e.getMessage(),
                    "end what is connected to it, or add --force",
                    e);
        }
    }
}
