package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.ConnectionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteOpenMode;

/** Opens SQLite databases. */
final class SqliteConnector {
    private SqliteConnector() {}

    static Connection connect(ConnectionSettings settings, Access access) {
        SqliteLibrary.prepare();
        checkFolder(settings);
        Properties properties = new Properties();
        settings.parameters().forEach(properties::setProperty);
        properties.setProperty("jdbc.get_generated_keys", "false");
        if (access == Access.READ && SqliteFile.isFile(settings)) {
            properties.setProperty("open_mode", Integer.toString(SQLiteOpenMode.READONLY.flag));
        }
        try {
            return JDBC.createConnection("jdbc:sqlite:" + settings.database(), properties);
        } catch (SQLException e) {
            throw new ConnectionException(
                    "cannot open " + settings.display() + ": " + SqliteMessage.of(String.valueOf(e.getMessage())),
                    null,
                    e);
        }
    }

    private static void checkFolder(ConnectionSettings settings) {
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
            throw new ConnectionException("cannot open " + settings.display() + ": that is a folder", null, null);
        }
    }
}
