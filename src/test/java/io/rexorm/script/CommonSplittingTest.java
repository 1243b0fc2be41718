package io.rexorm.script;

import static io.rexorm.script.Scripts.POSTGRES;
import static io.rexorm.script.Scripts.SQLITE;
import static io.rexorm.script.Scripts.split;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both dialects agree on. */
class CommonSplittingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n\f ",
                "-- only a comment",
                "-- one\n/* two ; */\n-- three ;",
                ";;;",
                " ; -- x\n ; /* y */ ;",
            })
    void findsNothingToRun(String text) {
        assertBoth(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select ';'",
                "select 'it''s; ok'",
                "select ''''",
                "select '', ';'",
                "create table \"a;b\"(\"c\"\"d;\" int)",
                "select 1 /* ; */ + /* ' */ 2",
                "select 1 -- ; 'x\n + 1",
                "select 1 -- ; \"x\r + 1",
                "select '--' || '/*'",
                "select 1 as \"--\"",
                "select é$b, $c from t",
                "select a - - b from t",
                "select a--b;\n from t",
                "select a-/* ; */-b from t",
                "select 'a\n;\nb'",
                "select x'3b', X'3B'",
                "select 1e5, 1.5, .5, a.b",
                "insert into t values (1, ';', (select max(b) from u))",
                "select '\u00A0\uFEFF'",
                "select '👩‍👩‍👧 ; é'",
            })
    void leavesOneStatementAsItIs(String text) {
        assertBoth(text, text);
        assertBoth(text + ";", text);
        assertBoth("-- before ; '\n/* x; */ " + text + "\n;\n-- after ; '", text);
        assertBoth(text + ";" + text + "\n;" + text, text, text, text);
    }

    @Test
    void splitsTwoStatementsOnOneLine() {
        assertBoth("select 1; select 2;", "select 1", "select 2");
        assertBoth("select 1;select 2", "select 1", "select 2");
    }

    @Test
    void takesALineOfACommentOut() {
        assertBoth("-- no; split\nselect 1; -- nor; here\nselect 2", "select 1", "select 2");
    }

    @Test
    void cutsCommentsBehindAStatementToo() {
        assertBoth("select 1 -- one\n;\nselect 2 /* two */", "select 1", "select 2");
    }

    @Test
    void dropsAByteOrderMark() {
        assertBoth("\uFEFFselect 1;", "select 1");
    }

    @Test
    void endsALineCommentAtEachKindOfLineEnd() {
        assertBoth("-- a\nselect 1;-- b\r\nselect 2;-- c\rselect 3", "select 1", "select 2", "select 3");
    }

    @Test
    void keepsTheLineEndsInsideAStatement() {
        assertBoth("select 1,\r\n 'a\r\nb';\r\nselect\r2;\r", "select 1,\r\n 'a\r\nb'", "select\r2");
    }

    @Test
    void doesNotSplitInsideParentheses() {
        assertBoth(
                "create rule r as on insert to t do (insert into u values (1); delete from v); select 1",
                "create rule r as on insert to t do (insert into u values (1); delete from v)",
                "select 1");
    }

    @Test
    void takesCaseForNoBody() {
        assertBoth("select case when 1 = 1 then 2 end; select 1;", "select case when 1 = 1 then 2 end", "select 1");
    }

    @Test
    void takesTransactionWordsForStatements() {
        assertBoth(
                "BEGIN; select 1; END; BEGIN TRANSACTION; COMMIT;",
                "BEGIN",
                "select 1",
                "END",
                "BEGIN TRANSACTION",
                "COMMIT");
    }

    private static void assertBoth(String text, String... expected) {
        assertThat(split(POSTGRES, text)).containsExactly(expected);
        assertThat(split(SQLITE, text)).containsExactly(expected);
    }
}
