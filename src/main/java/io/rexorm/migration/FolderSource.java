package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.script.Direction;
import io.rexorm.script.ScriptSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Migrations in folders and all folders below them. Files that do not end in {@code .sql} are no migrations. */
public final class FolderSource implements MigrationSource {
    private final List<Path> folders;
    private final Path workingDirectory;

    /** @param workingDirectory what the names of files are shown relative to */
    public FolderSource(List<Path> folders, Path workingDirectory) {
        this.folders = List.copyOf(folders);
        this.workingDirectory = workingDirectory;
    }

    @Override
    public List<MigrationFile> migrations() {
        Map<Version, Found> found = new HashMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new MigrationException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "there is no folder " + show(folder),
                        "create it, or name another with --dir or migrations.dir");
            }
            collect(folder, found);
        }
        List<MigrationFile> migrations = new ArrayList<>();
        for (Found files : found.values()) {
            migrations.add(files.migration());
        }
        migrations.sort(Comparator.comparing(MigrationFile::version));
        return migrations;
    }

    private void collect(Path folder, Map<Version, Found> found) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries.add(entry);
            }
        } catch (IOException e) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID, "cannot read the folder " + show(folder), null, e);
        }
        Collections.sort(entries);
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (FileName.isScript(name)) {
                add(entry, name, found);
            } else if (!name.startsWith(".") && Files.isDirectory(entry)) {
                collect(entry, found);
            }
        }
    }

    private void add(Path file, String name, Map<Version, Found> found) {
        Path parent = file.getParent();
        FileName parsed = FileName.parse(parent == null ? "" : String.valueOf(parent.getFileName()), name);
        if (parsed == null) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID,
                    show(file) + ": the name does not begin with a version",
                    "name it <version>_<name>.sql as 'rexorm generate:migration' does, or move it out of the folder");
        }
        ScriptSource source = ScriptSource.ofFile(show(file), file);
        Found files = found.computeIfAbsent(parsed.version(), version -> new Found());
        ScriptSource other = files.add(parsed, source);
        if (other != null) {
            throw new MigrationException(
                    ErrorCode.DUPLICATE_VERSION,
                    "two files have version " + parsed.version() + ": " + other.name() + " and " + source.name(),
                    "give the one that is not applied anywhere yet a new version");
        }
    }

    private String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(workingDirectory) ? workingDirectory.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    /** The files of one version. */
    private static final class Found {
        private @Nullable FileName name;
        private @Nullable ScriptSource up;
        private @Nullable ScriptSource down;

        /** Takes the file; gives the one that is in its place already, if there is one. */
        @Nullable
        ScriptSource add(FileName parsed, ScriptSource source) {
            if (parsed.direction() == Direction.DOWN) {
                ScriptSource other = down;
                down = source;
                name = name == null ? parsed : name;
                return other;
            }
            ScriptSource other = up;
            up = source;
            name = parsed;
            return other;
        }

        MigrationFile migration() {
            FileName named = name;
            if (named == null || up == null) {
                String file = down == null ? "" : down.name();
                throw new MigrationException(
                        ErrorCode.MIGRATION_INVALID,
                        file + ": there is a down but no up of this version",
                        "add the file with its up section");
            }
            MigrationKind kind = named.version().isRepeatable() ? MigrationKind.REPEATABLE : MigrationKind.SQL;
            return new MigrationFile(named.version(), named.name(), kind, up, down);
        }
    }
}
