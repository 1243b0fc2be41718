package io.rexorm.cli;

import io.rexorm.migration.Fresh;
import io.rexorm.migration.MigrationResult;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm fresh}: drops everything in the database, and runs all migrations. */
final class FreshCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {
        Confirmation.describe(spec);
        AutomaticDump.describe(spec);
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
        MigrationResult result = fresh.run();
        AutomaticDump dump = AutomaticDump.after(result, invocation, call);
        return report.end(result, "applied", "the database is empty: there are no migrations", dump);
    }
}
