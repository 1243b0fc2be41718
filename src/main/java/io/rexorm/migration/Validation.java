package io.rexorm.migration;

import io.rexorm.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses to run migrations when the files and the history do not agree. All disagreements are named at once. */
final class Validation {
    private final OutOfOrder outOfOrder;
    private final MigrationListener listener;
    private final MigrationScripts scripts;
    private final @Nullable MigrationRun run;
    private final @Nullable SquashValidation squashed;

    /** @param run on the database, or null where there is none yet */
    Validation(
            OutOfOrder outOfOrder, MigrationListener listener, MigrationScripts scripts, @Nullable MigrationRun run) {
        this.outOfOrder = outOfOrder;
        this.listener = listener;
        this.scripts = scripts;
        this.run = run;
        this.squashed =
                run == null ? null : new SquashValidation(new Replacements(new AppliedText(scripts, run.history())));
    }

    /**
     * Warns of what is tolerable, once: under the lock. That a half-done migration goes on is told when it does.
     *
     * @throws MigrationException when there is a disagreement that forbids to run the selection
     */
    void check(MigrationStatuses statuses, MigrateSelection selection, boolean locked) {
        List<Disagreement> refused = new ArrayList<>();
        for (Disagreement disagreement : disagreements(statuses, selection, locked)) {
            if (disagreement.code() != null) {
                refused.add(disagreement);
            } else if (locked && !disagreement.status().isUnfinished()) {
                listener.warned(disagreement.message());
            }
        }
        if (refused.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder();
        for (Disagreement disagreement : refused) {
            message.append(message.length() == 0 ? "" : "\n").append(disagreement.message());
        }
        Disagreement first = refused.get(0);
        ErrorCode code = first.code() == null ? ErrorCode.INTERNAL : first.code();
        throw new MigrationException(code, message.toString(), first.hint());
    }

    /**
     * What does not agree, in the order of versions.
     *
     * @param locked whether nobody else can be at work, so that a running migration is one that was killed
     */
    List<Disagreement> disagreements(MigrationStatuses statuses, MigrateSelection selection, boolean locked) {
        List<Disagreement> all = new ArrayList<>();
        for (MigrationStatus status : statuses.all()) {
            Disagreement disagreement = status.isAbandoned(locked)
                    ? unfinished(
                            status, Selected.toRun(statuses, selection, locked).contains(status))
                    : disagreement(status, statuses, selection);
            if (disagreement != null) {
                all.add(disagreement);
            }
        }
        return all;
    }

    private @Nullable Disagreement disagreement(
            MigrationStatus status, MigrationStatuses statuses, MigrateSelection selection) {
        return switch (status.state()) {
            case EDITED, MISSING -> {
                Disagreement replaced = squashed == null ? null : squashed.disagreement(status, statuses.all());
                boolean missing = status.state() == MigrationState.MISSING;
                yield replaced != null ? replaced : missing ? missing(status) : edited(status);
            }
            case OUT_OF_ORDER ->
                squashed != null && squashed.isToldOfOthers(status, statuses.all()) ? null : late(status, selection);
            default -> null;
        };
    }

    /** A repeatable migration has nothing to undo; any other needs the down that the history has kept. */
    private Disagreement missing(MigrationStatus status) {
        boolean undone = status.version().isRepeatable()
                || (run != null && run.history().stored(status.version()).down() != null);
        String undo = undone
                ? "undo it without the file: rexorm rollback --only " + status.version()
                : "undo it by hand, as the history has kept no down, and type: rexorm resolve " + status.version()
                        + " --reverted --reason \"…\"";
        return new Disagreement(
                status,
                ErrorCode.MIGRATION_MISSING,
                status.title() + " is applied, but its file is missing",
                "bring the file back, or " + undo);
    }

    private static Disagreement edited(MigrationStatus status) {
        String message = file(status) + " was edited after it was applied";
        if (status.change() == MigrationStatus.Change.REPEATABLE) {
            return new Disagreement(
                    status,
                    ErrorCode.MIGRATION_EDITED,
                    message + ": it is marked as repeatable, and has run once, as its version says",
                    "write -- migrate:up in place of the marker; what shall run again whenever it changes goes into a file"
                            + " without a version that begins with -- migrate:repeatable");
        }
        if (status.change() == MigrationStatus.Change.STATEMENTS || status.change() == null) {
            return new Disagreement(
                    status,
                    ErrorCode.MIGRATION_EDITED,
                    message,
                    "undo the edit and write a new migration: rexorm generate:migration NAME");
        }
        String change = status.change().text().replace('-', ' ');
        return new Disagreement(status, null, message + ": " + change + " only", "to be told no more: rexorm repair");
    }

    private @Nullable Disagreement late(MigrationStatus status, MigrateSelection selection) {
        boolean named = selection instanceof MigrateSelection.Only || selection instanceof MigrateSelection.These;
        if (outOfOrder == OutOfOrder.ALLOW || named) {
            return null;
        }
        return new Disagreement(
                status,
                outOfOrder == OutOfOrder.WARN ? null : ErrorCode.OUT_OF_ORDER,
                file(status) + " is out of order: a newer version is applied already",
                "give it a new version: rexorm renumber, or run it as it is: rexorm migrate --out-of-order allow");
    }

    /** One that the run itself goes on with is only told of. */
    private Disagreement unfinished(MigrationStatus status, boolean goesOn) {
        boolean undecided = run != null && Continuation.isUndecided(status, run, scripts);
        return new Disagreement(
                status,
                goesOn && !undecided ? null : ErrorCode.MIGRATION_UNFINISHED,
                Unfinished.message(status),
                Unfinished.hint(status, undecided));
    }

    private static String file(MigrationStatus status) {
        return status.onDisk() == null ? status.title() : status.onDisk().file();
    }
}
