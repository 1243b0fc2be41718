package io.rexorm.cli;

import java.util.List;

/** Writes the completion for fish. */
final class FishCompletion {
    private static final String HEAD = """
            # Completion of rexorm for fish, as 'rexorm completion fish' prints it.
            function __rexorm_command
                set -l words (commandline -opc)
                set -e words[1]
                while set -q words[1]
                    switch $words[1]
                        case %s
                            set -e words[1]
                        case '-*'
                        case '*'
                            echo $words[1]
                            return
                    end
                    set -e words[1]
                end
            end

            function __rexorm_begins
                not count (__rexorm_command) >/dev/null
            end

            function __rexorm_is
                contains -- (__rexorm_command) $argv
            end

            function __rexorm_project
                set -l at $PWD
                while test -n "$at" -a ! -f "$at/rexorm.yaml"
                    set at (string replace -r '/[^/]*$' '' -- $at)
                end
                test -n "$at"; and echo $at; or echo $PWD
            end

            function __rexorm_folder
                set -l project (__rexorm_project)
                set -l inside 0
                set -l dir migrations
                for line in (cat $project/rexorm.yaml 2>/dev/null)
                    if string match -q 'migrations:*' -- $line
                        set inside 1
                    else if string match -rq '^[^ #]' -- $line
                        set inside 0
                    end
                    if test $inside = 1; and string match -rq '[ {]dir: *(?<found>[^,}#]+)' -- $line
                        set dir (string trim -c ' []"\\'' -- $found)
                    end
                end
                string match -q '/*' -- $dir; and echo $dir; or echo $project/$dir
            end

            function __rexorm_versions
                for file in (__rexorm_folder)/*
                    string match -rq '/V?(?<digits>[0-9]+([.-][0-9]+)*)[^/]*$' -- $file; and echo $digits
                end | sort -u
            end

            function __rexorm_profiles
                set -l inside 0
                for line in (cat (__rexorm_project)/rexorm.yaml 2>/dev/null)
                    if string match -q 'profiles:*' -- $line
                        set inside 1
                    else if string match -rq '^[^ #]' -- $line
                        set inside 0
                    else if test $inside = 1
                        string match -rq '^  (?<profile>[A-Za-z0-9_.-]+):' -- $line; and echo $profile
                    end
                end
            end

            complete -c rexorm -f
            """;

    private final List<CompletedCommand> commands;

    FishCompletion(List<CompletedCommand> commands) {
        this.commands = commands;
    }

    String script() {
        StringBuilder withValue = new StringBuilder();
        List<CompletedCommand.CompletedFlag> everywhere = CompletedCommand.everywhere();
        for (CompletedCommand.CompletedFlag flag : everywhere) {
            if (flag.takesValue()) {
                withValue.append(withValue.length() == 0 ? "" : " ").append(String.join(" ", flag.names()));
            }
        }
        StringBuilder text = new StringBuilder(HEAD.replace("%s", withValue));
        for (CompletedCommand command : commands) {
            for (String word : command.words()) {
                text.append("complete -c rexorm -n __rexorm_begins -a ")
                        .append(word)
                        .append(" -d ")
                        .append(quoted(command.summary()))
                        .append('\n');
            }
        }
        for (CompletedCommand.CompletedFlag flag : everywhere) {
            flag(text, "", flag);
        }
        for (CompletedCommand command : commands) {
            String condition = " -n '__rexorm_is " + String.join(" ", command.words()) + "'";
            for (CompletedCommand.CompletedFlag flag : command.flags()) {
                if (!everywhere.contains(flag)) {
                    flag(text, condition, flag);
                }
            }
            if (!command.parameter().equals(CompletedCommand.NOTHING)) {
                text.append("complete -c rexorm")
                        .append(condition)
                        .append(values(command.parameter()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void flag(StringBuilder text, String condition, CompletedCommand.CompletedFlag flag) {
        text.append("complete -c rexorm").append(condition);
        for (String name : flag.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        text.append(" -d ").append(quoted(flag.description()));
        text.append(flag.takesValue() ? " -r" + values(flag.kind()) : "").append('\n');
    }

    private static String values(String kind) {
        return switch (kind) {
            case CompletedCommand.NOTHING -> " -f";
            case CompletedCommand.VERSION -> " -f -a '(__rexorm_versions)'";
            case CompletedCommand.PROFILE -> " -f -a '(__rexorm_profiles)'";
            case CompletedCommand.FILE -> " -F";
            case CompletedCommand.FOLDER -> " -f -a '(__fish_complete_directories)'";
            default -> " -f -a " + quoted(kind.replace('|', ' '));
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
