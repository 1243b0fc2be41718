package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTest {

    static Object[] values() {
        return new Object[] {
            Arguments.of("A=value", "value"),
            Arguments.of("A=", ""),
            Arguments.of("A = value ", "value"),
            Arguments.of("  A=value", "value"),
            Arguments.of("export A=value", "value"),
            Arguments.of("A=value # comment", "value"),
            Arguments.of("A=value#no-comment", "value#no-comment"),
            Arguments.of("A=# comment", ""),
            Arguments.of("A=a=b=c", "a=b=c"),
            Arguments.of("A=it's", "it's"),
            Arguments.of("A=\"two words # here\" # comment", "two words # here"),
            Arguments.of("A=\"a\\nb\\t\\\"c\\\" \\\\ \\$d \\x\"", "a\nb\t\"c\" \\ $d \\x"),
            Arguments.of("A='raw \\n \"$x\"'", "raw \\n \"$x\""),
            Arguments.of("A=\"first\r\nsecond\"", "first\nsecond"),
            Arguments.of("A=${B}", "${B}"),
            Arguments.of("A=first\nA=last", "last"),
            Arguments.of("# A=comment\n\n \t\nA=value\r\nB=other\r\n", "value"),
            Arguments.of("\uFEFFA=value", "value"),
            Arguments.of("export=1\nA=value", "value"),
        };
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsAValue(String text, String expected) {
        assertThat(find(text).text()).isEqualTo(expected);
    }

    @Test
    void knowsTheLineOfEachValueEvenAfterOneThatSpansLines() {
        assertThat(find("# one\nB='two\nthree'\n\nA=five").origin().text()).isEqualTo(".env:5");
    }

    @Test
    void knowsNothingElse() {
        assertThat(new DotEnv("A=1", ".env", Path.of("")).find("B")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words", "A", "=value", "export A", "A B=c", "{json: true}"})
    void refusesALineThatIsNotAnAssignment(String line) {
        assertThatThrownBy(() -> find("B=1\n" + line + "\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(".env:2:1: this line is not KEY=VALUE");
    }

    @Test
    void refusesAQuoteThatIsNeverClosedAndDoesNotShowTheValue() {
        assertThatThrownBy(() -> find("\nA=\"s3cret\nB=1")).hasMessage(".env:2:1: the quote of 'A' is never closed");
    }

    @Test
    void refusesWhatFollowsAClosingQuote() {
        assertThatThrownBy(() -> find("A=\"s3\"cret"))
                .hasMessage(".env:1:1: something follows the closing quote of 'A'");
    }

    private static Value find(String text) {
        return Objects.requireNonNull(new DotEnv(text, ".env", Path.of("")).find("A"));
    }
}
