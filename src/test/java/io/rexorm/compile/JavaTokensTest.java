package io.rexorm.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaTokensTest {

    @Test
    void leavesOutCommentsAndLayoutAndNothingElse() {
        assertThat(JavaTokens.of("""
                // a comment with "quotes
                class  A /* 'one' */ {
                    int x = 1 - -2; /** and more // */
                    String s = "no // comment \\" /* here */", t = \"""
                        // no "comment" \\\"""
                        /* here */\""";
                    char c = '"', d = '\\'', e = '/';
                    int y = x/ 2;   // the end"""))
                .isEqualTo(
                        "class A{int x=1- -2;String s=\"no // comment \\\" /* here */\",t=\"\"\"\n"
                                + "        // no \"comment\" \\\"\"\"\n        /* here */\"\"\";char c='\"',d='\\'',e='/';int y=x/2;");
    }

    @ParameterizedTest
    @CsvSource({
        "a  b, a b",
        "a /* x */ b, a/**/b",
        "'f ( a ,b )', 'f(a,b)'",
        "'x = y ;', x=y;",
        "@Override void f(), '@Override\tvoid f()'"
    })
    void isTheSameForOtherLayout(String one, String other) {
        assertThat(JavaTokens.of(one)).isEqualTo(JavaTokens.of(other));
    }

    @ParameterizedTest
    @CsvSource({"a b, ab", "a + +b, a ++b", "'\"a b\"', '\"ab\"'", "1 / /* x */ 2, 1"})
    void isAnotherForOtherTokens(String one, String other) {
        assertThat(JavaTokens.of(one)).isNotEqualTo(JavaTokens.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "\"open", "'", "/* open", "// open", "\"\"\" open", "\"\\", "a\\u0022 // b"})
    void endsWhereTheSourceEnds(String source) {
        assertThat(source).contains(JavaTokens.of(source));
    }
}
