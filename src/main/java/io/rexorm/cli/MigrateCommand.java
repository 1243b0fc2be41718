package io.rexorm.cli;

import io.rexorm.migration.Migrate;
import io.rexorm.migration.MigrateSelection;
import io.rexorm.migration.MigrationPlan;
import io.rexorm.migration.MigrationResult;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm migrate} and, as it is the same without the doing, {@code rexorm plan}. */
final class MigrateCommand implements Command {
    private static final String TO = "--to";
    private static final String STEP = "--step";
    private static final String ONLY = "--only";
    private static final String FAKE = "--fake";
    private static final String WAIT = "--wait";
    private static final String WAIT_STANDARD = "60s";

    private final boolean planOnly;

    MigrateCommand(boolean planOnly) {
        this.planOnly = planOnly;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.with("V", "up to and including version V; 'latest' for all", TO));
        spec.addOption(Flag.with("N", "the first N pending migrations only", STEP, "-n"));
        spec.addOption(Flag.with("V", "version V and no other", ONLY));
        PlanOutput.describe(spec, planOnly);
        if (!planOnly) {
            spec.addOption(Flag.on("write the history and run nothing: the database is that far already", FAKE));
            spec.addOption(Flag.optional(
                    "DURATION", WAIT_STANDARD, "wait for the database to answer first (" + WAIT_STANDARD + ")", WAIT));
            AutomaticDump.describe(spec);
        }
        SettingFlags.addTo(spec);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        MigrateSelection selection = selection(invocation);
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        Migrate migrate =
                new Migrate(call.project(), call.options(invocation.has(FAKE)), call.context(report.listener()));
        if (!planOnly && invocation.has(WAIT)) {
            DatabaseWait.run(invocation, WAIT, WAIT_STANDARD);
        }
        if (planOnly || PlanOutput.isWanted(invocation)) {
            MigrationPlan plan = migrate.plan(selection);
            new PlanOutput(invocation).print(plan, "apply");
            return ExitCode.OK;
        }
        report.begin();
        MigrationResult result = migrate.run(selection);
        AutomaticDump dump = AutomaticDump.after(result, invocation, call);
        String done = invocation.has(FAKE) ? "noted as applied, none of them run" : "applied";
        String nothing = selection instanceof MigrateSelection.Latest
                ? "the database is up to date"
                : "nothing that was asked for is pending";
        return report.end(result, done, "nothing to do: " + nothing, dump);
    }

    private static MigrateSelection selection(Invocation invocation) {
        Selector.oneOf(invocation, List.of(TO, STEP, ONLY));
        String to = invocation.value(TO);
        Integer step = invocation.number(STEP);
        String only = invocation.value(ONLY);
        if (to != null && !to.equals("latest")) {
            return new MigrateSelection.To(Selector.version(TO, to));
        }
        if (step != null) {
            return new MigrateSelection.Step(step);
        }
        return only == null ? new MigrateSelection.Latest() : new MigrateSelection.Only(Selector.version(ONLY, only));
    }
}
