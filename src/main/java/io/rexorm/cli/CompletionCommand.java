package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.cli.config.Suggestion;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm completion SHELL}: prints the script that lets the shell complete. */
final class CompletionCommand implements Command {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addRequired(spec, String.join("|", SHELLS), "the shell");
        spec.usageMessage()
                .footer(
                        "%nbash  add to ~/.bashrc:  eval \"$(rexorm completion bash)\"",
                        "zsh   add to ~/.zshrc, after compinit:  eval \"$(rexorm completion zsh)\"",
                        "fish  rexorm completion fish > ~/.config/fish/completions/rexorm.fish");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<String> parameters = invocation.parameters();
        if (parameters.isEmpty()) {
            throw new RexException(ErrorCode.USAGE, "for which shell?", "as in: rexorm completion bash");
        }
        String shell = parameters.get(0);
        List<CompletedCommand> commands = CompletedCommand.all();
        invocation
                .console()
                .out()
                .print(
                        switch (shell) {
                            case "bash" -> new BashCompletion(commands).script();
                            case "zsh" -> new ZshCompletion(commands).script();
                            case "fish" -> new FishCompletion(commands).script();
                            default ->
                                throw new RexException(
                                        ErrorCode.USAGE, "there is no completion for '" + shell + "'", hint(shell));
                        });
        return ExitCode.OK;
    }

    private static String hint(String shell) {
        String nearest = Suggestion.hint(shell, SHELLS);
        return nearest == null ? "there is one for " + String.join(", ", SHELLS) : nearest;
    }
}
