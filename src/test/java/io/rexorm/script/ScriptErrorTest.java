package io.rexorm.script;

import static io.rexorm.script.Scripts.BOTH;
import static io.rexorm.script.Scripts.POSTGRES;
import static io.rexorm.script.Scripts.SQLITE;
import static io.rexorm.script.Scripts.at;
import static io.rexorm.script.Scripts.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake is reported where it begins, with the line to show and a next step. */
class ScriptErrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 'a; | 8 | The string that begins here is never closed.",
                "select x'3b; | 9 | The string that begins here is never closed.",
                "select \"a; | 8 | The name in quotes that begins here is never closed.",
                "create table t (a, (b); | 16 | This ( is never closed, so the statement has no end.",
                "select a); | 9 | This ) closes nothing.",
                "select\u00A0a; | 7 | The character U+00A0 stands here, which looks like a blank and is none.",
                "select a\u200B; | 9 | The character U+200B stands here, which looks like a blank and is none.",
                ".read a.sql | 1 | A statement cannot begin with a dot; commands of the sqlite3 shell do.",
            })
    void isReportedOnBothDialects(String line, int column, String message) {
        for (ScriptParser parser : BOTH) {
            assertFailure(parser, line, column, message);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select $fn$ a; $$ | 8 | The string in $fn$ that begins here is never closed.",
                "select 1 /* a /* b */ ; | 10 | The comment that begins here is never closed.",
                "create function f() returns int begin atomic select 1; | 33 | The body that begins here is never closed.",
                "\\i other.sql | 1 | \\i is a command of psql, which only psql can run.",
                "select 1 \\gexec | 10 | \\gexec is a command of psql, which only psql can run.",
                "\\. | 1 | \\. ends COPY data, and no COPY … FROM STDIN; stands before it.",
                "select 1 \\restrict x | 10 | \\restrict is a command of psql, which only psql can run.",
            })
    void isReportedOnPostgres(String line, int column, String message) {
        assertFailure(POSTGRES, line, column, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select `a; | 8 | The name in quotes that begins here is never closed.",
                "select [a; | 8 | The name in brackets that begins here is never closed.",
                "create trigger t after insert on u begin select 1; | 36 | The body that begins here is never closed.",
            })
    void isReportedOnSqlite(String line, int column, String message) {
        assertFailure(SQLITE, line, column, message);
    }

    private static void assertFailure(ScriptParser parser, String line, int column, String message) {
        ScriptException failure = failure(parser, "select 0;\n" + line + "\n\nselect 2;");

        assertThat(failure.code()).isEqualTo(ErrorCode.SCRIPT_INVALID);
        assertThat(failure).hasMessage(message);
        assertThat(failure.hint()).isNotBlank();
        assertThat(failure.position()).isEqualTo(at(2, column));
        assertThat(failure.sourceLine()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`'👍🏽é́' `, 8", "`\t\t`, 3", "`/* \uD83D\uDE00 */`, 8", "`\"a\nb\"`, 3", "`\r\n\r`, 1"})
    void countsColumnsAsAPersonDoes(String before, int column) {
        ScriptException failure = failure(SQLITE, before + ")");

        assertThat(failure.position().column()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsEachKindOfLineEndOnce(String lineEnd) {
        String text = String.join(lineEnd, "\uFEFFselect 1;", "", "-- c", "select '", "';", " select );", "");
        ScriptException failure = failure(POSTGRES, text);

        assertThat(failure.position()).isEqualTo(at(6, 9));
        assertThat(failure.sourceLine()).isEqualTo(" select );");
        assertThat(failure.position()).hasToString("0001_users.sql:6:9");
    }

    @Test
    void showsTheFirstLineWithoutItsByteOrderMark() {
        ScriptException failure = failure(POSTGRES, "\uFEFF)");

        assertThat(failure.position()).isEqualTo(at(1, 1));
        assertThat(failure.sourceLine()).isEqualTo(")");
    }

    @Test
    void showsNoVeryLongLine() {
        assertThat(failure(POSTGRES, "select " + "1, ".repeat(1_000) + ")").sourceLine())
                .isNull();
    }

    @Test
    void pointsToTheFirstParenthesisThatIsOpen() {
        assertThat(failure(SQLITE, "select (1;\nselect (2);\nselect (3;").position())
                .isEqualTo(at(1, 8));
        assertThat(failure(SQLITE, "-- migrate:up\nselect (1\n-- migrate:down\nselect 2;")
                        .position())
                .isEqualTo(at(2, 8));
    }

    @Test
    void reportsANulCharacter() {
        ScriptException failure = failure(POSTGRES, "select 'a\0b';");

        assertThat(failure).hasMessage("A NUL character stands here.");
        assertThat(failure.position()).isEqualTo(at(1, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void saysThatAFileIsInUtf16(String charset, @TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.sql"), "select 1;".getBytes(Charset.forName(charset)));

        assertThatThrownBy(() -> SQLITE.parse(ScriptSource.ofFile("a.sql", file)))
                .isInstanceOf(ScriptException.class)
                .hasMessage("The file is in UTF-16, not in UTF-8.");
    }

    @Test
    void reportsBytesThatAreNotUtf8WhereTheyAre(@TempDir Path folder) throws Exception {
        Path file = Files.write(
                folder.resolve("a.sql"), "select 'é';\n-- ok\nselect 'é'".getBytes(StandardCharsets.ISO_8859_1));
        ScriptException first = failureOf(file);
        Files.writeString(file, "x".repeat(20_000) + "\n" + "é".repeat(10_000));
        Files.write(file, new byte[] {(byte) 0xC3}, StandardOpenOption.APPEND);
        ScriptException last = failureOf(file);

        assertThat(first).hasMessage("The text is not UTF-8 here.");
        assertThat(first.position()).isEqualTo(new SourcePosition("a.sql", 1, 9));
        assertThat(last.position()).isEqualTo(new SourcePosition("a.sql", 2, 10_001));
    }

    @Test
    void saysThatAFileIsMissingOrAFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> SQLITE.parse(ScriptSource.ofFile("a.sql", folder.resolve("a.sql"))))
                .isInstanceOf(RexException.class)
                .hasMessage("a.sql does not exist.");
        assertThatThrownBy(() -> SQLITE.parse(ScriptSource.ofFile("b.sql", folder)))
                .isInstanceOf(RexException.class)
                .hasMessageStartingWith("b.sql cannot be read");
    }

    private static ScriptException failureOf(Path file) {
        try {
            SQLITE.parse(ScriptSource.ofFile("a.sql", file));
        } catch (ScriptException e) {
            return e;
        }
        throw new AssertionError("the file was accepted");
    }
}
