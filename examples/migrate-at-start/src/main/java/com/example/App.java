package com.example;

import io.rexorm.dialect.Dialects;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.migration.Actor;
import io.rexorm.migration.FolderSource;
import io.rexorm.migration.Migrate;
import io.rexorm.migration.MigrateSelection;
import io.rexorm.migration.MigrationListener;
import io.rexorm.migration.MigrationOptions;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.RunContext;
import io.rexorm.sql.TableName;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Migrates its database before anything else. Any number of instances may start at once. */
public final class App {
    private App() {}

    public static void main(String[] arguments) {
        String url = arguments.length > 0 ? arguments[0] : "sqlite:visits.db";
        MigrationResult result = migrate(url);
        if (result.failure() != null) {
            throw result.failure().cause();
        }
        System.out.println(result.steps().size() + " migrations applied");
    }

    private static MigrationResult migrate(String url) {
        Dialects dialects = Dialects.load();
        ConnectionSettings settings = dialects.parseUrl(url);
        MigrationProject project = new MigrationProject(
                new FolderSource(List.of(Path.of("migrations")), Path.of("").toAbsolutePath()),
                dialects.named(settings.dialect()),
                settings,
                new TableName(null, "rex_migrations"),
                dialects.lexicalRules());
        RunContext context = new RunContext(
                new Actor("app", "localhost", "1.0"),
                InstantSource.system(),
                MigrationListener.NONE,
                SessionListener.NONE,
                null);
        return new Migrate(project, MigrationOptions.DEFAULT, context).run(new MigrateSelection.Latest());
    }
}
