package com.example;

import io.rexorm.migration.Actor;
import io.rexorm.migration.Migrate;
import io.rexorm.migration.MigrateSelection;
import io.rexorm.migration.MigrationOptions;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.RunContext;
import java.nio.file.Path;

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
        MigrationProject project = MigrationProject.of(url, Path.of("migrations"));
        RunContext context = RunContext.of(new Actor("app", "localhost", "1.0"));
        return new Migrate(project, MigrationOptions.DEFAULT, context).run(new MigrateSelection.Latest());
    }
}
