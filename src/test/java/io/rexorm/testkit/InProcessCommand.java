package io.rexorm.testkit;

import io.rexorm.cli.Console;
import io.rexorm.cli.Rexorm;
import io.rexorm.cli.config.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the command within this JVM, which is faster than a process and sees the same. */
public final class InProcessCommand implements Command {
    private final boolean terminal;

    private InProcessCommand(boolean terminal) {
        this.terminal = terminal;
    }

    /** The command as a pipe sees it. */
    public static Command piped() {
        return new InProcessCommand(false);
    }

    /** The command as a person sees it. */
    public static Command onTerminal() {
        return new InProcessCommand(true);
    }

    @Override
    public CommandResult run(Path workingDirectory, Map<String, String> environment, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), terminal);
        Environment from = new Environment(workingDirectory, Path.of(environment.get("HOME")), environment);
        int code = new Rexorm(console, from).run(arguments.toArray(new String[0]));
        return new CommandResult(code, out.toString(), err.toString());
    }
}
