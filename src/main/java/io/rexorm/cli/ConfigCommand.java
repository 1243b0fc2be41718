package io.rexorm.cli;

import io.rexorm.RexException;
import io.rexorm.cli.config.Configuration;
import io.rexorm.cli.config.ResolvedSetting;
import io.rexorm.cli.config.SettingCatalogue;
import io.rexorm.migration.format.FolderReading;
import io.rexorm.migration.format.MigrationFormat;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm config}: every setting that holds, and where it comes from. */
final class ConfigCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {}

    @Override
    public ExitCode run(Invocation invocation) {
        List<ResolvedSetting> settings = settings(invocation);
        String text = invocation.json() ? json(settings) : text(settings, invocation.colour());
        invocation.console().out().print(text);
        return ExitCode.OK;
    }

    /** With the format that was found, where it was to be found out and is not our own. */
    private static List<ResolvedSetting> settings(Invocation invocation) {
        Configuration configuration = invocation.configuration();
        List<ResolvedSetting> settings = new ArrayList<>();
        for (ResolvedSetting setting : configuration.settings()) {
            boolean open = setting.key().equals(SettingCatalogue.FORMAT.key())
                    && configuration.migrations().format() == null;
            settings.add(open ? detected(invocation, setting) : setting);
        }
        return settings;
    }

    private static ResolvedSetting detected(Invocation invocation, ResolvedSetting setting) {
        try {
            FolderReading reading = new MigrationCall(invocation).source().reading();
            return reading.format() == MigrationFormat.REXORM
                    ? setting
                    : new ResolvedSetting(
                            setting.key(), reading.format().text() + " (" + setting.value() + ")", reading.why());
        } catch (RexException unreadable) {
            // Whoever uses the folder is told what is wrong with it.
            return setting;
        }
    }

    private static String text(List<ResolvedSetting> settings, boolean colour) {
        TextTable table = new TextTable("<<<");
        table.header(Style.STRONG, "Setting", "Value", "From");
        for (ResolvedSetting setting : settings) {
            table.row(null, setting.key(), setting.value(), setting.origin());
        }
        return table.render(colour);
    }

    private static String json(List<ResolvedSetting> settings) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("settings").open('[');
        for (ResolvedSetting setting : settings) {
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
