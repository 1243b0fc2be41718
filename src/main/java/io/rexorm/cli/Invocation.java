package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.cli.config.Configuration;
import io.rexorm.cli.config.ConfigurationLoader;
import io.rexorm.cli.config.Environment;
import io.rexorm.cli.config.LogLevel;
import io.rexorm.cli.config.Setting;
import io.rexorm.cli.config.SettingCatalogue;
import io.rexorm.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** One call of a command: its flags and parameters, where it writes, and the configuration that follows from all that. */
final class Invocation {
    private final Console console;
    private final Environment environment;
    private final ParseResult before;
    private final ParseResult after;
    private @Nullable Dialects dialects;
    private @Nullable Configuration configuration;

    /**
     * @param before the flags before the command's name
     * @param after what came after it
     */
    Invocation(Console console, Environment environment, ParseResult before, ParseResult after) {
        this.console = console;
        this.environment = environment;
        this.before = before;
        this.after = after;
    }

    Console console() {
        return console;
    }

    Environment environment() {
        return environment;
    }

    /** Whether a switch is on, wherever it was written. */
    boolean has(String flag) {
        return after.hasMatchedOption(flag) || before.hasMatchedOption(flag);
    }

    /** The value of a flag, or null; after the command's name wins. */
    @Nullable
    String value(String flag) {
        ParseResult result = after.hasMatchedOption(flag) ? after : before;
        return result.matchedOptionValue(flag, null);
    }

    /**
     * Whether what is of that level is told on stderr.
     *
     * @throws RexException when the configuration is not valid
     */
    boolean tells(LogLevel level) {
        return examined().logLevel().includes(level);
    }

    /** How often {@code --verbose} was given. */
    private int verbosity() {
        boolean[] none = {};
        return before.matchedOptionValue(GlobalFlags.VERBOSE, none).length
                + after.matchedOptionValue(GlobalFlags.VERBOSE, none).length;
    }

    /** The value of a flag as a whole number above zero, or null. */
    @Nullable
    Integer number(String flag) {
        String text = value(flag);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same message as for zero.
        }
        throw new RexException(
                ErrorCode.USAGE, flag + " takes a whole number from 1, not '" + text + "'", "as in: " + flag + " 2");
    }

    /** The parameters that are no flags. */
    List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        // A list of parameters is there once for each of its values.
        for (PositionalParamSpec parameter : new LinkedHashSet<>(after.matchedPositionals())) {
            parameters.addAll(parameter.stringValues());
        }
        return parameters;
    }

    boolean json() {
        return has(GlobalFlags.JSON);
    }

    /** Whether results are not printed, nor anything else but errors. */
    boolean quiet() {
        return has(GlobalFlags.QUIET);
    }

    /** Whether the output may be coloured: on a terminal, unless somebody objects. */
    boolean colour() {
        return Colour.isWanted(console, environment, has(GlobalFlags.NO_COLOR));
    }

    Dialects dialects() {
        if (dialects == null) {
            dialects = Dialects.load();
        }
        return dialects;
    }

    /**
     * The configuration, read once.
     *
     * @throws RexException when it is not valid
     */
    Configuration configuration() {
        if (configuration == null) {
            configuration = load();
            if (tells(LogLevel.WARN)) {
                for (String warning : configuration.warnings()) {
                    console.err().println("warning: " + warning);
                }
            }
        }
        return configuration;
    }

    /**
     * The configuration, for who prints its warnings where they belong.
     *
     * @throws RexException when it is not valid
     */
    Configuration examined() {
        if (configuration == null) {
            configuration = load();
        }
        return configuration;
    }

    private Configuration load() {
        Dialects known = dialects();
        return new ConfigurationLoader(known::parseUrl).load(environment, settingFlags());
    }

    private Map<String, List<String>> settingFlags() {
        Map<String, List<String>> flags = new LinkedHashMap<>();
        for (String flag : List.of(GlobalFlags.CONFIG, GlobalFlags.ENV)) {
            String value = value(flag);
            if (value != null) {
                flags.put(flag, List.of(value));
            }
        }
        int verbosity = verbosity();
        if (verbosity > 0) {
            flags.put(GlobalFlags.VERBOSE, List.of(verbosity == 1 ? "debug" : "trace"));
        } else if (quiet()) {
            flags.put(GlobalFlags.QUIET, List.of("error"));
        }
        for (Setting setting : SettingCatalogue.ALL) {
            String flag = setting.flag();
            if (flag != null && has(flag)) {
                flags.put(flag, values(flag));
            }
        }
        return flags;
    }

    private List<String> values(String flag) {
        ParseResult result = after.hasMatchedOption(flag) ? after : before;
        return result.matchedOption(flag).stringValues();
    }
}
