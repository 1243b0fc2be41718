package io.rexorm.script;

import static io.rexorm.script.Scripts.BOTH;
import static io.rexorm.script.Scripts.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptChecksumTest {
    private static final String SCRIPT = "-- migrate:up\nselect 'a\nb';\nselect 2;\n";

    @Test
    void ofTextIsTheSha256OfTheText() {
        assertThat(text("select 1;\n")).isEqualTo("4a45092ccf992ea92250053a80b931b787924ba61648f420555511b84f10ab6c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void areTheSameForEachKindOfLineEnd(String lineEnd) {
        String other = "\uFEFF" + SCRIPT.replace("\n", lineEnd);

        assertThat(text(other)).isEqualTo(text(SCRIPT));
        assertThat(tokens(POSTGRES, other)).isEqualTo(tokens(POSTGRES, SCRIPT));
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, "\uFEFF" + SCRIPT, "select 1;\r\nselect 2", ""})
    void takenWhileParsingAreTheSameAsTakenAlone(String text) {
        ScriptSource source = ScriptSource.ofText("test.sql", text);
        ScriptReading reading = POSTGRES.read(source);

        assertThat(reading.checksum()).isEqualTo(text(text));
        assertThat(reading.tokenChecksum()).isEqualTo(tokens(POSTGRES, text));
        assertThat(reading.script()).isEqualTo(POSTGRES.parse(source));
    }

    @Test
    void ofTextSeesALineEndAcrossTwoReads() {
        String start = "x".repeat(8_191);

        assertThat(text(start + "\r\ny")).isEqualTo(text(start + "\ny"));
        assertThat(text(start + "\r\n\ny")).isEqualTo(text(start + "\n\ny"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- migrate:up\nselect 'a\nb' ; -- comment\n\n select/**/2",
                "-- note\n--Migrate:UP  transaction:true\n\nselect\n'a\nb';;;select 2\n;",
            })
    void ofTokensIgnoresCommentsAndLayout(String other) {
        for (ScriptParser parser : BOTH) {
            assertThat(tokens(parser, other)).isEqualTo(tokens(parser, SCRIPT));
        }
        assertThat(text(other)).isNotEqualTo(text(SCRIPT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 1 | select 2",
                "select ab | select a b",
                "select a, b | select a; b",
                "select 'a' | select 'A'",
                "select a < = b | select a <= b",
                "select 'a  b' | select 'a b'",
                "select 1; select 2 | select 1 select 2",
                "select 1 | `-- migrate:up transaction:false\nselect 1`",
                "`-- migrate:up\nselect 1` | `-- migrate:up\n-- migrate:down\nselect 1`",
            })
    void ofTokensSeesEveryOtherChange(String one, String other) {
        for (ScriptParser parser : BOTH) {
            assertThat(tokens(parser, one)).isNotEqualTo(tokens(parser, other));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select a=-1 | select a = - 1",
                "select f(a)(b) | select f (a) ( b )",
                "select a[1] | select a [ 1 ]"
            })
    void ofTokensKnowsWhereATokenEnds(String one, String other) {
        assertThat(tokens(POSTGRES, one)).isEqualTo(tokens(POSTGRES, other));
    }

    @Test
    void ofTokensSeesEveryChangeInCopyData() {
        String copy = "copy t from stdin;\n1\t2\n\\.\n";

        assertThat(tokens(POSTGRES, copy)).isEqualTo(tokens(POSTGRES, copy.replace("\n", "\r\n")));
        assertThat(tokens(POSTGRES, copy)).isNotEqualTo(tokens(POSTGRES, copy.replace("\t", " ")));
        assertThat(tokens(POSTGRES, copy)).isNotEqualTo(tokens(POSTGRES, copy.replace("1\t2\n", "")));
    }

    private static String text(String text) {
        return ScriptChecksum.ofText(ScriptSource.ofText(Scripts.NAME, text));
    }

    private static String tokens(ScriptParser parser, String text) {
        return ScriptChecksum.ofTokens(ScriptSource.ofText(Scripts.NAME, text), parser);
    }
}
