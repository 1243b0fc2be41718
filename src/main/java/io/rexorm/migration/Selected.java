package io.rexorm.migration;

import io.rexorm.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** Which migrations a selection means. */
final class Selected {
    private Selected() {}

    /**
     * What {@code migrate} would run: those that are half done, and the pending ones.
     *
     * @param locked whether nobody else can be at work, so that a running migration is one that was killed
     */
    static List<MigrationStatus> toRun(MigrationStatuses statuses, MigrateSelection selection, boolean locked) {
        List<MigrationStatus> pending = new ArrayList<>();
        for (MigrationStatus status : statuses.all()) {
            if (status.state().isPending() || (status.isAbandoned(locked) && Unfinished.goesUp(status))) {
                pending.add(status);
            }
        }
        if (selection instanceof MigrateSelection.Step step) {
            return pending.subList(0, Math.min(step.count(), pending.size()));
        }
        if (selection instanceof MigrateSelection.To to) {
            known(statuses, to.version());
            if (to.version().isChangeset()) {
                return upTo(pending, statuses, to.version());
            }
            pending.removeIf(status ->
                    status.version().isRepeatable() || status.version().compareTo(to.version()) > 0);
        } else if (selection instanceof MigrateSelection.Only only) {
            known(statuses, only.version());
            pending.removeIf(status -> !status.version().equals(only.version()));
        } else if (selection instanceof MigrateSelection.These these) {
            pending.removeIf(status -> !these.versions().contains(status.version()));
        }
        return pending;
    }

    /** What {@code rollback} would undo, the last applied first; one whose rollback stopped half-way comes before. */
    static List<MigrationStatus> applied(MigrationStatuses statuses, RollbackSelection selection) {
        List<MigrationStatus> applied = statuses.appliedLastFirst();
        if (selection instanceof RollbackSelection.Step step) {
            applied.removeIf(status -> status.version().isRepeatable());
            return applied.subList(0, Math.min(step.count(), applied.size()));
        }
        if (selection instanceof RollbackSelection.To to) {
            known(statuses, to.version());
            if (to.version().isChangeset()) {
                return appliedAfter(applied, to.version());
            }
            applied.removeIf(status ->
                    status.version().isRepeatable() || status.version().compareTo(to.version()) <= 0);
        } else if (selection instanceof RollbackSelection.Only only) {
            known(statuses, only.version());
            applied.removeIf(status -> !status.version().equals(only.version()));
            if (applied.isEmpty()) {
                refuseBaseline(statuses, only.version());
                throw notApplied(only.version());
            }
        } else if (selection instanceof RollbackSelection.LastBatch) {
            List<MigrationStatus> batch = new ArrayList<>();
            for (MigrationStatus status : applied) {
                if (MigrationStatuses.batch(status) == MigrationStatuses.batch(applied.get(0))) {
                    batch.add(status);
                }
            }
            return batch;
        }
        return applied;
    }

    /**
     * Whether a rollback would leave no migration applied, however it was asked for. A repeatable one that stays counts for
     * nothing, for it has no down, nor does a baseline, which nothing undoes.
     */
    static boolean isEverything(MigrationStatuses statuses, RollbackSelection selection) {
        List<MigrationStatus> selected = applied(statuses, selection);
        return !selected.isEmpty() && versioned(selected) == versioned(statuses.appliedLastFirst());
    }

    private static int versioned(List<MigrationStatus> statuses) {
        int count = 0;
        for (MigrationStatus status : statuses) {
            count += status.version().isRepeatable() ? 0 : 1;
        }
        return count;
    }

    /** Those of the pending ones that come no later than the version where all there are stand in their order. */
    private static List<MigrationStatus> upTo(
            List<MigrationStatus> pending, MigrationStatuses statuses, Version version) {
        int count = 0;
        for (MigrationStatus status : statuses.all()) {
            if (count < pending.size() && pending.get(count).version().equals(status.version())) {
                count++;
            }
            if (status.version().equals(version)) {
                break;
            }
        }
        return pending.subList(0, count);
    }

    /** Those that were applied after the version: changesets are added to any file, so their places do not tell. */
    private static List<MigrationStatus> appliedAfter(List<MigrationStatus> lastFirst, Version version) {
        for (int i = 0; i < lastFirst.size(); i++) {
            if (lastFirst.get(i).version().equals(version)) {
                return lastFirst.subList(0, i);
            }
        }
        throw notApplied(version);
    }

    private static MigrationException notApplied(Version version) {
        return new MigrationException(
                ErrorCode.UNKNOWN_VERSION, "version " + version + " is not applied", "see: rexorm status");
    }

    /**
     * Refuses to roll back past a migration that is half done.
     *
     * @param locked whether nobody else can be at work, so that a running migration is one that was killed
     */
    static void refuseUnfinished(MigrationStatuses statuses, RollbackSelection selection, boolean locked) {
        for (MigrationStatus status : statuses.all()) {
            boolean unfinished = status.isAbandoned(locked) && !Unfinished.goesDown(status);
            boolean other = selection instanceof RollbackSelection.Only only
                    && !only.version().equals(status.version());
            if (unfinished && !other) {
                throw Unfinished.refusal(status);
            }
        }
    }

    private static void refuseBaseline(MigrationStatuses statuses, Version version) {
        MigrationStatus status = statuses.find(version);
        if (status != null && status.applied() != null && status.applied().kind() == MigrationKind.BASELINE) {
            throw new MigrationException(
                    ErrorCode.NO_DOWN,
                    status.title() + " is part of the baseline: it never ran, so there is nothing to undo",
                    "if it shall run after all: rexorm resolve " + version + " --reverted --reason \"…\"");
        }
    }

    private static void known(MigrationStatuses statuses, Version version) {
        if (statuses.find(version) == null) {
            throw new MigrationException(
                    ErrorCode.UNKNOWN_VERSION,
                    "there is no migration with version " + version + ", neither on disk nor in the history",
                    "see: rexorm status");
        }
    }
}
