package io.rexorm.cli;

import io.rexorm.cli.config.Configuration;
import io.rexorm.cli.config.LogLevel;
import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.migration.Actor;
import io.rexorm.migration.ClassPathSource;
import io.rexorm.migration.FolderSource;
import io.rexorm.migration.MigrationListener;
import io.rexorm.migration.MigrationOptions;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.MigrationSource;
import io.rexorm.migration.ProductionStamp;
import io.rexorm.migration.RunContext;
import io.rexorm.sql.TableName;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the configuration means for the migration engine. */
final class MigrationCall {
    private final Invocation invocation;
    private final Configuration configuration;
    private @Nullable FolderSource source;

    MigrationCall(Invocation invocation) {
        this.invocation = invocation;
        this.configuration = invocation.configuration();
    }

    MigrationProject project() {
        Dialect dialect = invocation.dialects().named(configuration.database().dialect());
        List<Path> classPath = configuration.migrations().classPath();
        return new MigrationProject(
                withClasses(source()),
                dialect,
                configuration.database(),
                new TableName(
                        configuration.migrations().schema(),
                        configuration.migrations().table()),
                invocation.dialects().lexicalRules(),
                classPath);
    }

    /** Migrations in folders, and those on the class path. */
    MigrationSource withClasses(FolderSource folders) {
        List<Path> classPath = configuration.migrations().classPath();
        return classPath.isEmpty() ? folders : new ClassPathSource(folders, classPath);
    }

    /** The project's migrations. What does not run is named on stderr. */
    FolderSource source() {
        if (source == null) {
            source = source(configuration.migrations().directories());
        }
        return source;
    }

    /** The migrations of some of the project's folders. */
    FolderSource source(List<Path> folders) {
        return new FolderSource(
                folders, invocation.environment().workingDirectory(), new FormatCall(invocation).settings(), note -> {
                    if (invocation.tells(LogLevel.INFO)) {
                        invocation.console().err().println("note: " + note);
                    }
                });
    }

    MigrationOptions options(boolean fake) {
        return new MigrationOptions(
                configuration.migrations().transaction(),
                configuration.migrations().outOfOrder(),
                configuration.migrations().lockTimeout(),
                configuration.migrations().statementTimeout(),
                configuration.migrations().lockWait(),
                configuration.migrations().lockAttempts(),
                configuration.migrations().safetyCopies(),
                fake);
    }

    RunContext context(MigrationListener listener) {
        Actor actor = new Actor(
                System.getProperty("user.name", ""), HostName.read(invocation.environment()), Product.version());
        return new RunContext(
                actor,
                InstantSource.system(),
                listener,
                sessionListener(),
                invocation.console().stop(),
                configuration.project().profile());
    }

    /**
     * Asks before something is destroyed.
     *
     * @param deed what would happen, as the end of a sentence that begins with the command
     */
    void confirmDestruction(String deed) {
        ProductionStamp stamp = new ProductionStamp(project(), sessionListener());
        new Confirmation(invocation).destroy(deed, configuration.database(), stamp::isThere);
    }

    /** Refuses to roll back every migration in a database that is known to be stamped as production. */
    void refuseToRollEverythingBack() {
        new Confirmation(invocation)
                .refuseProduction("rolls back every migration in the database", configuration.database(), () -> true);
    }

    SessionListener sessionListener() {
        return new StatementPrinter(invocation.console().err(), configuration.logLevel());
    }
}
