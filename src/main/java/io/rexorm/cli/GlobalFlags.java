package io.rexorm.cli;

import io.rexorm.cli.config.Setting;
import io.rexorm.cli.config.SettingCatalogue;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flags that every command knows, before or after its name. */
final class GlobalFlags {
    static final String CONFIG = "--config";
    static final String ENV = "--env";
    static final String JSON = "--json";
    static final String QUIET = "--quiet";
    static final String VERBOSE = "--verbose";
    static final String NO_COLOR = "--no-color";
    static final String YES = "--yes";
    static final String HELP = "--help";
    static final String VERSION = "--version";

    private GlobalFlags() {}

    static void addTo(CommandSpec spec) {
        ArgGroupSpec.Builder group =
                ArgGroupSpec.builder().validate(false).order(100).heading("%nFlags of every command%n");
        for (OptionSpec option : options()) {
            group.addArg(option);
        }
        spec.addArgGroup(group.build());
    }

    /** Whether the word is one of these flags and the next word is its value. */
    static boolean takesValue(String word) {
        for (OptionSpec option : options()) {
            for (String name : option.names()) {
                if (name.equals(word)) {
                    return option.arity().max() == 1;
                }
            }
        }
        return false;
    }

    private static OptionSpec[] options() {
        return new OptionSpec[] {
            Flag.with("URL", about(SettingCatalogue.URL), "--url", "-u"),
            Flag.with("PROFILE", "the profile of rexorm.yaml to use", ENV, "-e"),
            Flag.with("FILE", "the configuration file; else rexorm.yaml here or in a folder above", CONFIG, "-c"),
            Flag.each("DIR", about(SettingCatalogue.DIR) + "; may be repeated", "--dir", "-d"),
            Flag.with("NAME", about(SettingCatalogue.FORMAT), "--format"),
            Flag.each("PATH", about(SettingCatalogue.CLASSPATH) + "; may be repeated", "--classpath"),
            Flag.with("NAME", about(SettingCatalogue.TABLE), "--table"),
            Flag.with("NAME", about(SettingCatalogue.SCHEMA), "--schema"),
            Flag.on("print one JSON document", JSON),
            Flag.on("print nothing but errors", QUIET, "-q"),
            OptionSpec.builder(VERBOSE, "-v")
                    .type(boolean[].class)
                    .arity("0")
                    .description("print each statement; twice: its parameters too")
                    .build(),
            Flag.on("no colours", NO_COLOR),
            Flag.on("do not ask", YES, "-y"),
            Flag.on("print the help of the command", HELP, "-h"),
            Flag.on("print the version", VERSION, "-V")
        };
    }

    private static String about(Setting setting) {
        return setting.description();
    }
}
