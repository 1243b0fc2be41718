package io.rexorm.migration.format;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists the files in folders and all folders below them, by name. What begins with a dot is passed over. */
final class FolderListing {
    private final Path workingDirectory;
    private final List<FolderFile> files = new ArrayList<>();

    /** @param workingDirectory what the names of files are shown relative to */
    FolderListing(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    List<FolderFile> files() {
        return files;
    }

    void add(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "there is no folder " + show(folder),
                    "create it, as 'rexorm init' does, or name another with --dir or migrations.dir");
        }
        collect(folder, folder);
    }

    private void collect(Path folder, Path root) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries.add(entry);
            }
        } catch (IOException e) {
            throw new RexException(ErrorCode.MIGRATION_INVALID, "cannot read the folder " + show(folder), null, e);
        }
        Collections.sort(entries);
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (name.startsWith(".")) {
                continue;
            }
            if (!FileName.isScript(name) && Files.isDirectory(entry)) {
                collect(entry, root);
            } else {
                files.add(new FolderFile(entry, root, show(entry)));
            }
        }
    }

    private String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(workingDirectory) ? workingDirectory.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
