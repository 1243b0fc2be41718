package io.rexorm.dialect.sqlite;

import io.rexorm.jdbc.ConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once into the user's cache folder. The driver itself would unpack it at every start,
 * which costs more than opening a database. Whatever goes wrong here is left to the driver's own way.
 */
final class SqliteLibrary {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {}

    static void prepare() {
        if (System.getProperty(PATH) != null || System.getenv("REXORM_NO_CACHE") != null) {
            return;
        }
        Path cache = cacheFolder();
        if (cache == null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        try {
            Path folder = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
            if (Files.exists(folder.resolve(name)) || unpack(name, folder)) {
                System.setProperty(PATH, folder.toString());
                System.setProperty(NAME, name);
            }
        } catch (IOException | RuntimeException e) {
            System.clearProperty(PATH);
            System.clearProperty(NAME);
        }
    }

    /** The driver found no folder to load it from. */
    static ConnectionException missing(SQLException failure) {
        Path cache = cacheFolder();
        return new ConnectionException(
                "cannot load SQLite's native library for " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"),
                "it is unpacked to " + (cache == null ? "" : cache + " or ") + System.getProperty("java.io.tmpdir")
                        + ": make one of them writable, and not mounted noexec, or set XDG_CACHE_HOME to another folder",
                failure);
    }

    private static boolean unpack(String name, Path folder) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                return false;
            }
            makePrivate(folder);
            Path temporary = Files.createTempFile(folder, name, ".tmp");
            try {
                Files.copy(packed, temporary, StandardCopyOption.REPLACE_EXISTING);
                Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.deleteIfExists(temporary);
                return false;
            }
            return true;
        }
    }

    /** Nobody else may write where a library is loaded from. */
    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable Path cacheFolder() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg, "rexorm");
        }
        String home = System.getProperty("user.home");
        return home == null || home.isBlank() || home.equals("?") ? null : Path.of(home, ".cache", "rexorm");
    }
}
