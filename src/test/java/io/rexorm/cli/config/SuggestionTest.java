package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> COMMANDS = List.of("migrate", "rollback", "status", "redo", "reset", "init");

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "migrat, migrate",
        "migrates, migrate",
        "migarte, migrate",
        "MIGRATE, migrate",
        "stauts, status",
        "rolback, rollback",
        "rest, reset",
        "inti, init",
        "deploy, ",
        "x, ",
        "'', ",
    })
    void findsTheWordThatWasMeant(String word, String expected) {
        assertThat(Suggestion.nearest(word, COMMANDS)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "from {0} to {1} are {2}")
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, abcd, 1", "abc, bc, 1", "abc, xyz, 3", "'', abc, 3", "ca, abc, 3"})
    void countsEdits(String from, String to, int expected) {
        assertThat(Suggestion.distance(from, to)).isEqualTo(expected);
        assertThat(Suggestion.distance(to, from)).isEqualTo(expected);
    }

    @Test
    void isAQuestionOrNothing() {
        assertThat(Suggestion.hint("migrat", COMMANDS)).isEqualTo("did you mean 'migrate'?");
        assertThat(Suggestion.hint("deploy", COMMANDS)).isNull();
    }
}
