package io.rexorm.migration;

import io.rexorm.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does not agree where a squashed migration stands for others, and the database has not applied what it stands for as
 * the file says. Undoing one of them would destroy what it stands for, so that is never the way on.
 */
final class SquashValidation {
    private final Replacements replacements;

    SquashValidation(Replacements replacements) {
        this.replacements = replacements;
    }

    /** Null where no squashed migration stands for this one, which is missing or edited. */
    @Nullable
    Disagreement disagreement(MigrationStatus status, List<MigrationStatus> all) {
        boolean edited = status.state() == MigrationState.EDITED;
        if (edited && status.change() != MigrationStatus.Change.SQUASHED) {
            return null;
        }
        MigrationStatus squashed = edited ? status : replacements.replacing(status.version(), all);
        if (squashed == null || squashed.onDisk() == null || status.applied() == null) {
            return null;
        }
        String title = MigrationFile.title(status.version(), status.applied().name());
        List<Version> lacking = replacements.lacking(squashed, all);
        return lacking.isEmpty()
                ? unnoted(status, title, squashed.onDisk())
                : partial(new Partial(status, title, squashed.onDisk(), lacking), all);
    }

    /** Whether those that it stands for say already what is to be done. */
    boolean isToldOfOthers(MigrationStatus squashed, List<MigrationStatus> all) {
        return replacements.replacesMissing(squashed, all);
    }

    /** Its version is its own, which no database knows. */
    private static Disagreement unnoted(MigrationStatus status, String title, MigrationFile squashed) {
        String ending = squashed.file().substring(squashed.file().lastIndexOf('.'));
        return new Disagreement(
                status,
                ErrorCode.MIGRATION_MISSING,
                title + " is applied, and " + squashed.file()
                        + " replaces it: all that it replaces is applied, and it is not",
                "note that the database holds it: rexorm resolve " + squashed.version()
                        + " --applied --reason \"…\"; or give it the version of the last one that it replaces, <version>_"
                        + squashed.name() + ending + ", by which every database knows it");
    }

    private record Partial(MigrationStatus status, String title, MigrationFile squashed, List<Version> lacking) {}

    private static Disagreement partial(Partial partial, List<MigrationStatus> all) {
        StringBuilder rest = new StringBuilder();
        boolean late = false;
        for (Version version : partial.lacking) {
            rest.append(rest.length() == 0 ? "" : ", ").append(version);
            late |= isLate(version, all);
        }
        return new Disagreement(
                partial.status,
                ErrorCode.MIGRATION_MISSING,
                partial.title + " is applied, and " + partial.squashed.file()
                        + " replaces it together with what is not applied yet: " + rest,
                "apply the rest from the files as they were before they were squashed: put them in the place of "
                        + partial.squashed.file() + ", type: rexorm migrate"
                        + (late ? " --out-of-order allow" : "") + ", and put it back");
    }

    private static boolean isLate(Version version, List<MigrationStatus> all) {
        for (MigrationStatus status : all) {
            boolean counts = status.state().isApplied() && !status.version().isRepeatable();
            if (counts && status.version().compareTo(version) > 0) {
                return true;
            }
        }
        return false;
    }
}
