package io.rexorm.script;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A script in a file. */
record FileSource(String name, Path file) implements ScriptSource {

    @Override
    public InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID, name + " does not exist.", "Check the name and the folder.", e);
        } catch (IOException e) {
            throw unreadable(this, e);
        }
    }

    static RexException unreadable(ScriptSource source, IOException cause) {
        return new RexException(
                ErrorCode.MIGRATION_INVALID,
                source.name() + " cannot be read: " + cause.getMessage(),
                "Check that it is a file, and that this user may read it.",
                cause);
    }
}
