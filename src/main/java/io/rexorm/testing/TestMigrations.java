package io.rexorm.testing;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.migration.Actor;
import io.rexorm.migration.Migrate;
import io.rexorm.migration.MigrateSelection;
import io.rexorm.migration.MigrationFailure;
import io.rexorm.migration.MigrationOptions;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.ProductionStamp;
import io.rexorm.migration.RunContext;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a project's migrations before its tests.
 *
 * @param url the database
 * @param owner the class of tests
 */
record TestMigrations(String url, Class<?> owner) {

    /**
     * Runs what is pending.
     *
     * @throws RexException when there are no migrations, when one fails, and with {@link ErrorCode#CONFIGURATION_INVALID} when the database
     *     is stamped as production
     */
    void run(List<String> folders) {
        if (folders.isEmpty()) {
            return;
        }
        MigrationProject project =
                MigrationProject.of(url, folders.stream().map(Path::of).toArray(Path[]::new));
        if (project.source().migrations().isEmpty()) {
            throw invalid(
                    "there are no migrations in " + String.join(", ", folders),
                    "name a folder with migrations, relative to " + Path.of("").toAbsolutePath());
        }
        if (new ProductionStamp(project, SessionListener.NONE).isThere()) {
            throw invalid(
                    "the database is stamped as production, where no tests are run",
                    "give the url of a database that is there for tests");
        }
        RunContext context = RunContext.of(new Actor(System.getProperty("user.name", ""), "", "@RexTest"));
        MigrationFailure failure = new Migrate(project, MigrationOptions.DEFAULT, context)
                .run(new MigrateSelection.Latest())
                .failure();
        if (failure != null) {
            RexException cause = failure.cause();
            String place = failure.position() == null ? failure.title() : String.valueOf(failure.position());
            throw new RexException(
                    cause.code(),
                    who() + "the migration " + place + " failed: " + cause.getMessage(),
                    cause.hint(),
                    cause);
        }
    }

    private RexException invalid(String message, String hint) {
        return new RexException(ErrorCode.CONFIGURATION_INVALID, who() + message, hint);
    }

    private String who() {
        return "@RexTest on " + owner.getName() + ": ";
    }
}
