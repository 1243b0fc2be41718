package io.rexorm.migration;

import io.rexorm.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** Rolls the last migrations back and runs them again, as their files are now. No other process migrates in between. */
public final class Redo {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;

    public Redo(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
    }

    /**
     * Does it. What was done before a failure is in the result.
     *
     * @param count how many migrations, from the last one back
     * @throws MigrationException when one of them has no down, or no file any more: nothing has run
     * @throws io.rexorm.jdbc.ConnectionException when there is no database
     */
    public MigrationResult run(int count) {
        return run(count, () -> {});
    }

    /**
     * As {@link #run(int)}, in a database that may serve production.
     *
     * @param production as for {@link Rollback#run(RollbackSelection, Runnable)}
     */
    public MigrationResult run(int count, Runnable production) {
        if (!project.dialect().exists(project.settings())) {
            return new MigrationResult(0, List.of(), null);
        }
        MigrationScripts scripts = new MigrationScripts(project, options.transaction());
        try (MigrationRun run = new MigrationRun(project, options, context)) {
            return run.locked(() -> runLocked(run, scripts, new RollbackSelection.Step(count), production));
        }
    }

    private MigrationResult runLocked(
            MigrationRun run, MigrationScripts scripts, RollbackSelection selection, Runnable production) {
        List<MigrationFile> onDisk = project.source().migrations();
        MigrationStatuses now = run.compare(onDisk, scripts);
        List<Version> versions = redoable(now, scripts, selection);
        checkOthers(run, scripts, now, versions);
        MigrationResult down =
                new Rollback(project, options, context, scripts).runLocked(run, now, selection, production);
        if (down.failure() != null || versions.isEmpty()) {
            return down;
        }
        MigrationResult up = new Migrate(project, options, context, scripts)
                .runLocked(run, run.compare(onDisk, scripts), new MigrateSelection.These(versions));
        List<MigrationStep> steps = new ArrayList<>(down.steps());
        steps.addAll(up.steps());
        return new MigrationResult(up.batch(), steps, up.failure());
    }

    /** What would stop the migrations from running again has to be known before they are rolled back. */
    private void checkOthers(
            MigrationRun run, MigrationScripts scripts, MigrationStatuses now, List<Version> versions) {
        List<MigrationStatus> others = new ArrayList<>();
        for (MigrationStatus status : now.all()) {
            if (!versions.contains(status.version())) {
                others.add(status);
            }
        }
        new Validation(options.outOfOrder(), context.listener(), scripts, run)
                .check(new MigrationStatuses(others), new MigrateSelection.These(versions), false);
    }

    /** The versions to redo; their files are read, so that one that cannot run stops the command before anything runs. */
    private static List<Version> redoable(
            MigrationStatuses statuses, MigrationScripts scripts, RollbackSelection selection) {
        List<Version> versions = new ArrayList<>();
        for (MigrationStatus status : Selected.applied(statuses, selection)) {
            if (status.onDisk() == null) {
                throw new MigrationException(
                        ErrorCode.MIGRATION_MISSING,
                        status.title() + " cannot be done again: its file is missing",
                        "bring the file back, or only undo it: rexorm rollback --only " + status.version());
            }
            scripts.read(status.onDisk());
            versions.add(status.version());
        }
        return versions;
    }
}
