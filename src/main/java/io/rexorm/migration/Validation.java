package io.rexorm.migration;

import io.rexorm.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses to run migrations when the files and the history do not agree. All disagreements are named at once. */
final class Validation {
    private final OutOfOrder outOfOrder;
    private final MigrationListener listener;

    Validation(OutOfOrder outOfOrder, MigrationListener listener) {
        this.outOfOrder = outOfOrder;
        this.listener = listener;
    }

    private record Problem(ErrorCode code, String message, String hint) {}

    /** @throws MigrationException when there is a disagreement that forbids to run the selection */
    void check(MigrationStatuses statuses, MigrateSelection selection, boolean locked) {
        List<Problem> problems = new ArrayList<>();
        for (MigrationStatus status : statuses.all()) {
            Problem problem = problem(status, selection, locked);
            if (problem != null) {
                problems.add(problem);
            }
        }
        if (problems.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder();
        for (Problem problem : problems) {
            message.append(message.length() == 0 ? "" : "\n").append(problem.message);
        }
        throw new MigrationException(problems.get(0).code, message.toString(), problems.get(0).hint);
    }

    private @Nullable Problem problem(MigrationStatus status, MigrateSelection selection, boolean locked) {
        return switch (status.state()) {
            case EDITED -> edited(status, locked);
            case MISSING ->
                new Problem(
                        ErrorCode.MIGRATION_MISSING,
                        status.title() + " is applied, but its file is missing",
                        "bring the file back, or undo it without the file: rexorm rollback --only " + status.version());
            case OUT_OF_ORDER -> late(status, selection, locked);
            case FAILED -> unfinished(status, "failed half-way: " + error(status));
            case RUNNING -> locked ? unfinished(status, "was begun and never ended: its process was stopped") : null;
            default -> null;
        };
    }

    private @Nullable Problem edited(MigrationStatus status, boolean locked) {
        String file = status.onDisk() == null ? status.title() : status.onDisk().file();
        if (status.change() == MigrationStatus.Change.COMMENTS_OR_LAYOUT) {
            if (locked) {
                listener.warned(file + " was edited after it was applied: comments or layout only");
            }
            return null;
        }
        return new Problem(
                ErrorCode.MIGRATION_EDITED,
                file + " was edited after it was applied",
                "undo the edit and write a new migration: rexorm generate:migration NAME");
    }

    private @Nullable Problem late(MigrationStatus status, MigrateSelection selection, boolean locked) {
        String file = status.onDisk() == null ? status.title() : status.onDisk().file();
        if (outOfOrder == OutOfOrder.ALLOW || selection instanceof MigrateSelection.Only) {
            return null;
        }
        String message = file + " is out of order: a newer version is applied already";
        if (outOfOrder == OutOfOrder.WARN) {
            if (locked) {
                listener.warned(message);
            }
            return null;
        }
        return new Problem(
                ErrorCode.OUT_OF_ORDER,
                message,
                "rename it to a new version, or run: rexorm migrate --out-of-order allow");
    }

    private static Problem unfinished(MigrationStatus status, String how) {
        return new Problem(
                ErrorCode.MIGRATION_UNFINISHED,
                status.title() + " " + how,
                "its statements ran outside a transaction: see what it has done, finish or undo it by hand");
    }

    private static String error(MigrationStatus status) {
        return status.applied() == null ? "" : String.valueOf(status.applied().error());
    }
}
