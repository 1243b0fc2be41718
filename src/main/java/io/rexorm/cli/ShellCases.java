package io.rexorm.cli;

import io.rexorm.cli.CompletedCommand.CompletedFlag;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The function that bash and zsh ask for what may follow a command: its flags, and what its parameter is.
 *
 * @param commands the commands
 * @param flags writes flags as the shell keeps them
 */
record ShellCases(List<CompletedCommand> commands, BiConsumer<StringBuilder, List<CompletedFlag>> flags) {

    void appendTo(StringBuilder text) {
        text.append("_rexorm_command() {\n    parameter=none\n    case $1 in\n");
        for (CompletedCommand command : commands) {
            text.append("        ").append(String.join(" | ", command.words())).append(")\n");
            flags.accept(text, command.flags());
            text.append("            parameter='").append(command.parameter()).append("'\n            ;;\n");
        }
        text.append("        *)\n");
        flags.accept(text, CompletedCommand.everywhere());
        text.append("            ;;\n    esac\n}\n\n");
    }
}
