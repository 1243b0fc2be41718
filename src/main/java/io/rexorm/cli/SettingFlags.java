package io.rexorm.cli;

import io.rexorm.cli.config.Setting;
import io.rexorm.cli.config.SettingCatalogue;
import picocli.CommandLine.Model.CommandSpec;

/** The flags of settings that only a command that runs migrations needs. */
final class SettingFlags {
    private SettingFlags() {}

    static void addTo(CommandSpec spec) {
        for (Setting setting : new Setting[] {
            SettingCatalogue.OUT_OF_ORDER,
            SettingCatalogue.TRANSACTION,
            SettingCatalogue.LOCK_TIMEOUT,
            SettingCatalogue.STATEMENT_TIMEOUT,
            SettingCatalogue.LOCK_WAIT
        }) {
            add(spec, setting);
        }
    }

    /** The one of a command that takes the migration lock and runs no migrations. */
    static void addLockWaitTo(CommandSpec spec) {
        add(spec, SettingCatalogue.LOCK_WAIT);
    }

    private static void add(CommandSpec spec, Setting setting) {
        String flag = setting.flag();
        if (flag != null) {
            String label = setting.kind() == Setting.Kind.CHOICE ? setting.unit() : "DURATION";
            String standard = setting.defaultValue() == null ? "" : " (" + setting.defaultValue() + ")";
            spec.addOption(Flag.with(label, setting.description() + standard, flag));
        }
    }
}
