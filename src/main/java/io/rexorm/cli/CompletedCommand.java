package io.rexorm.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command as a shell completes it, made of what its help is made of.
 *
 * @param words its name, and then its aliases
 * @param summary one line
 * @param flags its flags, those of every command too
 * @param parameter what its parameters are: a {@link #kind}
 */
record CompletedCommand(List<String> words, String summary, List<CompletedFlag> flags, String parameter) {
    static final String NOTHING = "none";
    static final String VERSION = "version";
    static final String PROFILE = "profile";
    static final String FILE = "file";
    static final String FOLDER = "folder";

    /**
     * A flag.
     *
     * @param names its names, the long one first
     * @param description one line
     * @param takesValue whether a value follows
     * @param kind what the value is
     */
    record CompletedFlag(List<String> names, String description, boolean takesValue, String kind) {}

    static List<CompletedCommand> all() {
        List<CompletedCommand> all = new ArrayList<>();
        for (Catalog.Entry entry : Catalog.ENTRIES) {
            CommandSpec spec = entry.describe(entry.command().get());
            List<String> words = new ArrayList<>();
            words.add(entry.name());
            words.addAll(entry.aliases());
            List<CompletedFlag> flags = new ArrayList<>();
            for (OptionSpec option : spec.options()) {
                flags.add(flag(option));
            }
            String parameter = NOTHING;
            for (PositionalParamSpec each : spec.positionalParameters()) {
                parameter = parameter.equals(NOTHING) ? kind(each) : parameter;
            }
            all.add(new CompletedCommand(words, entry.summary(), flags, parameter));
        }
        return all;
    }

    /** The flags of every command, which may stand before its name too. */
    static List<CompletedFlag> everywhere() {
        CommandSpec spec = CommandSpec.create();
        GlobalFlags.addTo(spec);
        List<CompletedFlag> flags = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            flags.add(flag(option));
        }
        return flags;
    }

    private static CompletedFlag flag(OptionSpec option) {
        List<String> names = new ArrayList<>(Arrays.asList(option.names()));
        names.sort((a, b) -> b.length() - a.length());
        boolean takesValue = option.arity().max() > 0;
        String description = option.description().length == 0 ? "" : option.description()[0];
        return new CompletedFlag(names, description, takesValue, takesValue ? kind(option) : NOTHING);
    }

    /** What a value is, as the help calls it: words in a choice stand as they are, {@code each|all|none}. */
    private static String kind(ArgSpec arg) {
        String label = arg.paramLabel();
        if (label.indexOf('|') > 0) {
            return label;
        }
        return switch (label) {
            case "V" -> VERSION;
            case "PROFILE" -> PROFILE;
            case "FILE" -> FILE;
            case "DIR" -> FOLDER;
            default -> NOTHING;
        };
    }
}
