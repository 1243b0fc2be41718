package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.migration.MigrationFailure;
import io.rexorm.migration.MigrationFailure.Remains;
import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.MigrationStep;
import io.rexorm.migration.Version;
import io.rexorm.script.Direction;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {
    private static final ScriptParser PARSER = new ScriptParser("sqlite", Map.of("sqlite", LexicalRules.SQLITE));

    /** The failure of the last statement of a file, at the given word. */
    private static MigrationFailure failure(String file, String word, Remains remains) {
        List<Statement> statements = PARSER.parse(ScriptSource.ofText("m/1_a.sql", file))
                .sections()
                .get(0)
                .statements();
        Statement statement = statements.get(statements.size() - 1);
        QueryException cause = new QueryException(
                new QueryException.Failure("it is wrong", "42601", 0, statement.text()), "a hint", null);
        return new MigrationFailure(
                "1_a", Direction.UP, statement, statement.at(statement.text().indexOf(word)), cause, remains);
    }

    private static MigrationResult after(int migrations) {
        List<MigrationStep> steps = new ArrayList<>();
        for (int i = 0; i < migrations; i++) {
            steps.add(new MigrationStep(Version.parse("1"), "x", MigrationStep.State.APPLIED, 1));
        }
        return new MigrationResult(1, steps, null);
    }

    private static String page(String file, String word) {
        return new ErrorPage(false).render(after(0), failure(file, word, Remains.NOTHING));
    }

    /** The two lines with the source and the caret. */
    private static List<String> excerpt(String page) {
        return page.lines().filter(line -> line.contains(" | ")).toList();
    }

    @Test
    void showsNothingThatATerminalWouldObey() {
        assertThat(excerpt(page("select '\u001b[2J\u0007\u009b1m', x;", "x")))
                .containsExactly("  1 | select '\uFFFD[2J\uFFFD\uFFFD1m', x", "    |                    ^");
    }

    @Test
    void showsThePlaceTheLineWhatRemainsAndWhatToDo() {
        assertThat(page("SELECT 1;\nSELECT a,\n       wrong\nFROM t;", "wrong")).isEqualTo("""
                error  m/1_a.sql:3:8: it is wrong
                  3 |        wrong
                    |        ^
                  state SQLSTATE 42601
                  hint  a hint
                  now   nothing of 1_a remains: it was rolled back
                  next  mend the file and run the same command again
                """);
    }

    @Test
    void keepsTheColumnsOfAStatementThatBeginsWithinALine() {
        assertThat(excerpt(page("SELECT 1; SELECT wrong;", "wrong")))
                .containsExactly("  1 |           SELECT wrong", "    |                  ^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void knowsEveryLineEnd(String end) {
        assertThat(excerpt(page("SELECT a," + end + "b," + end + "wrong;", "wrong")))
                .containsExactly("  3 | wrong", "    | ^");
    }

    @Test
    void putsTheCaretBelowWhateverATabIsWideHere() {
        assertThat(excerpt(page("SELECT\n\t1,\twrong;", "wrong")))
                .containsExactly("  2 | \t1,\twrong", "    | \t  \t^");
    }

    @Test
    void countsACharacterBeyondTheBasicPlaneOnce() {
        List<String> excerpt = excerpt(page("SELECT '𝒜𝒜', wrong;", "wrong"));
        assertThat(excerpt).containsExactly("  1 | SELECT '𝒜𝒜', wrong", "    |              ^");
    }

    @Test
    void padsWideCharactersWithTwoBlanks() {
        assertThat(excerpt(page("SELECT '😀漢', wrong;", "wrong")))
                .containsExactly("  1 | SELECT '😀漢', wrong", "    |                ^");
    }

    @Test
    void cutsAVeryLongLineAroundTheCaret() {
        List<String> excerpt =
                excerpt(page("SELECT " + "1, ".repeat(5_000) + "wrong" + ", 2".repeat(5_000) + ";", "wrong"));
        assertThat(excerpt).allSatisfy(line -> assertThat(line).hasSizeLessThan(180));
        assertThat(excerpt.get(0).substring(excerpt.get(1).indexOf('^'))).startsWith("wrong, 2");
    }

    @Test
    void neverCutsACharacterInTwo() {
        for (int shift = 0; shift < 2; shift++) {
            String text = "SELECT '" + "x".repeat(shift) + "😀".repeat(400) + "', wrong, '" + "😀".repeat(400) + "';";
            List<String> excerpt = excerpt(page(text, "wrong"));
            assertThat(excerpt.get(0).codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
            assertThat(excerpt.get(0)).contains("wrong");
        }
    }

    @Test
    void saysWhatElseIsDone() {
        assertThat(new ErrorPage(false).render(after(1), failure("SELECT 1;", "1", Remains.NOTHING)))
                .contains("  now   nothing of 1_a remains: it was rolled back; 1 migration before it is done\n");
        assertThat(new ErrorPage(false).render(after(2), failure("SELECT 1;", "1", Remains.NOTHING)))
                .contains("; 2 migrations before it are done\n");
        assertThat(new ErrorPage(false).render(after(2), failure("SELECT 1;", "1", Remains.NOTHING_OF_THE_RUN)))
                .contains("  now   nothing of this run remains: all of it was rolled back\n");
        assertThat(new ErrorPage(false).render(after(0), failure("SELECT 1;", "1", Remains.EARLIER_STATEMENTS)))
                .contains("  now   the statements of 1_a before this one remain: it runs outside a transaction\n");
        RexException lost = new RexException(ErrorCode.COMMIT_LOST, "the answer was lost", null);
        assertThat(new ErrorPage(false)
                        .render(after(1), new MigrationFailure("1_a", Direction.UP, null, null, lost, Remains.UNKNOWN)))
                .isEqualTo("""
                        error  1_a: the answer was lost
                          now   what was committed of 1_a is there as a whole, or not at all; 1 migration before it is done
                          next  run the same command again: it looks what the database holds
                        """);
    }

    @Test
    void showsAFailureOfNoStatement() {
        RexException cause = new RexException(ErrorCode.TRANSACTION_FAILED, "the commit failed", null);
        MigrationFailure failure = new MigrationFailure("1_a", Direction.UP, null, null, cause, Remains.NOTHING);
        assertThat(new ErrorPage(false).render(after(0), failure)).isEqualTo("""
                error  1_a: the commit failed
                  now   nothing of 1_a remains: it was rolled back
                  next  mend the file and run the same command again
                """);
    }

    @Test
    void showsTheLineOfAScriptThatCannotBeRead() {
        ScriptException failure = catchThrowableOfType(
                ScriptException.class, () -> PARSER.parse(ScriptSource.ofText("m/1_a.sql", "SELECT 'x;\n")));
        assertThat(new ErrorPage(false).render(failure))
                .startsWith("error  m/1_a.sql:1:8: ")
                .contains("\n  1 | SELECT 'x;\n    |        ^\n  next  ");
    }

    @Test
    void keepsTheLinesOfAMessageTogether() {
        RexException failure = new RexException(ErrorCode.USAGE, "first\nsecond", "do this");
        assertThat(new ErrorPage(false).render(failure)).isEqualTo("error  first\n       second\n  next  do this\n");
        assertThat(new ErrorPage(true).render(failure)).startsWith("\u001b[31merror\u001b[0m  first\n");
    }

    @Test
    void isJsonToo() {
        assertThat(ErrorPage.json(new RexException(ErrorCode.FILE_EXISTS, "a \"b\"", null), Catalog.Subject.OTHER))
                .isEqualTo("""
                {
                  "schemaVersion": 1,
                  "error": {
                    "code": "file-exists",
                    "message": "a \\"b\\"",
                    "file": null,
                    "line": null,
                    "column": null,
                    "sqlState": null,
                    "statement": null,
                    "hint": null
                  }
                }
                """);
    }
}
