package io.rexorm.cli;

import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.Rollback;
import io.rexorm.migration.RollbackSelection;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm reset}: rolls everything back. */
final class ResetCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {
        PlanOutput.describe(spec, false);
        Confirmation.describe(spec);
        AutomaticDump.describe(spec);
        SettingFlags.addTo(spec);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        Rollback rollback = new Rollback(call.project(), call.options(false), call.context(report.listener()));
        RollbackSelection all = new RollbackSelection.All();
        if (PlanOutput.isWanted(invocation)) {
            new PlanOutput(invocation).print(rollback.plan(all), "revert");
            return ExitCode.OK;
        }
        call.confirmDestruction("rolls back every migration in the database");
        report.begin();
        MigrationResult result = rollback.run(all);
        AutomaticDump dump = AutomaticDump.after(result, invocation, call);
        return report.end(result, "rolled back", "nothing to do: no migration is applied", dump);
    }
}
