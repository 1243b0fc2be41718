package io.rexorm.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a squashed migration in a database that has applied the ones it replaces: it counts as applied there, and they
 * are not missing.
 */
final class Replacements {
    private final MigrationStatuses.Edits edits;

    Replacements(MigrationStatuses.Edits edits) {
        this.edits = edits;
    }

    /**
     * Files are looked into only where something is missing or edited, which a squashed migration always makes it seem; those
     * that stand as they were applied only where that leaves something missing.
     */
    List<MigrationStatus> settle(List<MigrationStatus> all) {
        boolean suspicious = false;
        for (MigrationStatus status : all) {
            suspicious |= isEdited(status);
        }
        List<MigrationStatus> settled = suspicious ? settleEdited(all) : all;
        for (MigrationStatus status : settled) {
            if (status.state() == MigrationState.MISSING) {
                return settleApplied(settled);
            }
        }
        return settled;
    }

    /**
     * Those whose version had another text once: all that they replace have to be applied. Where that is not so, it is a
     * squashed migration that was edited if it has run itself.
     */
    private List<MigrationStatus> settleEdited(List<MigrationStatus> all) {
        Set<Version> replaced = new HashSet<>();
        List<MigrationStatus> settled = new ArrayList<>();
        for (MigrationStatus status : all) {
            List<Version> versions =
                    status.onDisk() != null && isEdited(status) ? edits.replaces(status.onDisk()) : List.of();
            if (!versions.contains(status.version())) {
                settled.add(status);
            } else if (lacking(status, versions, all).isEmpty()) {
                settled.add(new MigrationStatus(MigrationState.APPLIED, status.onDisk(), status.applied(), null));
                replaced.addAll(versions);
            } else {
                settled.add(hasRun(status) ? status : squashed(status));
            }
        }
        return without(replaced, settled);
    }

    private boolean hasRun(MigrationStatus status) {
        return status.applied() != null && !edits.replaced(status.applied()).isEmpty();
    }

    private static MigrationStatus squashed(MigrationStatus status) {
        return new MigrationStatus(status.state(), status.onDisk(), status.applied(), MigrationStatus.Change.SQUASHED);
    }

    /** Those that the history knows by their own text, as a person has resolved them, or an edit was taken over. */
    private List<MigrationStatus> settleApplied(List<MigrationStatus> all) {
        Set<Version> replaced = new HashSet<>();
        for (MigrationStatus status : all) {
            if (status.onDisk() != null && status.state() == MigrationState.APPLIED) {
                replaced.addAll(edits.replaces(status.onDisk()));
            }
        }
        return without(replaced, all);
    }

    /** Whether a migration that is not applied stands for one that is, and whose file is gone. */
    boolean replacesMissing(MigrationStatus squashed, List<MigrationStatus> all) {
        List<Version> versions = squashed.onDisk() == null ? List.of() : edits.replaces(squashed.onDisk());
        for (MigrationStatus status : all) {
            if (status.state() == MigrationState.MISSING && versions.contains(status.version())) {
                return true;
            }
        }
        return false;
    }

    /** The pending or edited migration that stands for this version too, or null where none does. */
    @Nullable
    MigrationStatus replacing(Version version, List<MigrationStatus> all) {
        for (MigrationStatus status : all) {
            boolean unsettled = status.state().isPending()
                    || isEdited(status)
                    || status.change() == MigrationStatus.Change.SQUASHED;
            if (status.onDisk() != null
                    && unsettled
                    && edits.replaces(status.onDisk()).contains(version)) {
                return status;
            }
        }
        return null;
    }

    /** The versions that a migration stands for and that are not applied. */
    List<Version> lacking(MigrationStatus squashed, List<MigrationStatus> all) {
        return squashed.onDisk() == null ? List.of() : lacking(squashed, edits.replaces(squashed.onDisk()), all);
    }

    /** An earlier squashed migration among those that are replaced counts for all that it replaced itself. */
    private List<Version> lacking(MigrationStatus squashed, List<Version> versions, List<MigrationStatus> all) {
        Set<Version> applied = new HashSet<>();
        for (MigrationStatus status : all) {
            if (status.state().isApplied() || status.state() == MigrationState.BASELINE) {
                applied.add(status.version());
            }
        }
        List<Version> lacking = new ArrayList<>(versions);
        lacking.removeAll(applied);
        for (MigrationStatus status : all) {
            boolean replaced = !status.version().equals(squashed.version()) && versions.contains(status.version());
            if (!lacking.isEmpty()
                    && replaced
                    && status.applied() != null
                    && status.state().isApplied()) {
                lacking.removeAll(edits.replaced(status.applied()));
            }
        }
        return lacking;
    }

    private static List<MigrationStatus> without(Set<Version> replaced, List<MigrationStatus> all) {
        List<MigrationStatus> left = new ArrayList<>(all);
        left.removeIf(status -> status.onDisk() == null && replaced.contains(status.version()));
        return left;
    }

    private static boolean isEdited(MigrationStatus status) {
        return status.state() == MigrationState.EDITED && status.change() == MigrationStatus.Change.STATEMENTS;
    }
}
