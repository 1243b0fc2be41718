package io.rexorm.cli;

import java.util.List;

/** Writes the completion for zsh. */
final class ZshCompletion {
    private static final String TAIL = """
            _rexorm_values() {
                case $1 in
                    none) ;;
                    version) compadd -- ${(f)"$(_rexorm_versions "${folder:-$(_rexorm_folder "$file")}")"} ;;
                    profile) compadd -- ${(f)"$(_rexorm_profiles "$file")"} ;;
                    file) _files ;;
                    folder) _files -/ ;;
                    *) compadd -- ${(s:|:)1} ;;
                esac
            }

            _rexorm() {
                local i command= folder= file= parameter= flag= kind=
                local -a commands flags
                local -A values
                for ((i = 2; i < CURRENT; i++)); do
                    _rexorm_command "$command"
                    case $words[i] in
                        --dir=*) folder=${words[i]#*=} ;;
                        --config=*) file=${words[i]#*=} ;;
                        --dir | -d) folder=$words[++i] ;;
                        --config | -c) file=$words[++i] ;;
                        -*) (( ${+values[$words[i]]} )) && ((i++)) ;;
                        *) [[ -n $command ]] || command=${words[i]//\\\\/} ;;
                    esac
                done
                _rexorm_command "$command"
                if [[ $PREFIX == -*=* ]]; then
                    flag=${PREFIX%%=*}
                    compset -P '*='
                elif [[ $PREFIX != -* ]]; then
                    flag=$words[CURRENT-1]
                fi
                [[ -n $flag ]] && kind=${values[$flag]}
                if [[ -n $kind ]]; then
                    _rexorm_values $kind
                elif [[ $PREFIX == -* ]]; then
                    _describe -o flag flags
                elif [[ -z $command ]]; then
                    _rexorm_commands
                    _describe command commands
                else
                    _rexorm_values $parameter
                fi
            }

            if [[ $funcstack[1] == _rexorm ]]; then
                _rexorm "$@"
            else
                compdef _rexorm rexorm
            fi
            """;

    private final List<CompletedCommand> commands;

    ZshCompletion(List<CompletedCommand> commands) {
        this.commands = commands;
    }

    String script() {
        StringBuilder text = new StringBuilder("#compdef rexorm\n");
        text.append("# Completion of rexorm for zsh, as 'rexorm completion zsh' prints it.\n\n");
        text.append("_rexorm_commands() {\n    commands=(\n");
        for (CompletedCommand command : commands) {
            for (String word : command.words()) {
                text.append("        ")
                        .append(described(word, command.summary()))
                        .append('\n');
            }
        }
        text.append("    )\n}\n\n");
        new ShellCases(commands, ZshCompletion::data).appendTo(text);
        return text.append(ShellProject.FUNCTIONS).append(TAIL).toString();
    }

    private static void data(StringBuilder text, List<CompletedCommand.CompletedFlag> all) {
        text.append("            flags=(\n");
        for (CompletedCommand.CompletedFlag flag : all) {
            text.append("                ")
                    .append(described(flag.names().get(0), flag.description()))
                    .append('\n');
        }
        text.append("            )\n            values=(");
        for (CompletedCommand.CompletedFlag flag : all) {
            for (String name : flag.takesValue() ? flag.names() : List.<String>of()) {
                text.append(' ').append(name).append(" '").append(flag.kind()).append('\'');
            }
        }
        text.append(" )\n");
    }

    private static String described(String word, String description) {
        return "'" + word.replace(":", "\\:") + ":" + description.replace("'", "'\\''") + "'";
    }
}
