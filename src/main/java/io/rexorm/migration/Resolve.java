package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.sql.Assignment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a person has decided about a migration: that the database holds it, or that it does not. It runs nothing. The
 * history keeps what it said before, and the reason.
 */
public final class Resolve {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;
    private final MigrationScripts scripts;

    public Resolve(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
        this.scripts = new MigrationScripts(project, options.transaction());
    }

    /**
     * Notes the decision.
     *
     * @param outcome {@link MigrationStep.State#APPLIED} or {@link MigrationStep.State#REVERTED}
     * @param reason why, for those who read the history
     * @return one step, or none where the history said so already
     * @throws MigrationException when neither the files nor the history know the version
     */
    public MigrationResult run(Version version, MigrationStep.State outcome, String reason) {
        List<MigrationFile> onDisk = project.source().migrations();
        if (!project.dialect().exists(project.settings())) {
            if (MigrationStatuses.ofNewDatabase(onDisk).find(version) == null) {
                throw unknown(version);
            } else if (outcome == MigrationStep.State.REVERTED) {
                return new MigrationResult(0, List.of(), null);
            }
        }
        try (MigrationRun run = new MigrationRun(project, options, context)) {
            return run.locked(() -> {
                MigrationStatuses now = run.compare(onDisk, scripts);
                MigrationStatus status = now.find(version);
                if (status == null) {
                    throw unknown(version);
                }
                return resolve(run, now, new Decision(status, outcome, reason));
            });
        }
    }

    private record Decision(MigrationStatus status, MigrationStep.State outcome, String reason) {

        boolean isApplied() {
            return outcome == MigrationStep.State.APPLIED;
        }

        /** Whether the history says so already. */
        boolean isTaken() {
            AppliedMigration row = status.applied();
            AppliedMigration.@Nullable Outcome before = row == null ? null : row.outcome();
            return isApplied()
                    ? before == AppliedMigration.Outcome.APPLIED
                    : before == null || before == AppliedMigration.Outcome.REVERTED;
        }
    }

    private MigrationResult resolve(MigrationRun run, MigrationStatuses now, Decision decision) {
        if (decision.isTaken()) {
            return new MigrationResult(now.lastBatch(), List.of(), null);
        }
        long batch = now.lastBatch() + (decision.isApplied() ? 1 : 0);
        run.record(() -> {
            run.createHistory();
            Version version = decision.status.version();
            if (decision.isApplied() && decision.status.onDisk() != null) {
                run.history().write(version, applied(decision.status.onDisk(), batch, decision.reason));
            } else {
                run.history().change(version, changed(decision));
            }
        });
        MigrationStep step = new MigrationStep(decision.status.version(), decision.status.name(), decision.outcome, 0);
        return new MigrationResult(batch, List.of(step), null);
    }

    /** The row of a migration whose file is there: what the database holds is what the file says now. */
    private List<Assignment> applied(MigrationFile migration, long batch, String reason) {
        Instant now = context.clock().instant();
        HistoryEntry entry = new HistoryEntry(scripts.readUnchecked(migration), batch, now, context.actor());
        return withReason(entry.applied(now), reason);
    }

    private List<Assignment> changed(Decision decision) {
        Instant now = context.clock().instant();
        AppliedMigration.Outcome outcome =
                decision.isApplied() ? AppliedMigration.Outcome.APPLIED : AppliedMigration.Outcome.REVERTED;
        List<Assignment> values = HistoryEntry.ending(outcome, now, now);
        if (decision.isApplied()) {
            HistoryEntry.set(values, HistoryColumn.APPLIED_AT, now);
        }
        values.addAll(HistoryEntry.by(context.actor()));
        return withReason(values, decision.reason);
    }

    private static List<Assignment> withReason(List<Assignment> values, String reason) {
        values.removeIf(value -> value.column().equals(HistoryColumn.REASON.column()));
        HistoryEntry.set(values, HistoryColumn.REASON, reason);
        return values;
    }

    private static MigrationException unknown(Version version) {
        return new MigrationException(
                ErrorCode.UNKNOWN_VERSION,
                "there is no migration with version " + version + ", neither on disk nor in the history",
                "see: rexorm status");
    }
}
