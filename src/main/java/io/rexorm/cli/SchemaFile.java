package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.SchemaDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that the schema is dumped to and loaded from. */
final class SchemaFile {
    static final String NAME = "schema.sql";

    private final Invocation invocation;
    private final Path path;

    SchemaFile(Invocation invocation, Path path) {
        this.invocation = invocation;
        this.path = path;
    }

    /** The file that the parameter names, else the one of the configuration, else the one beside the migrations. */
    static SchemaFile of(Invocation invocation) {
        List<String> parameters = invocation.parameters();
        if (parameters.size() > 1) {
            throw new RexException(ErrorCode.USAGE, "unexpected '" + parameters.get(1) + "'", "name one file");
        }
        if (!parameters.isEmpty()) {
            return new SchemaFile(
                    invocation, invocation.environment().workingDirectory().resolve(parameters.get(0)));
        }
        Path configured = invocation.configuration().migrations().dump();
        Path standard =
                invocation.configuration().migrations().directories().get(0).resolveSibling(NAME);
        return new SchemaFile(invocation, configured == null ? standard : configured);
    }

    Path path() {
        return path;
    }

    String shown() {
        return ShownPath.of(path, invocation);
    }

    /**
     * Writes the file, whole or not at all, and the folders above it.
     *
     * @return whether it has changed
     */
    boolean write(SchemaDump dump) {
        Path temporary = path.resolveSibling(path.getFileName() + ".part");
        try {
            if (Files.exists(path) && Files.readString(path).equals(dump.sql())) {
                return false;
            }
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.writeString(temporary, dump.sql());
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.FILE_NOT_WRITTEN, "cannot write " + shown() + ": " + Wording.reason(e), null, e);
        }
    }
}
