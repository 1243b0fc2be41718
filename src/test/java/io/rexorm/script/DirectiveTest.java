package io.rexorm.script;

import static io.rexorm.script.Scripts.BOTH;
import static io.rexorm.script.Scripts.SQLITE;
import static io.rexorm.script.Scripts.at;
import static io.rexorm.script.Scripts.failure;
import static io.rexorm.script.Scripts.split;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveTest {

    @Test
    void splitsNothingInsideABlock() {
        assertBoth(
                "select 1;\n-- rex:statement-begin\nselect 2; select ( 3;\n-- rex:statement-end\nselect 4;",
                "select 1",
                "select 2; select ( 3",
                "select 4");
    }

    @Test
    void endsTheStatementBeforeABlock() {
        assertBoth(
                "select 1\n--rex:statement-begin\nselect 2\n-- REX:Statement-End\nselect 3",
                "select 1",
                "select 2",
                "select 3");
    }

    @Test
    void ignoresAnEmptyBlock() {
        assertBoth("-- rex:statement-begin\n-- nothing\n;;\n-- rex:statement-end\n");
    }

    @Test
    void splitsAtAnotherDelimiter() {
        assertBoth(
                "-- rex:delimiter //\nselect 1; select 8/2;\n// select '//' -- //\n//\n-- rex:delimiter ;\nselect 2; select 3",
                "select 1; select 8/2",
                "select '//'",
                "select 2",
                "select 3");
    }

    @Test
    void findsADelimiterBehindAnOperatorAndNotInsideAName() {
        assertBoth("-- rex:delimiter //\nselect * //\nselect *// select a-//", "select *", "select *", "select a-");
        assertBoth("-- rex:delimiter GO\nselect 1\nGO\nselect GOAL, xGO\nGO\n", "select 1", "select GOAL, xGO");
        assertBoth("-- rex:delimiter $$\nselect ';'$$ select 2$$", "select ';'", "select 2");
    }

    @Test
    void beginsEachSectionWithSemicolons() {
        assertBoth(
                "-- migrate:up\n-- rex:delimiter //\nselect 1; //\n-- migrate:down\nselect 2; select 3;",
                "select 1",
                "select 2",
                "select 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\n-- rex:delimiter //\n'", "/*\n-- rex:statement-begin\n*/ 1"})
    void takesADirectiveInsideOtherTextForThatText(String text) {
        assertBoth("select " + text + "; select 2", "select " + text, "select 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-- rex:statement-begn | 2 | 1 | Unknown directive rex:statement-begn.",
                "-- rex:statement-begin now | 2 | 24 | rex:statement-begin takes no options.",
                "-- rex:statement-end | 2 | 1 | This rex:statement-end has no rex:statement-begin before it.",
                "-- rex:statement-begin | 2 | 1 | The block that rex:statement-begin opens here is never closed.",
                "-- rex:delimiter | 2 | 1 | rex:delimiter takes one delimiter.",
                "-- rex:delimiter a b | 2 | 1 | rex:delimiter takes one delimiter.",
                "-- rex:delimiter -- | 2 | 18 | A delimiter cannot have -- in it.",
                "` -- rex:delimiter //` | 2 | 2 | A directive has to stand in column 1, and rex:delimiter stands in column 2.",
            })
    void refusesADirectiveThatIsWrong(String directive, int line, int column, String message) {
        ScriptException failure = failure(SQLITE, "select 1;\n" + directive + "\nselect 2;");

        assertThat(failure).hasMessage(message);
        assertThat(failure.hint()).isNotBlank();
        assertThat(failure.position()).isEqualTo(at(line, column));
        assertThat(failure.sourceLine()).isEqualTo(directive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- rex:statement-begin", "-- rex:delimiter //", "-- migrate:down"})
    void refusesADirectiveInsideABlock(String directive) {
        ScriptException failure =
                failure(SQLITE, "-- migrate:up\n-- rex:statement-begin\nselect 2;\n" + directive + "\n");

        assertThat(failure.position()).isEqualTo(at(2, 1));
    }

    private static void assertBoth(String text, String... expected) {
        for (ScriptParser parser : BOTH) {
            assertThat(split(parser, text)).isEqualTo(List.of(expected));
        }
    }
}
