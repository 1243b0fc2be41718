package io.rexorm.testkit;

import io.rexorm.cli.Console;
import io.rexorm.cli.Rexorm;
import io.rexorm.cli.config.Environment;
import io.rexorm.migration.StopRequest;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the command within this JVM, which is faster than a process and sees the same. */
public final class InProcessCommand implements Command {
    private final boolean terminal;
    private final @Nullable String answers;

    private InProcessCommand(boolean terminal, @Nullable String answers) {
        this.terminal = terminal;
        this.answers = answers;
    }

    /** The command as a pipe sees it. */
    public static Command piped() {
        return new InProcessCommand(false, null);
    }

    /** The command as a person sees it. */
    public static Command onTerminal() {
        return new InProcessCommand(true, null);
    }

    /** The command with a person at the keyboard, who types these lines. */
    public static Command answered(String... lines) {
        return new InProcessCommand(true, String.join("\n", lines));
    }

    @Override
    public CommandResult run(Path workingDirectory, Map<String, String> environment, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        BufferedReader keyboard = answers == null ? null : new BufferedReader(new StringReader(answers));
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(err), terminal, keyboard, new StopRequest());
        Environment from = new Environment(workingDirectory, Path.of(environment.get("HOME")), environment);
        int code = new Rexorm(console, from).run(arguments.toArray(new String[0]));
        return new CommandResult(code, out.toString(), err.toString());
    }
}
