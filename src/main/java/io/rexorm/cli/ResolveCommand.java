package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.migration.MigrationStep;
import io.rexorm.migration.Resolve;
import io.rexorm.migration.Version;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm resolve V}: notes what a person has decided about a migration. */
final class ResolveCommand implements Command {
    private static final String APPLIED = "--applied";
    private static final String REVERTED = "--reverted";
    private static final String REASON = "--reason";

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addRequired(spec, "V", "the version of the migration");
        spec.addOption(Flag.on("the database holds all of it", APPLIED));
        spec.addOption(Flag.on("the database holds nothing of it", REVERTED));
        spec.addOption(Flag.with("TEXT", "why; the history keeps it", REASON));
        SettingFlags.addLockWaitTo(spec);
        spec.usageMessage()
                .footer(
                        "%nNothing is run: it is for migrations that were finished, or undone, by hand.",
                        "%nExample: rexorm resolve 20260105090000 --applied --reason \"index built by hand\"");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Version version = Selector.parameter(invocation, "resolve", " --applied --reason \"…\"");
        Selector.oneOf(invocation, List.of(APPLIED, REVERTED));
        if (!invocation.has(APPLIED) && !invocation.has(REVERTED)) {
            throw new RexException(
                    ErrorCode.USAGE,
                    "does the database hold version " + version + " or not?",
                    "say which: --applied or --reverted");
        }
        String reason = invocation.value(REASON);
        if (reason == null || reason.isBlank()) {
            throw new RexException(ErrorCode.USAGE, "why?", "say it for those who read the history: --reason \"…\"");
        }
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        Resolve resolve = new Resolve(call.project(), call.options(false), call.context(report.listener()));
        MigrationStep.State outcome =
                invocation.has(APPLIED) ? MigrationStep.State.APPLIED : MigrationStep.State.REVERTED;
        report.begin();
        return report.end(
                resolve.run(version, outcome, reason),
                "noted as " + outcome.text() + ", nothing run",
                "nothing to do: the history says so already");
    }
}
