package io.rexorm.cli;

import io.rexorm.cli.config.Configuration;
import io.rexorm.cli.config.ResolvedSetting;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm config}: every setting that holds, and where it comes from. */
final class ConfigCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {}

    @Override
    public ExitCode run(Invocation invocation) {
        Configuration configuration = invocation.configuration();
        String text = invocation.json() ? json(configuration) : text(configuration, invocation.colour());
        invocation.console().out().print(text);
        return ExitCode.OK;
    }

    private static String text(Configuration configuration, boolean colour) {
        TextTable table = new TextTable("<<<");
        table.header(Style.STRONG, "Setting", "Value", "From");
        for (ResolvedSetting setting : configuration.settings()) {
            table.row(null, setting.key(), setting.value(), setting.origin());
        }
        return table.render(colour);
    }

    private static String json(Configuration configuration) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("settings").open('[');
        for (ResolvedSetting setting : configuration.settings()) {
            json.item().open('{');
            json.name("key").value(setting.key());
            json.name("value").value(setting.value());
            json.name("origin").value(setting.origin());
            json.close('}');
        }
        json.close(']');
        return json.close('}').toString();
    }
}
