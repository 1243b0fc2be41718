package io.rexorm.script;

import static io.rexorm.script.Scripts.POSTGRES;
import static io.rexorm.script.Scripts.SQLITE;
import static io.rexorm.script.Scripts.split;
import static io.rexorm.script.Scripts.statements;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every script, tried on many. Each failure names its seed. */
class SplittingPropertyTest {
    private static final int SCRIPTS = 2_000;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsTheStatementsAScriptWasMadeOf(boolean postgres) {
        for (long seed = 0; seed < SCRIPTS; seed++) {
            ScriptGenerator script = generated(seed, postgres);

            assertThat(split(parser(postgres), script.text()))
                    .as("seed %d", seed)
                    .isEqualTo(script.statements());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesNothingButLayoutCommentsAndSemicolons(boolean postgres) {
        for (long seed = 0; seed < SCRIPTS; seed++) {
            String text = generated(seed, postgres).text();
            int end = 0;
            for (Statement statement : statements(parser(postgres), text)) {
                int start = indexOf(statement.position(), text);
                assertThat(text.substring(start)).as("seed %d", seed).startsWith(statement.text());
                assertThat(split(parser(postgres), text.substring(end, start)))
                        .as("seed %d", seed)
                        .isEmpty();
                end = start + statement.text().length();
            }
            assertThat(split(parser(postgres), text.substring(end)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void splitsAStatementIntoItself(boolean postgres) {
        for (long seed = 0; seed < SCRIPTS; seed++) {
            for (String statement :
                    split(parser(postgres), generated(seed, postgres).text())) {
                assertThat(split(parser(postgres), statement))
                        .as("seed %d", seed)
                        .containsExactly(statement);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mapsEveryIndexAsTheLexerCounts(boolean postgres) {
        for (long seed = 0; seed < SCRIPTS / 10; seed++) {
            String text = generated(seed, postgres).text();
            for (Statement statement : statements(parser(postgres), text)) {
                int start = indexOf(statement.position(), text);
                int length = statement.text().length();
                assertThat(indexOf(statement.at(length), text))
                        .as("seed %d", seed)
                        .isEqualTo(start + length);
            }
        }
    }

    @Test
    void keepsTheWholeTextOfASection() {
        for (long seed = 0; seed < SCRIPTS; seed++) {
            String text = generated(seed, true).text();

            assertThat(Scripts.parse(POSTGRES, text).sections().get(0).text()).isEqualTo(text);
        }
    }

    @Test
    void endsOnAnyTextWithSectionsOrAnError() {
        List<String> pieces = List.of(
                "'",
                "\"",
                "$$",
                "$a$",
                "$",
                "/*",
                "*/",
                "--",
                "\n",
                "\r",
                "(",
                ")",
                ";",
                "begin",
                " atomic ",
                "end",
                "create function ",
                "create trigger t on u ",
                "copy a from stdin",
                "\\.",
                "\\",
                "[",
                "]",
                "`",
                "\uD83D",
                "-- migrate:up",
                "-- migrate:down",
                "-- rex:delimiter //",
                "//",
                "e'",
                "\u00A0",
                "\0",
                "1",
                ".",
                "é");
        for (long seed = 0; seed < SCRIPTS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                assertThat(Scripts.parse(parser(seed % 2 == 0), text.toString()).sections())
                        .as("seed %d", seed)
                        .isNotEmpty();
            } catch (ScriptException e) {
                assertThat(e.hint()).as("seed %d", seed).isNotBlank();
            }
        }
    }

    private static ScriptParser parser(boolean postgres) {
        return postgres ? POSTGRES : SQLITE;
    }

    private static ScriptGenerator generated(long seed, boolean postgres) {
        ScriptGenerator script = new ScriptGenerator(seed, postgres);
        script.generate();
        return script;
    }

    /** Counts lines and columns in another way than the code under test: by cutting the text into lines. */
    private static int indexOf(SourcePosition position, String text) {
        int index = 0;
        for (int line = 1; line < position.line(); line++) {
            int next = index;
            while (text.charAt(next) != '\n' && text.charAt(next) != '\r') {
                next++;
            }
            index = next + (text.startsWith("\r\n", next) ? 2 : 1);
        }
        return text.offsetByCodePoints(index, position.column() - 1);
    }
}
