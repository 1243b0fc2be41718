package io.rexorm.cli;

import io.rexorm.migration.MigrationStatus;
import io.rexorm.migration.Repair;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm repair}: takes over the edits of applied files, after showing them. */
final class RepairCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {
        SettingFlags.addLockWaitTo(spec);
        spec.usageMessage()
                .footer("%nThe history then holds the checksum and the text of the files as they are. Nothing is run.");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        Repair repair = new Repair(call.project(), call.options(false), call.context(report.listener()));
        List<Repair.Edited> edited = repair.plan();
        if (edited.isEmpty()) {
            return finish(invocation, List.of());
        }
        show(invocation, edited);
        new Confirmation(invocation).agree("Take over " + Wording.count(edited.size(), "edited file"));
        return finish(invocation, repair.run(edited));
    }

    private static void show(Invocation invocation, List<Repair.Edited> edited) {
        if (invocation.json() || invocation.quiet()) {
            return;
        }
        DifferenceText text = new DifferenceText(invocation.colour());
        for (Repair.Edited each : edited) {
            invocation.console().out().print(text.edited(each.status(), each.difference()));
        }
    }

    private static ExitCode finish(Invocation invocation, List<MigrationStatus> repaired) {
        if (invocation.json()) {
            invocation.console().out().print(json(repaired));
        } else if (!invocation.quiet()) {
            invocation
                    .console()
                    .out()
                    .println(
                            repaired.isEmpty()
                                    ? "nothing to do: no applied file was edited"
                                    : Wording.count(repaired.size(), "migration") + " repaired");
        }
        return ExitCode.OK;
    }

    private static String json(List<MigrationStatus> repaired) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("repaired").open('[');
        for (MigrationStatus status : repaired) {
            json.item().open('{');
            json.name("version").value(status.version().toString());
            json.name("name").value(status.name());
            json.name("change")
                    .value(status.change() == null ? null : status.change().text());
            json.close('}');
        }
        json.close(']');
        return json.close('}').toString();
    }
}
