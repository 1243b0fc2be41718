package io.rexorm.cli;

import io.rexorm.cli.config.Configuration;
import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.migration.Actor;
import io.rexorm.migration.FolderSource;
import io.rexorm.migration.MigrationListener;
import io.rexorm.migration.MigrationOptions;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.ProductionStamp;
import io.rexorm.migration.RunContext;
import io.rexorm.sql.TableName;
import java.time.InstantSource;

/** What the configuration means for the migration engine. */
final class MigrationCall {
    private final Invocation invocation;
    private final Configuration configuration;

    MigrationCall(Invocation invocation) {
        this.invocation = invocation;
        this.configuration = invocation.configuration();
    }

    MigrationProject project() {
        Dialect dialect = invocation.dialects().named(configuration.database().dialect());
        return new MigrationProject(
                new FolderSource(
                        configuration.migrations().directories(),
                        invocation.environment().workingDirectory()),
                dialect,
                configuration.database(),
                new TableName(
                        configuration.migrations().schema(),
                        configuration.migrations().table()),
                invocation.dialects().lexicalRules());
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
        boolean production = new ProductionStamp(project(), sessionListener()).isThere();
        new Confirmation(invocation).destroy(deed, configuration.database(), production);
    }

    SessionListener sessionListener() {
        return new StatementPrinter(invocation.console().err(), invocation.verbosity(), invocation.quiet());
    }
}
