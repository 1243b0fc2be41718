package io.rexorm.migration;

import io.rexorm.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** Which migrations a selection means. */
final class Selected {
    private Selected() {}

    static List<MigrationStatus> pending(MigrationStatuses statuses, MigrateSelection selection) {
        List<MigrationStatus> pending = statuses.pending();
        if (selection instanceof MigrateSelection.Step step) {
            return pending.subList(0, Math.min(step.count(), pending.size()));
        }
        if (selection instanceof MigrateSelection.To to) {
            known(statuses, to.version());
            pending.removeIf(status ->
                    status.version().isRepeatable() || status.version().compareTo(to.version()) > 0);
        } else if (selection instanceof MigrateSelection.Only only) {
            known(statuses, only.version());
            pending.removeIf(status -> !status.version().equals(only.version()));
        }
        return pending;
    }

    static List<MigrationStatus> applied(MigrationStatuses statuses, RollbackSelection selection) {
        List<MigrationStatus> applied = statuses.appliedLastFirst();
        if (selection instanceof RollbackSelection.Step step) {
            applied.removeIf(status -> status.version().isRepeatable());
            return applied.subList(0, Math.min(step.count(), applied.size()));
        }
        if (selection instanceof RollbackSelection.To to) {
            known(statuses, to.version());
            applied.removeIf(status ->
                    status.version().isRepeatable() || status.version().compareTo(to.version()) <= 0);
        } else if (selection instanceof RollbackSelection.Only only) {
            known(statuses, only.version());
            applied.removeIf(status -> !status.version().equals(only.version()));
            if (applied.isEmpty()) {
                throw new MigrationException(
                        ErrorCode.UNKNOWN_VERSION,
                        "version " + only.version() + " is not applied",
                        "see: rexorm status");
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

    private static void known(MigrationStatuses statuses, Version version) {
        if (statuses.find(version) == null) {
            throw new MigrationException(
                    ErrorCode.UNKNOWN_VERSION,
                    "there is no migration with version " + version + ", neither on disk nor in the history",
                    "see: rexorm status");
        }
    }
}
