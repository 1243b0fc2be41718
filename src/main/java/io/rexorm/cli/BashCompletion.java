package io.rexorm.cli;

import java.util.ArrayList;
import java.util.List;

/** Writes the completion for bash, from 3.2 on. A colon and an equals sign end a word for bash, so the line is read anew. */
final class BashCompletion {
    private static final String TAIL = """
            _rexorm() {
                local line=${COMP_LINE:0:COMP_POINT} words cur flag='' command='' flags values parameter
                local i last entry kind='' folder='' file='' prefix='' offered=''
                read -ra words <<<"$line"
                [[ $line == *[[:space:]] ]] && words+=('')
                last=$((${#words[@]} - 1))
                cur=${words[last]}
                for ((i = 1; i < last; i++)); do
                    _rexorm_command "$command"
                    case ${words[i]} in
                        --dir=*) folder=${words[i]#*=} ;;
                        --config=*) file=${words[i]#*=} ;;
                        --dir | -d) folder=${words[++i]} ;;
                        --config | -c) file=${words[++i]} ;;
                        -*) case " $values " in *" ${words[i]}="*) ((i++)) ;; esac ;;
                        *) [[ -n $command ]] || command=${words[i]} ;;
                    esac
                done
                _rexorm_command "$command"
                if [[ $cur == -*=* ]]; then
                    flag=${cur%%=*}
                    cur=${cur#*=}
                elif [[ $cur != -* ]]; then
                    flag=${words[last - 1]}
                fi
                for entry in $values; do
                    [[ ${entry%%=*} == "$flag" ]] && kind=${entry#*=}
                done
                if [[ -z $kind && $cur == -* ]]; then
                    offered=$flags
                elif [[ -z $kind && -z $command ]]; then
                    offered=$_rexorm_commands
                else
                    case ${kind:-$parameter} in
                        none) ;;
                        version) offered=$(_rexorm_versions "${folder:-$(_rexorm_folder "$file")}") ;;
                        profile) offered=$(_rexorm_profiles "$file") ;;
                        file | folder)
                            local IFS=$'\\n' action=-f
                            [[ ${kind:-$parameter} == folder ]] && action=-d
                            compopt -o filenames 2>/dev/null
                            COMPREPLY=($(compgen $action -- "$cur"))
                            return
                            ;;
                        *) offered=${kind:-$parameter} && offered=${offered//|/ } ;;
                    esac
                fi
                COMPREPLY=($(compgen -W "$offered" -- "$cur"))
                if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then
                    prefix=${cur%:*}:
                    for ((i = 0; i < ${#COMPREPLY[@]}; i++)); do COMPREPLY[i]=${COMPREPLY[i]#"$prefix"}; done
                fi
            }

            complete -F _rexorm rexorm
            """;

    private final List<CompletedCommand> commands;

    BashCompletion(List<CompletedCommand> commands) {
        this.commands = commands;
    }

    String script() {
        StringBuilder text =
                new StringBuilder("# Completion of rexorm for bash, as 'rexorm completion bash' prints it.\n");
        List<String> words = new ArrayList<>();
        for (CompletedCommand command : commands) {
            words.addAll(command.words());
        }
        text.append("_rexorm_commands='").append(String.join(" ", words)).append("'\n\n");
        new ShellCases(commands, BashCompletion::data).appendTo(text);
        return text.append(ShellProject.FUNCTIONS).append(TAIL).toString();
    }

    private static void data(StringBuilder text, List<CompletedCommand.CompletedFlag> all) {
        List<String> flags = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (CompletedCommand.CompletedFlag flag : all) {
            flags.add(flag.names().get(0));
            if (flag.takesValue()) {
                for (String name : flag.names()) {
                    values.add(name + "=" + flag.kind());
                }
            }
        }
        text.append("            flags='").append(String.join(" ", flags)).append("'\n");
        text.append("            values='").append(String.join(" ", values)).append("'\n");
    }
}
