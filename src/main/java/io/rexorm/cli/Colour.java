package io.rexorm.cli;

import io.rexorm.cli.config.Environment;
import org.jspecify.annotations.Nullable;

/** Decides whether output is coloured: {@code --no-color}, then {@code NO_COLOR}, then {@code FORCE_COLOR}, then whether it is a terminal. */
final class Colour {
    private Colour() {}

    static boolean isWanted(Console console, Environment environment, boolean refused) {
        if (refused || isSet(environment.variable("NO_COLOR"))) {
            return false;
        }
        if (isSet(environment.variable("FORCE_COLOR")) || isSet(environment.variable("CLICOLOR_FORCE"))) {
            return true;
        }
        return console.terminal() && !"dumb".equals(environment.variable("TERM"));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty() && !value.equals("0");
    }
}
