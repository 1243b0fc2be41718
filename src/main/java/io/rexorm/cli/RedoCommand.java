package io.rexorm.cli;

import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.Redo;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm redo}: rolls the last migration back, and runs it again. */
final class RedoCommand implements Command {
    private static final String STEP = "--step";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.with("N", "the last N migrations", STEP, "-n"));
        Confirmation.describe(spec);
        AutomaticDump.describe(spec);
        SettingFlags.addTo(spec);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Integer step = invocation.number(STEP);
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        Redo redo = new Redo(call.project(), call.options(false), call.context(report.listener()));
        report.begin();
        MigrationResult result = redo.run(step == null ? 1 : step, call::refuseToRollEverythingBack);
        AutomaticDump dump = AutomaticDump.after(result, invocation, call);
        return report.end(result, "rolled back and applied again", "nothing to do: no migration is applied", dump);
    }
}
