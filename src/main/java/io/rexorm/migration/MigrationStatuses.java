package io.rexorm.migration;

import io.rexorm.script.ScriptChecksum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of every migration, on disk or in the history, in the order of versions. Sets are compared, never highest
 * versions: a file that was merged late is seen.
 *
 * @param all each migration once
 */
public record MigrationStatuses(List<MigrationStatus> all) {

    public MigrationStatuses {
        all = List.copyOf(all);
    }

    /** Compares what is on disk with what was applied. */
    static MigrationStatuses compare(List<MigrationFile> onDisk, List<AppliedMigration> history, Edits edits) {
        Map<Version, AppliedMigration> rows = new HashMap<>();
        Version newest = null;
        for (AppliedMigration row : history) {
            rows.put(row.version(), row);
            boolean counts = row.outcome() != AppliedMigration.Outcome.REVERTED
                    && !row.version().isRepeatable()
                    && !row.version().isChangeset();
            if (counts && (newest == null || row.version().compareTo(newest) > 0)) {
                newest = row.version();
            }
        }
        List<MigrationStatus> all = new ArrayList<>();
        for (MigrationFile migration : BaselineFiles.chosen(onDisk, rows)) {
            AppliedMigration row = rows.remove(migration.version());
            all.add(row == null ? unapplied(migration, newest) : known(migration, row, edits));
        }
        List<AppliedMigration> gone = new ArrayList<>(rows.values());
        gone.sort((a, b) -> a.appliedAt().compareTo(b.appliedAt()));
        for (AppliedMigration row : gone) {
            all.add(new MigrationStatus(withoutFile(row), null, row, null));
        }
        all.sort((a, b) -> Version.ORDER.compare(a.version(), b.version()));
        return new MigrationStatuses(new Replacements(edits).settle(all));
    }

    /** What is on disk, for a database in which nothing was applied yet. */
    static MigrationStatuses ofNewDatabase(List<MigrationFile> onDisk) {
        return compare(onDisk, List.of(), (migration, row) -> MigrationStatus.Change.STATEMENTS);
    }

    private static MigrationStatus unapplied(MigrationFile migration, @Nullable Version newest) {
        boolean late = newest != null
                && !migration.version().isChangeset()
                && migration.version().compareTo(newest) < 0;
        return new MigrationStatus(late ? MigrationState.OUT_OF_ORDER : MigrationState.PENDING, migration, null, null);
    }

    private static MigrationStatus known(MigrationFile migration, AppliedMigration row, Edits edits) {
        return switch (row.outcome()) {
            case RUNNING -> new MigrationStatus(MigrationState.RUNNING, migration, row, null);
            case FAILED -> new MigrationStatus(MigrationState.FAILED, migration, row, null);
            // Whoever rolled it back wants it to run again, so it is not late whatever its version is.
            case REVERTED -> new MigrationStatus(MigrationState.PENDING, migration, row, null);
            case APPLIED -> applied(migration, row, edits);
        };
    }

    private static MigrationStatus applied(MigrationFile migration, AppliedMigration row, Edits edits) {
        if (migration.kind() == MigrationKind.ALWAYS) {
            return new MigrationStatus(MigrationState.OUTDATED, migration, row, null);
        }
        if (row.checksum().equals(edits.checksum(migration))) {
            boolean baseline = row.kind() == MigrationKind.BASELINE;
            return new MigrationStatus(
                    baseline ? MigrationState.BASELINE : MigrationState.APPLIED, migration, row, null);
        }
        MigrationStatus.Change change = edits.of(migration, row);
        if (migration.kind() == MigrationKind.REPEATABLE) {
            boolean same = change.isHarmless();
            return new MigrationStatus(same ? MigrationState.APPLIED : MigrationState.OUTDATED, migration, row, null);
        }
        return new MigrationStatus(MigrationState.EDITED, migration, row, change);
    }

    private static MigrationState withoutFile(AppliedMigration row) {
        return switch (row.outcome()) {
            case APPLIED -> row.kind() == MigrationKind.BASELINE ? MigrationState.BASELINE : MigrationState.MISSING;
            case REVERTED -> MigrationState.REVERTED;
            case FAILED -> MigrationState.FAILED;
            case RUNNING -> MigrationState.RUNNING;
        };
    }

    /** How many are in a state. */
    public int count(MigrationState state) {
        int count = 0;
        for (MigrationStatus status : all) {
            count += status.state() == state ? 1 : 0;
        }
        return count;
    }

    /** Those that {@code migrate} would run, where nothing forbids it. */
    public List<MigrationStatus> pending() {
        List<MigrationStatus> pending = new ArrayList<>();
        for (MigrationStatus status : all) {
            if (status.state().isPending()) {
                pending.add(status);
            }
        }
        return pending;
    }

    /** Those that a rollback can undo, the last applied first. */
    public List<MigrationStatus> appliedLastFirst() {
        List<MigrationStatus> applied = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isRevertible() || Unfinished.goesDown(all.get(i))) {
                applied.add(all.get(i));
            }
        }
        applied.sort(Comparator.comparing(MigrationStatus::isUnfinished)
                .thenComparing(MigrationStatuses::batch)
                .reversed());
        return applied;
    }

    /** The status of a version, or null where neither the files nor the history know it. */
    public @Nullable MigrationStatus find(Version version) {
        for (MigrationStatus status : all) {
            if (status.version().equals(version)) {
                return status;
            }
        }
        return null;
    }

    /** The number of the last run. */
    public long lastBatch() {
        long last = 0;
        for (MigrationStatus status : all) {
            last = Math.max(last, batch(status));
        }
        return last;
    }

    static long batch(MigrationStatus status) {
        return status.applied() == null ? 0 : status.applied().batch();
    }

    /** Tells how a file differs from what was applied, where its checksum does. */
    @FunctionalInterface
    interface Edits {
        MigrationStatus.Change of(MigrationFile migration, AppliedMigration row);

        /** The checksum of a file. */
        default String checksum(MigrationFile migration) {
            return ScriptChecksum.ofText(migration.source());
        }

        /** The versions of the migrations that the file stands for; none in most files. */
        default List<Version> replaces(MigrationFile migration) {
            return List.of();
        }

        /** The versions of the migrations that the text which was applied stands for. */
        default List<Version> replaced(AppliedMigration row) {
            return List.of();
        }
    }
}
