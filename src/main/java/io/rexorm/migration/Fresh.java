package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.script.Direction;
import java.util.List;

/**
 * Drops everything in the database, whoever made it, and runs all migrations. No other process migrates in between. Only a
 * {@link ProductionStamp} that was looked for before stands in its way: it asks nobody.
 */
public final class Fresh {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;

    public Fresh(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
    }

    /**
     * Drops and runs. The files are read first: when one of them makes no sense, nothing is dropped. Where the database
     * refuses to drop something, nothing was dropped, and the result has why.
     *
     * @throws MigrationException when the files do not allow it
     * @throws io.rexorm.script.ScriptException when a file cannot be read as SQL
     * @throws io.rexorm.jdbc.ConnectionException when there is no database
     */
    public MigrationResult run() {
        List<MigrationFile> onDisk = project.source().migrations();
        MigrationScripts scripts = new MigrationScripts(project, options.transaction());
        for (MigrationFile migration : onDisk) {
            scripts.read(migration);
        }
        Migrate migrate = new Migrate(project, options, context, scripts);
        if (!project.dialect().exists(project.settings())) {
            return migrate.run(onDisk, new MigrateSelection.Latest());
        }
        try (MigrationRun run = new MigrationRun(project, options, context)) {
            return run.locked(() -> {
                run.keepCopy(nextBatch(run));
                try {
                    run.dropEverything();
                } catch (RexException e) {
                    return failed(e, MigrationFailure.Remains.ALL_OF_BEFORE);
                }
                try {
                    return migrate.runLocked(run, run.compare(onDisk, scripts), new MigrateSelection.Latest());
                } catch (RexException e) {
                    return failed(e, MigrationFailure.Remains.NOTHING_OF_BEFORE);
                }
            });
        }
    }

    /** One that nobody can read any more ends here, whatever it says. */
    private static long nextBatch(MigrationRun run) {
        long last = 0;
        try {
            for (AppliedMigration migration : run.history().read()) {
                last = Math.max(last, migration.batch());
            }
        } catch (MigrationException e) {
            return 1;
        }
        return last + 1;
    }

    private static MigrationResult failed(RexException cause, MigrationFailure.Remains remains) {
        return new MigrationResult(0, List.of(), MigrationFailure.of("fresh", Direction.UP, cause, remains));
    }
}
