package io.rexorm.migration;

import io.rexorm.ErrorCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Migrations that are compiled, on a class path, besides those in folders. A class whose version a file in Java has is that
 * file compiled beforehand, and no migration more.
 */
public final class ClassPathSource implements MigrationSource {
    private final MigrationSource folders;
    private final List<Path> classPath;

    /** @param classPath folders with classes, and jars, absolute */
    public ClassPathSource(MigrationSource folders, List<Path> classPath) {
        this.folders = folders;
        this.classPath = List.copyOf(classPath);
    }

    @Override
    public List<MigrationFile> migrations() {
        List<MigrationFile> migrations = new ArrayList<>(folders.migrations());
        Map<Version, MigrationFile> known = new HashMap<>();
        for (MigrationFile migration : migrations) {
            if (migration.kind() != MigrationKind.BASELINE) {
                known.put(migration.version(), migration);
            }
        }
        for (JavaMigrations.Compiled each : new JavaMigrations(classPath).compiled()) {
            MigrationFile other = known.putIfAbsent(each.file().version(), each.file());
            if (other == null) {
                migrations.add(each.file());
            } else if (!other.isCode() || JavaMigrations.isClass(other)) {
                throw new MigrationException(
                        ErrorCode.DUPLICATE_VERSION,
                        "two migrations have version " + other.version() + ": " + other.file() + " and "
                                + each.file().file(),
                        "give the one that is not applied anywhere yet a new version");
            }
        }
        migrations.sort((a, b) -> Version.ORDER.compare(a.version(), b.version()));
        return migrations;
    }
}
