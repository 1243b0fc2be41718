package io.rexorm.cli;

import io.rexorm.migration.Baseline;
import io.rexorm.migration.Version;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm baseline V}: takes over a database that was not made by migrations. */
final class BaselineCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addRequired(spec, "V", "the last version that the database holds already");
        SettingFlags.addLockWaitTo(spec);
        spec.usageMessage().footer("%nExample: rexorm baseline 20260105090000, then rexorm migrate");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Version version = Selector.parameter(invocation, "baseline", "");
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        Baseline baseline = new Baseline(call.project(), call.options(false), call.context(report.listener()));
        report.begin();
        return report.end(
                baseline.run(version),
                "noted as applied, none of them run",
                "nothing to do: the baseline holds that already");
    }
}
