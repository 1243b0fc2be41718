package io.rexorm.migration;

import io.rexorm.script.ScriptChecksum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that make at once, in a new database, what many migrations have made in others: Flyway's {@code B5__name.sql}. The
 * newest takes the place of all versions up to its own; where there is a history without it, it counts for nothing.
 */
final class BaselineFiles {
    private BaselineFiles() {}

    /** The migrations that count for a database with this history. */
    static List<MigrationFile> chosen(List<MigrationFile> onDisk, Map<Version, AppliedMigration> history) {
        MigrationFile newest = null;
        MigrationFile used = null;
        for (MigrationFile migration : onDisk) {
            if (migration.kind() == MigrationKind.BASELINE) {
                newest = migration;
                used = isUsed(migration, onDisk, history) ? migration : used;
            }
        }
        if (newest == null) {
            return onDisk;
        }
        boolean isNew = history.keySet().stream().allMatch(Version::isRepeatable);
        return without(onDisk, isNew ? newest : used);
    }

    private static boolean isUsed(
            MigrationFile baseline, List<MigrationFile> onDisk, Map<Version, AppliedMigration> history) {
        AppliedMigration row = history.get(baseline.version());
        if (row == null || row.kind() != MigrationKind.BASELINE) {
            return false;
        }
        for (MigrationFile other : onDisk) {
            boolean same = !other.equals(baseline) && other.version().equals(baseline.version());
            if (same && row.checksum().equals(ScriptChecksum.ofText(other.source()))) {
                return false;
            }
        }
        return true;
    }

    private static List<MigrationFile> without(List<MigrationFile> onDisk, @Nullable MigrationFile baseline) {
        List<MigrationFile> counting = new ArrayList<>();
        for (MigrationFile migration : onDisk) {
            boolean other = migration.kind() == MigrationKind.BASELINE && !migration.equals(baseline);
            boolean included = baseline != null
                    && !migration.equals(baseline)
                    && !migration.version().isRepeatable()
                    && migration.version().compareTo(baseline.version()) <= 0;
            if (!other && !included) {
                counting.add(migration);
            }
        }
        return counting;
    }
}
