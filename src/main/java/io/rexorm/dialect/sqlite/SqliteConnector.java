package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.ConnectionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteOpenMode;

/** Opens SQLite databases. */
final class SqliteConnector {
    /** Settings that change the file itself. */
    private static final List<String> PERSISTENT = List.of("journal_mode", "application_id", "user_version");

    private SqliteConnector() {}

    static Connection connect(ConnectionSettings settings, Access access) {
        SqliteLibrary.prepare();
        check(settings, access);
        Properties properties = new Properties();
        settings.parameters().forEach(properties::setProperty);
        properties.setProperty("jdbc.get_generated_keys", "false");
        try {
            return readsOnly(settings, access)
                    ? openToRead(settings, properties)
                    : open(settings.database(), properties);
        } catch (SQLException e) {
            if (e.getCause() instanceof NativeLibraryNotFoundException) {
                throw SqliteLibrary.missing(e);
            }
            RexException failure = SqliteFailure.of(settings.display(), e, null);
            if (failure instanceof ConnectionException || failure.code() == ErrorCode.DAMAGED) {
                throw failure;
            }
            throw new ConnectionException(
                    "cannot open " + settings.display() + ": " + SqliteMessage.of(String.valueOf(e.getMessage())),
                    null,
                    e);
        }
    }

    /** Whoever would write, and may not, can still look whether there is anything to do. */
    private static boolean readsOnly(ConnectionSettings settings, Access access) {
        return SqliteFile.isFile(settings)
                && !SqliteFile.isUri(settings)
                && (access == Access.READ || !SqliteFile.isWritable(settings));
    }

    private static Connection openToRead(ConnectionSettings settings, Properties properties) throws SQLException {
        Path file = SqliteFile.path(settings);
        SqliteReadMode mode = SqliteReadMode.of(file);
        SQLiteOpenMode right = mode == SqliteReadMode.CLEAN ? SQLiteOpenMode.READWRITE : SQLiteOpenMode.READONLY;
        properties.setProperty("open_mode", Integer.toString(right.flag));
        PERSISTENT.forEach(properties::remove);
        if (mode == SqliteReadMode.IMMUTABLE) {
            return open("file://" + file.toUri().getRawPath() + "?immutable=1", properties);
        }
        Connection connection = open(settings.database(), properties);
        if (mode == SqliteReadMode.CLEAN) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    private static Connection open(String database, Properties properties) throws SQLException {
        return JDBC.createConnection("jdbc:sqlite:" + database, properties);
    }

    private static void check(ConnectionSettings settings, Access access) {
        if (!SqliteFile.isFile(settings)) {
            return;
        }
        Path path = SqliteFile.path(settings);
        Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ConnectionException(
                    "cannot open " + settings.display() + ": there is no folder " + folder,
                    "create the folder, or name another file",
                    null);
        }
        if (Files.isDirectory(path)) {
            throw new ConnectionException(
                    "cannot open " + settings.display() + ": that is a folder",
                    "name a file in it, or another one",
                    null);
        }
        if (!Files.exists(path)) {
            if (access == Access.WRITE) {
                SqliteFile.requireWritable(settings);
            }
        } else if (!Files.isReadable(path)) {
            throw new ConnectionException(
                    "cannot open " + settings.display() + ": the user " + System.getProperty("user.name")
                            + " may not read it",
                    "give the user the right to read the file",
                    null);
        }
    }
}
