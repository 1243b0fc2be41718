package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.script.ScriptSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes over a database that was not made by migrations: those up to a version count as applied, and none of them runs.
 * Each gets a row of its own, so that a file that is added below the baseline later is seen as out of order.
 */
public final class Baseline {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;

    public Baseline(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
    }

    /**
     * Writes the history of the baseline, all of it or nothing.
     *
     * @param version the last version that the database holds already; no file needs to have it
     * @return a step for each migration that counts as applied now; none where that was so before
     * @throws MigrationException when a migration has run in this database already
     */
    public MigrationResult run(Version version) {
        List<MigrationFile> onDisk = project.source().migrations();
        MigrationScripts scripts = new MigrationScripts(project, options.transaction());
        List<MigrationScript> baseline = new ArrayList<>();
        boolean named = false;
        for (MigrationFile migration : onDisk) {
            if (isUpTo(version, named, migration.version())) {
                baseline.add(inBaseline(scripts.readUnchecked(migration)));
                named |= migration.version().equals(version);
            }
        }
        if (!named) {
            baseline.add(withoutFile(version));
        }
        try (MigrationRun run = new MigrationRun(project, options, context)) {
            return run.locked(() -> runLocked(run, run.compare(onDisk, scripts), baseline));
        }
    }

    /** Changesets are in the order in which they are found, all others in that of their numbers. */
    private static boolean isUpTo(Version last, boolean lastSeen, Version version) {
        if (last.isChangeset() || version.isChangeset()) {
            return last.isChangeset() && version.isChangeset() && !lastSeen;
        }
        return !version.isRepeatable() && version.compareTo(last) <= 0;
    }

    private MigrationResult runLocked(MigrationRun run, MigrationStatuses now, List<MigrationScript> baseline) {
        refuseApplied(now, baseline.get(baseline.size() - 1).migration().version());
        List<MigrationStep> steps = new ArrayList<>();
        Instant at = context.clock().instant();
        run.record(() -> {
            run.createHistory();
            run.stamp();
            for (MigrationScript script : baseline) {
                MigrationStatus status = now.find(script.migration().version());
                if (status != null && status.state() == MigrationState.BASELINE) {
                    continue;
                }
                HistoryEntry entry = new HistoryEntry(script, 0, at, context.actor());
                run.history().write(entry.version(), entry.applied(at));
                steps.add(
                        new MigrationStep(entry.version(), script.migration().name(), MigrationStep.State.BASELINE, 0));
            }
        });
        return new MigrationResult(0, steps, null);
    }

    private static void refuseApplied(MigrationStatuses statuses, Version version) {
        for (MigrationStatus status : statuses.all()) {
            AppliedMigration row = status.applied();
            boolean ran = row != null
                    && row.outcome() != AppliedMigration.Outcome.REVERTED
                    && row.kind() != MigrationKind.BASELINE;
            if (ran) {
                throw new MigrationException(
                        ErrorCode.HISTORY_INVALID,
                        "the database has a history already: " + status.title() + " is "
                                + status.state().text(),
                        "a baseline is for a database without one; to mark this one migration: rexorm resolve "
                                + version + " --applied --reason \"…\"");
            }
        }
    }

    private static MigrationScript inBaseline(MigrationScript script) {
        MigrationFile file = script.migration();
        MigrationFile counted = new MigrationFile(
                file.version(), file.name(), MigrationKind.BASELINE, file.source(), file.down(), file.format());
        return new MigrationScript(
                counted, script.up(), script.down(), script.checksum(), script.tokenChecksum(), script.known());
    }

    private static MigrationScript withoutFile(Version version) {
        MigrationFile migration = new MigrationFile(
                version,
                "baseline",
                MigrationKind.BASELINE,
                ScriptSource.ofText("the baseline", ""),
                null,
                MigrationFormat.REXORM);
        return new MigrationScript(migration, List.of(), null, "", "", true);
    }
}
