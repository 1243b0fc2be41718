package io.rexorm.cli;

import io.rexorm.migration.Disagreement;
import io.rexorm.migration.Validate;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm validate}: names everything in which the files and the history do not agree. */
final class ValidateCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {
        SettingFlags.addTo(spec);
        spec.usageMessage()
                .footer(
                        "%nExits with 4 where migrate would refuse to run. An edit of comments or layout is told, and is no reason to.");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        List<Disagreement> all =
                new Validate(call.project(), call.options(false), call.context(report.listener())).run();
        if (invocation.json()) {
            invocation.console().out().print(json(all));
        } else if (!invocation.quiet()) {
            invocation.console().out().print(text(all, invocation.colour()));
        }
        for (Disagreement each : all) {
            if (each.code() != null) {
                return ExitCode.of(each.code());
            }
        }
        return ExitCode.OK;
    }

    private static String text(List<Disagreement> all, boolean colour) {
        StringBuilder text = new StringBuilder();
        int refused = 0;
        for (Disagreement each : all) {
            boolean error = each.code() != null;
            refused += error ? 1 : 0;
            text.append(error ? Style.BAD.apply("error", colour) : Style.NOTICE.apply("note", colour))
                    .append(error ? "  " : "   ")
                    .append(each.message())
                    .append('\n')
                    .append(new DifferenceText(colour).lines(each.difference()));
            if (each.hint() != null) {
                text.append("       ")
                        .append(Style.FAINT.apply(each.hint(), colour))
                        .append('\n');
            }
        }
        String summary = refused == 0
                ? "valid: the files and the history agree"
                : Wording.count(refused, "error") + ": migrate would not run";
        return text.append(summary).append('\n').toString();
    }

    private static String json(List<Disagreement> all) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("problems").open('[');
        for (Disagreement each : all) {
            json.item().open('{');
            json.name("version").value(each.status().version().toString());
            json.name("name").value(each.status().name());
            json.name("state").value(each.status().state().text());
            json.name("change")
                    .value(
                            each.status().change() == null
                                    ? null
                                    : each.status().change().text());
            json.name("severity").value(each.code() == null ? "note" : "error");
            json.name("code").value(each.code() == null ? null : each.code().text());
            json.name("message").value(each.message());
            json.name("hint").value(each.hint());
            json.name("difference").open('[');
            for (String line : each.difference()) {
                json.item().value(line);
            }
            json.close(']');
            json.close('}');
        }
        json.close(']');
        return json.close('}').toString();
    }
}
