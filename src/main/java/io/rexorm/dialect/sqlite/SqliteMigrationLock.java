package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.MigrationLock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on a file beside the database, {@code shop.db-rexorm-lock}. It ends with the process.
 * The file stays: to remove it would let two processes each lock a file of their own.
 */
final class SqliteMigrationLock implements MigrationLock {
    /** The lock is on one byte far behind the text, so that who waits can read who holds it. */
    private static final long LOCKED_BYTE = 1 << 20;

    private final Path file;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    SqliteMigrationLock(Path database) {
        this.file = database.resolveSibling(database.getFileName() + "-rexorm-lock");
    }

    @Override
    public boolean tryAcquire() {
        try {
            if (channel == null) {
                channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            }
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                sign(channel);
            }
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        } catch (IOException e) {
            throw notLockable(e);
        }
    }

    /** The file need be neither there nor writable. */
    @Override
    public boolean isFree() {
        if (!Files.exists(file)) {
            return true;
        }
        try (FileChannel reading = FileChannel.open(file, StandardOpenOption.READ);
                FileLock shared = reading.tryLock(LOCKED_BYTE, 1, true)) {
            return shared != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        } catch (IOException e) {
            throw notLockable(e);
        }
    }

    private RexException notLockable(IOException e) {
        return new RexException(
                ErrorCode.LOCK_NOT_OBTAINED,
                "cannot lock " + file + ": " + e.getMessage(),
                "the folder of the database has to be writable, for SQLite's own files too",
                e);
    }

    @Override
    public void release() {
        try {
            if (channel != null) {
                if (lock != null) {
                    channel.truncate(0);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new RexException(ErrorCode.LOCK_NOT_OBTAINED, "cannot release " + file, null, e);
        } finally {
            channel = null;
            lock = null;
        }
    }

    @Override
    public @Nullable String holder() {
        try {
            if (channel == null) {
                return Files.exists(file) ? Files.readString(file) : null;
            }
            ByteBuffer text = ByteBuffer.allocate(200);
            channel.read(text, 0);
            String signature = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
            return signature.isEmpty() ? null : signature;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public boolean endHolder() {
        return false;
    }

    private static void sign(FileChannel channel) {
        String signature = "process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name");
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(signature.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException fullDisk) {
            // The lock is held all the same; who waits will not learn by whom.
        }
    }
}
