package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.migration.format.FolderReading;
import io.rexorm.migration.format.FormatSettings;
import io.rexorm.migration.format.FoundScript;
import io.rexorm.migration.format.MigrationFolders;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.schema.Words;
import io.rexorm.script.ScriptSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Migrations in folders and all folders below them, in Rex-ORM's own format or in another tool's. */
public final class FolderSource implements MigrationSource {
    private final MigrationFolders folders;
    private final Consumer<String> notes;
    private final Set<String> noted = new HashSet<>();
    private @Nullable FolderReading last;

    /** @param workingDirectory what the names of files are shown relative to */
    public FolderSource(List<Path> folders, Path workingDirectory) {
        this(folders, workingDirectory, FormatSettings.DETECTED, note -> {});
    }

    /**
     * @param workingDirectory what the names of files are shown relative to
     * @param settings what has to be known of other tools' formats
     * @param notes hears, once, of each thing in the folders that looks like a migration and does not run
     */
    public FolderSource(List<Path> folders, Path workingDirectory, FormatSettings settings, Consumer<String> notes) {
        this.folders = new MigrationFolders(folders, workingDirectory, settings);
        this.notes = notes;
    }

    /** What the folders held when they were read last; they are read for it where they were not yet. */
    public FolderReading reading() {
        if (last == null) {
            last = folders.read();
        }
        return last;
    }

    @Override
    public List<MigrationFile> migrations() {
        List<MigrationFile> all = all();
        MigrationFile last = null;
        for (MigrationFile each : all) {
            if (each.kind() == MigrationKind.BASELINE) {
                continue;
            }
            if (last != null && last.version().equals(each.version())) {
                throw doubled(each.version(), last.source(), each.source());
            }
            last = each;
        }
        return all;
    }

    @Override
    public List<MigrationFile> all() {
        FolderReading reading = folders.read();
        last = reading;
        reading.notes().forEach(this::note);
        // A baseline may have the version of the migration whose work it includes.
        Map<Version, Found> baselines = new LinkedHashMap<>();
        Map<Version, List<Found>> others = new LinkedHashMap<>();
        for (FoundScript script : reading.scripts()) {
            if (script.role() == FoundScript.Role.BASELINE) {
                Version version = version(script);
                Found found = baselines.computeIfAbsent(version, each -> new Found());
                if (!found.add(script)) {
                    throw doubled(version, found.source(), script.source());
                }
            } else {
                add(script, others.computeIfAbsent(version(script), each -> new ArrayList<>(1)));
            }
        }
        List<MigrationFile> migrations = new ArrayList<>();
        for (Found files : baselines.values()) {
            migrations.add(files.migration(reading.format()));
        }
        for (List<Found> one : others.values()) {
            for (Found files : paired(one)) {
                if (files.isDownAlone() && reading.format() != MigrationFormat.REXORM) {
                    note(files.source().name() + " does not run: there is no up of this version");
                } else {
                    migrations.add(files.migration(reading.format()));
                }
            }
        }
        migrations.sort((a, b) -> Version.ORDER.compare(a.version(), b.version()));
        return migrations;
    }

    private void note(String sentence) {
        if (noted.add(sentence)) {
            notes.accept(sentence);
        }
    }

    /** A class as a migration, or null where its name has no version. */
    static @Nullable MigrationFile ofClass(String name, ScriptSource source) {
        FoundScript script = FoundScript.ofClass(name, source);
        return script == null ? null : file(script, null, MigrationFormat.REXORM);
    }

    private static MigrationFile file(FoundScript script, @Nullable ScriptSource down, MigrationFormat format) {
        boolean code = script.role() == FoundScript.Role.CODE;
        String name = code ? Words.snakeCase(script.name()) : script.name();
        return new MigrationFile(version(script), name, kind(script.role()), script.source(), down, format);
    }

    private static MigrationKind kind(FoundScript.Role role) {
        return switch (role) {
            case WHOLE, UP, DOWN -> MigrationKind.SQL;
            case REPEATABLE -> MigrationKind.REPEATABLE;
            case ALWAYS -> MigrationKind.ALWAYS;
            case BASELINE -> MigrationKind.BASELINE;
            case CODE -> MigrationKind.JAVA;
            case FOREIGN -> MigrationKind.FOREIGN;
        };
    }

    private static Version version(FoundScript script) {
        Version version = Version.parse(script.version());
        if (version == null) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID,
                    script.source().name() + ": '" + script.version() + "' is no version",
                    "a version is made of numbers, with dots, dashes or underscores between them");
        }
        return version;
    }

    private static void add(FoundScript script, List<Found> ofItsVersion) {
        for (Found files : ofItsVersion) {
            if (files.isCalled(script.name()) && files.add(script)) {
                return;
            }
        }
        Found files = new Found();
        files.add(script);
        ofItsVersion.add(files);
    }

    /** An up and a down belong together also where their names differ, if there are no others of their version. */
    private static List<Found> paired(List<Found> ofOneVersion) {
        return ofOneVersion.size() == 2 && ofOneVersion.get(0).take(ofOneVersion.get(1))
                ? ofOneVersion.subList(0, 1)
                : ofOneVersion;
    }

    private static MigrationException doubled(Version version, ScriptSource one, ScriptSource other) {
        return new MigrationException(
                ErrorCode.DUPLICATE_VERSION,
                "two files have version " + version + ": " + one.name() + " and " + other.name(),
                "give the one that is not applied anywhere yet a new version: rexorm renumber");
    }

    /** The files of a migration. */
    private static final class Found {
        private @Nullable FoundScript up;
        private @Nullable FoundScript down;

        /** Takes the file, unless there is one in its place already. */
        boolean add(FoundScript script) {
            if (script.role() == FoundScript.Role.DOWN) {
                boolean free = down == null;
                down = free ? script : down;
                return free;
            }
            boolean free = up == null;
            up = free ? script : up;
            return free;
        }

        /** Takes what the other has, if it is what is lacking here. */
        boolean take(Found other) {
            boolean lacks = (up == null && other.down == null) || (down == null && other.up == null);
            if (lacks) {
                up = up == null ? other.up : up;
                down = down == null ? other.down : down;
            }
            return lacks;
        }

        boolean isCalled(String name) {
            FoundScript any = up == null ? down : up;
            return any != null && any.name().equals(name);
        }

        boolean isDownAlone() {
            return up == null;
        }

        ScriptSource source() {
            FoundScript any = up == null ? down : up;
            if (any == null) {
                throw new IllegalStateException("a migration without files");
            }
            return any.source();
        }

        MigrationFile migration(MigrationFormat format) {
            FoundScript named = up;
            if (named == null) {
                String file = down == null ? "" : down.source().name();
                throw new MigrationException(
                        ErrorCode.MIGRATION_INVALID,
                        file + ": there is a down but no up of this version",
                        "add the file with its up section");
            }
            return file(named, down == null ? null : down.source(), format);
        }
    }
}
