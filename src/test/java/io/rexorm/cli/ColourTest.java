package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.cli.config.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {

    @ParameterizedTest(name = "a {0}, flag {1}, {2}: {3}")
    @CsvSource({
        "terminal, none, '', true",
        "pipe, none, '', false",
        "terminal, --no-color, '', false",
        "terminal, none, TERM=dumb, false",
        "terminal, none, TERM=xterm, true",
        "terminal, none, NO_COLOR=1, false",
        "terminal, none, NO_COLOR=, true",
        "pipe, none, FORCE_COLOR=1, true",
        "pipe, none, FORCE_COLOR=0, false",
        "pipe, none, CLICOLOR_FORCE=1, true",
        "pipe, --no-color, FORCE_COLOR=1, false",
        "terminal, none, NO_COLOR=1 FORCE_COLOR=1, false",
        "terminal, none, TERM=dumb FORCE_COLOR=1, true",
    })
    void isWantedOnATerminalUnlessSomebodyObjects(String where, String flag, String variables, boolean wanted) {
        Map<String, String> set = new HashMap<>();
        for (String variable : variables.isEmpty() ? new String[0] : variables.split(" ")) {
            String[] parts = variable.split("=", 2);
            set.put(parts[0], parts[1]);
        }
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Console console = new Console(nowhere, nowhere, where.equals("terminal"));
        Environment environment = new Environment(Path.of("."), Path.of("."), set);

        assertThat(Colour.isWanted(console, environment, flag.equals("--no-color")))
                .isEqualTo(wanted);
    }
}
