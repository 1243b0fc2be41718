package io.rexorm.migration.format;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of Liquibase's files: that in which the changelogs in XML, YAML or JSON include them. Where none includes any, it
 * is that of their names.
 */
final class ChangelogOrder {
    private final List<FolderFile> files;
    private final Map<FolderFile, List<ChangelogInclude>> includes = new LinkedHashMap<>();
    private final Set<FolderFile> ordered = new LinkedHashSet<>();

    ChangelogOrder(List<FolderFile> files) {
        this.files = files;
        for (FolderFile file : files) {
            ChangelogText text = ChangelogText.of(file);
            if (text != null) {
                includes.put(file, ChangelogInclude.read(text));
            }
        }
    }

    /** The files in their order; those in SQL that no changelog includes are left out, and noted. */
    List<FolderFile> order(Findings findings) {
        Set<FolderFile> inner = new HashSet<>();
        for (Map.Entry<FolderFile, List<ChangelogInclude>> changelog : includes.entrySet()) {
            for (ChangelogInclude include : changelog.getValue()) {
                inner.addAll(named(changelog.getKey(), include));
            }
        }
        for (FolderFile changelog : includes.keySet()) {
            if (!inner.contains(changelog)) {
                add(changelog);
            }
        }
        if (ordered.stream().noneMatch(FolderFile::isSql)) {
            for (FolderFile changelog : includes.keySet()) {
                findings.note(
                        changelog.shown() + " includes no SQL of this folder, which runs in the order of its names");
            }
            return files;
        }
        for (FolderFile file : files) {
            if (ordered.contains(file)) {
                continue;
            }
            if (file.isSql()) {
                findings.note(file.shown() + " does not run: no changelog includes it");
            } else {
                ordered.add(file);
            }
        }
        return List.copyOf(ordered);
    }

    private void add(FolderFile file) {
        if (!ordered.add(file)) {
            return;
        }
        for (ChangelogInclude include : includes.getOrDefault(file, List.of())) {
            named(file, include).forEach(this::add);
        }
    }

    /** The files that are included: one, or all in a folder and those below it. */
    private List<FolderFile> named(FolderFile changelog, ChangelogInclude include) {
        if (include.all()) {
            String folder = "/" + include.path() + "/";
            return files.stream()
                    .filter(file -> !file.equals(changelog) && absolute(file).contains(folder))
                    .toList();
        }
        FolderFile file = find(changelog, include.path());
        if (file == null) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    changelog.shown() + " includes " + include.path() + ", which is not in the folder",
                    "name the folder that holds both with --dir or migrations.dir, or remove the line");
        }
        return List.of(file);
    }

    /** A path begins beside the changelog, in the folder of migrations, or somewhere above it. */
    private @Nullable FolderFile find(FolderFile changelog, String path) {
        Path beside = changelog.path().resolveSibling(path).normalize();
        FolderFile found = null;
        for (FolderFile file : files) {
            if (file.path().normalize().equals(beside)) {
                return file;
            }
            boolean ends = absolute(file).endsWith("/" + path) || path.endsWith("/" + file.relative());
            found = ends && found == null ? file : found;
        }
        return found;
    }

    private static String absolute(FolderFile file) {
        return file.path().toAbsolutePath().normalize().toString().replace('\\', '/');
    }
}
