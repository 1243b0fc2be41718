package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.migration.MigrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of migrations, and what they are called with other versions: both files of a pair, the folder where the version is the
 * folder's, and Flyway's settings beside a script.
 */
final class RenumberedFiles {
    private static final String SETTINGS = ".conf";

    private final Path here;
    private final FileMoves moves = new FileMoves();

    /** @param here what the names of files are relative to */
    RenumberedFiles(Path here) {
        this.here = here;
    }

    /**
     * Adds the files of a migration.
     *
     * @return what is moved for it: from, to
     * @throws RexException when it cannot be moved
     */
    Map<Path, Path> add(MigrationFile migration, String version) {
        Map<Path, Path> added = new LinkedHashMap<>();
        for (Path file : files(migration)) {
            Path from = holder(file, migration.version().toString());
            Path to = from.resolveSibling(renamed(from, migration, version));
            if (Files.exists(to)) {
                throw new RexException(
                        ErrorCode.FILE_EXISTS, to.getFileName() + " is there already", "nothing was moved");
            }
            added.put(from, to);
        }
        moves.add(added);
        return added;
    }

    private List<Path> files(MigrationFile migration) {
        List<Path> files = new ArrayList<>();
        files.add(here.resolve(migration.source().name()));
        if (migration.down() != null) {
            files.add(here.resolve(migration.down().name()));
        }
        for (Path file : List.copyOf(files)) {
            Path settings = file.resolveSibling(file.getFileName() + SETTINGS);
            if (Files.exists(settings)) {
                files.add(settings);
            }
        }
        return files;
    }

    /** What bears the version: the file, or the folder that it is in. */
    private static Path holder(Path file, String version) {
        Path folder = file.getParent();
        return place(file, version) < 0 && folder != null ? folder : file;
    }

    /** Where the version begins: in front, or behind a letter as in {@code V1__name.sql}. */
    private static int place(Path file, String version) {
        int at = String.valueOf(file.getFileName()).indexOf(version);
        return at > 1 ? -1 : at;
    }

    private String renamed(Path from, MigrationFile migration, String version) {
        String former = migration.version().toString();
        String name = String.valueOf(from.getFileName());
        int at = place(from, former);
        if (at < 0) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    migration.file() + ": version " + former + " does not stand in front of its name",
                    "rename it by hand");
        }
        return name.substring(0, at) + version + name.substring(at + former.length());
    }

    /** Moves all, or none. */
    void move() {
        try {
            moves.run();
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.FILE_NOT_WRITTEN, "cannot move: " + e.getMessage(), "look with: rexorm status", e);
        }
    }
}
