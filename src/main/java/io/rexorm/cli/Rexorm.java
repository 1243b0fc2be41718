package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.cli.config.Environment;
import io.rexorm.cli.config.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code rexorm}, from arguments to exit code. It touches nothing of the process, so tests run it as it is. */
public final class Rexorm {
    private final Console console;
    private final Environment environment;

    public Rexorm(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    /**
     * Runs what the arguments say.
     *
     * @return the exit code
     */
    public int run(String... arguments) {
        if (arguments.length == 1 && (arguments[0].equals(GlobalFlags.VERSION) || arguments[0].equals("-V"))) {
            // Asked often, by scripts, and answered without loading anything that reads arguments.
            version();
            console.flush();
            return ExitCode.OK.number();
        }
        Catalog.Entry entry = named(arguments);
        ExitCode code;
        try {
            code = entry == null ? withoutCommand(arguments) : run(entry, arguments);
        } catch (RexException e) {
            code = fail(e, entry, arguments);
        } catch (RuntimeException | Error e) {
            RexException unexpected = new RexException(ErrorCode.INTERNAL, "unexpected: " + e, "please report this", e);
            code = fail(unexpected, entry, arguments);
            e.printStackTrace(console.err());
        }
        console.flush();
        return code.number();
    }

    private ExitCode run(Catalog.Entry entry, String[] arguments) {
        Command command = entry.command().get();
        CommandSpec spec = entry.describe(command);
        CommandSpec root = CommandSpec.create().name("rexorm");
        GlobalFlags.addTo(root);
        CommandLine line = new CommandLine(spec);
        for (String word : entry.words()) {
            root.addSubcommand(word, line);
        }
        ParseResult before = parse(new CommandLine(root), arguments);
        ParseResult after = before.subcommand();
        if (has(before, after, GlobalFlags.HELP)) {
            HelpPage.print(
                    line,
                    console.out(),
                    Colour.isWanted(console, environment, has(before, after, GlobalFlags.NO_COLOR)));
            return ExitCode.OK;
        }
        if (has(before, after, GlobalFlags.VERSION)) {
            return version();
        }
        return command.run(new Invocation(console, environment, before, after));
    }

    private ExitCode withoutCommand(String[] arguments) {
        CommandSpec root = CommandSpec.create().name("rexorm");
        GlobalFlags.addTo(root);
        root.addPositional(CommandLine.Model.PositionalParamSpec.builder()
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        ParseResult result = parse(new CommandLine(root), arguments);
        if (result.hasMatchedPositional(0)) {
            String word = result.matchedPositional(0).stringValues().get(0);
            throw new RexException(ErrorCode.USAGE, "there is no command '" + word + "'", suggestion(word));
        }
        if (result.hasMatchedOption(GlobalFlags.VERSION)) {
            return version();
        }
        boolean colour = Colour.isWanted(console, environment, result.hasMatchedOption(GlobalFlags.NO_COLOR));
        console.out().print(HelpPage.overview(colour));
        return ExitCode.OK;
    }

    private ExitCode version() {
        console.out().println("rexorm " + Product.version());
        return ExitCode.OK;
    }

    /** The command that the arguments name: the first word that is no flag and no flag's value. Makes {@code help} a flag. */
    private static Catalog.@Nullable Entry named(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            if (GlobalFlags.takesValue(word)) {
                i++;
            } else if (word.equals("help")) {
                arguments[i] = GlobalFlags.HELP;
            } else if (!word.startsWith("-")) {
                return Catalog.find(word);
            }
        }
        return null;
    }

    private static ParseResult parse(CommandLine line, String[] arguments) {
        try {
            return line.parseArgs(arguments);
        } catch (UnmatchedArgumentException e) {
            throw unmatched(e);
        } catch (ParameterException e) {
            throw misused(e);
        }
    }

    private static RexException misused(ParameterException e) {
        ArgSpec given = e.getArgSpec();
        String help = help(e.getCommandLine());
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            given = missing.getMissing().get(0);
        } else if (e instanceof OverwrittenOptionException overwritten) {
            given = overwritten.getOverwritten();
        }
        if (!(given instanceof OptionSpec option)) {
            return new RexException(ErrorCode.USAGE, String.valueOf(e.getMessage()), help, e);
        }
        String flag = option.longestName();
        if (e instanceof MissingParameterException) {
            String value = flag + "=" + option.paramLabel();
            return new RexException(ErrorCode.USAGE, flag + " wants a value", "write " + value + "; " + help, e);
        }
        return e instanceof OverwrittenOptionException
                ? new RexException(ErrorCode.USAGE, flag + " is given twice", "give it once", e)
                : new RexException(ErrorCode.USAGE, flag + " takes no value", "write " + flag + " alone; " + help, e);
    }

    private static RexException unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        if (!word.startsWith("-")) {
            return new RexException(ErrorCode.USAGE, "unexpected '" + word + "'", help(e.getCommandLine()));
        }
        List<String> names = new ArrayList<>();
        e.getCommandLine().getCommandSpec().optionsMap().keySet().forEach(names::add);
        int end = word.indexOf('=');
        String flag = end < 0 ? word : word.substring(0, end);
        String hint = Suggestion.hint(flag, names);
        return new RexException(
                ErrorCode.USAGE, "there is no flag '" + flag + "'", hint == null ? help(e.getCommandLine()) : hint);
    }

    private static String help(CommandLine line) {
        String name = line.getCommandSpec().name();
        return "see: rexorm " + (name.equals("rexorm") ? "--help" : name + " --help");
    }

    private static String suggestion(String word) {
        List<String> names = new ArrayList<>();
        for (Catalog.Entry entry : Catalog.ENTRIES) {
            names.add(entry.name());
            names.addAll(entry.aliases());
        }
        String nearest = Suggestion.nearest(word, names);
        return nearest == null ? "see: rexorm --help" : "did you mean: rexorm " + nearest;
    }

    private static boolean has(ParseResult before, ParseResult after, String flag) {
        return before.hasMatchedOption(flag) || after.hasMatchedOption(flag);
    }

    private ExitCode fail(RexException failure, Catalog.@Nullable Entry entry, String[] arguments) {
        boolean refused = List.of(arguments).contains(GlobalFlags.NO_COLOR);
        ErrorPage page = new ErrorPage(Colour.isWanted(console, environment, refused));
        console.out().flush();
        if (List.of(arguments).contains(GlobalFlags.JSON)) {
            boolean dryRun = List.of(arguments).contains(PlanOutput.DRY_RUN);
            Catalog.Subject subject = entry == null ? Catalog.Subject.OTHER : entry.subject(dryRun);
            console.out().print(ErrorPage.json(failure, subject));
        }
        console.err().print(page.render(failure));
        return ExitCode.of(failure.code());
    }
}
