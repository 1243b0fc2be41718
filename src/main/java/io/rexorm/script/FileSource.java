package io.rexorm.script;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A script in a file. */
record FileSource(String name, Path file) implements ScriptSource {

    @Override
    public InputStream open() {
        try {
            return stream();
        } catch (NoSuchFileException e) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID, name + " does not exist.", "Check the name and the folder.", e);
        } catch (IOException e) {
            throw unreadable(this, e);
        }
    }

    /** A stream of {@code java.io} is read faster than one of {@code java.nio}, which tells what is wrong. */
    private InputStream stream() throws IOException {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            try {
                return new FileInputStream(file.toFile());
            } catch (FileNotFoundException e) {
                return Files.newInputStream(file);
            }
        }
        return Files.newInputStream(file);
    }

    static RexException unreadable(ScriptSource source, IOException cause) {
        return new RexException(
                ErrorCode.MIGRATION_INVALID,
                source.name() + " cannot be read: " + cause.getMessage(),
                "Check that it is a file, and that this user may read it.",
                cause);
    }
}
