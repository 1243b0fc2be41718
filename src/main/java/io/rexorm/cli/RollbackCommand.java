package io.rexorm.cli;

import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.Rollback;
import io.rexorm.migration.RollbackSelection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm rollback}: undoes the last migration, or more. */
final class RollbackCommand implements Command {
    private static final String TO = "--to";
    private static final String STEP = "--step";
    private static final String ONLY = "--only";
    private static final String BATCH = "--batch";
    private static final String ALL = "--all";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.with("N", "the last N migrations", STEP, "-n"));
        spec.addOption(Flag.with("V", "all after version V, which stays; 0 for all", TO));
        spec.addOption(Flag.on("all that the last migrate applied", BATCH));
        spec.addOption(Flag.with("V", "version V and no other", ONLY));
        spec.addOption(Flag.on("all", ALL));
        PlanOutput.describe(spec, false);
        Confirmation.describe(spec);
        AutomaticDump.describe(spec);
        SettingFlags.addTo(spec);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        RollbackSelection selection = selection(invocation);
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        Rollback rollback = new Rollback(call.project(), call.options(false), call.context(report.listener()));
        if (PlanOutput.isWanted(invocation)) {
            new PlanOutput(invocation).print(rollback.plan(selection), "revert");
            return ExitCode.OK;
        }
        report.begin();
        MigrationResult result = rollback.run(selection, call::refuseToRollEverythingBack);
        AutomaticDump dump = AutomaticDump.after(result, invocation, call);
        return report.end(result, "rolled back", "nothing to do: no such migration is applied", dump);
    }

    private static RollbackSelection selection(Invocation invocation) {
        Selector.oneOf(invocation, List.of(TO, STEP, ONLY, BATCH, ALL));
        String to = invocation.value(TO);
        String only = invocation.value(ONLY);
        Integer step = invocation.number(STEP);
        if (to != null) {
            return to.equals("0") ? new RollbackSelection.All() : new RollbackSelection.To(Selector.version(TO, to));
        }
        if (only != null) {
            return new RollbackSelection.Only(Selector.version(ONLY, only));
        }
        if (invocation.has(BATCH)) {
            return new RollbackSelection.LastBatch();
        }
        return invocation.has(ALL) ? new RollbackSelection.All() : new RollbackSelection.Step(step == null ? 1 : step);
    }
}
