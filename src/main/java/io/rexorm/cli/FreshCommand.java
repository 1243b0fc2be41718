package io.rexorm.cli;

import io.rexorm.migration.Fresh;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm fresh}: drops everything in the database, and runs all migrations. */
final class FreshCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {
        Confirmation.describe(spec);
        SettingFlags.addTo(spec);
        spec.usageMessage().footer("%nWhat no migration has made is dropped too.");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        Fresh fresh = new Fresh(call.project(), call.options(false), call.context(report.listener()));
        call.confirmDestruction("drops everything in the database");
        report.begin();
        return report.end(fresh.run(), "applied", "the database is empty: there are no migrations");
    }
}
