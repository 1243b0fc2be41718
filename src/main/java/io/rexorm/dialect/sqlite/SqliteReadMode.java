package io.rexorm.dialect.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file is opened so that reading it works, and leaves nothing beside it. */
enum SqliteReadMode {
    /** Read-only, as SQLite has it. */
    READ_ONLY,
    /**
     * With the right to write, and no writing: SQLite cleans up behind itself then. A read-only connection would leave the two
     * files of a write-ahead log, and could not read at all where a killed process has left its journal.
     */
    CLEAN,
    /** As a file that nobody changes: a write-ahead log has been used up, and its files cannot be created. */
    IMMUTABLE;

    /** Where the header says which versions of the file format may write it and read it. */
    private static final int FORMAT = 18;

    private static final int WRITE_AHEAD_LOG = 2;

    static SqliteReadMode of(Path file) {
        boolean log = usesLog(file);
        if (!log && !Files.exists(beside(file, "-journal"))) {
            return READ_ONLY;
        }
        Path folder = file.getParent();
        if (Files.isWritable(file) && (folder == null || Files.isWritable(folder))) {
            return CLEAN;
        }
        return log && !Files.exists(beside(file, "-wal")) ? IMMUTABLE : READ_ONLY;
    }

    private static boolean usesLog(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] start = stream.readNBytes(FORMAT + 2);
            return start.length == FORMAT + 2 && start[FORMAT + 1] == WRITE_AHEAD_LOG;
        } catch (IOException e) {
            // SQLite will say why it cannot be read.
            return false;
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
