package io.rexorm.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recognises a squashed migration in a database that has applied the ones it replaces: it counts as applied there, and they
 * are not missing.
 */
final class Replacements {
    private final MigrationStatuses.Edits edits;

    Replacements(MigrationStatuses.Edits edits) {
        this.edits = edits;
    }

    /** Files are looked into only where something is missing or edited, which a squashed migration always makes it seem. */
    List<MigrationStatus> settle(List<MigrationStatus> all) {
        Set<Version> applied = new HashSet<>();
        boolean suspicious = false;
        for (MigrationStatus status : all) {
            if (status.state().isApplied() || status.state() == MigrationState.BASELINE) {
                applied.add(status.version());
            }
            suspicious |= status.state() == MigrationState.MISSING || isEdited(status);
        }
        return suspicious ? settle(all, applied) : all;
    }

    private List<MigrationStatus> settle(List<MigrationStatus> all, Set<Version> applied) {
        Set<Version> replaced = new HashSet<>();
        List<MigrationStatus> settled = new ArrayList<>();
        for (MigrationStatus status : all) {
            List<Version> versions =
                    status.onDisk() != null && isEdited(status) ? edits.replaces(status.onDisk()) : List.of();
            boolean stands = versions.contains(status.version()) && applied.containsAll(versions);
            settled.add(
                    stands
                            ? new MigrationStatus(MigrationState.APPLIED, status.onDisk(), status.applied(), null)
                            : status);
            if (stands) {
                replaced.addAll(versions);
            }
        }
        settled.removeIf(status -> status.onDisk() == null && replaced.contains(status.version()));
        return settled;
    }

    private static boolean isEdited(MigrationStatus status) {
        return status.state() == MigrationState.EDITED && status.change() == MigrationStatus.Change.STATEMENTS;
    }
}
