package io.rexorm.script;

import static io.rexorm.script.Scripts.POSTGRES;
import static io.rexorm.script.Scripts.at;
import static io.rexorm.script.Scripts.failure;
import static io.rexorm.script.Scripts.split;
import static io.rexorm.script.Scripts.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\ta;b\n2\t'\"$$ /* --\n",
                "",
                "\\\\.\n\\N\tx\n \\.\n\\. \n",
                "-- migrate:down\n",
                "a\r\nb\rc\n",
                "é\t👍🏽\n",
                "\n\n",
            })
    void givesTheBytesOfTheDataAndGoesOnBehindIt(String data) throws IOException {
        List<Statement> statements =
                statements(POSTGRES, "\uFEFFselect 'é👍';\nCOPY t (a, b) FROM stdin;\n" + data + "\\.\nselect 2;\n");

        assertThat(statements)
                .extracting(Statement::text)
                .containsExactly("select 'é👍'", "COPY t (a, b) FROM stdin", "select 2");
        assertThat(statements).extracting(s -> s.data() == null).containsExactly(true, false, true);
        assertThat(read(statements.get(1))).isEqualTo(data);
        assertThat(statements.get(1).data().length()).isEqualTo(data.getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy t from stdin",
                "COPY s.t (a, \"from\", c) FROM STDIN WITH (FORMAT csv, HEADER)",
                "copy t from stdin with (format text) where a > 1",
                "copy /* c */ t -- c\n from /* d */ stdin",
            })
    void knowsEachFormOfTheStatement(String copy) throws IOException {
        Statement statement = statements(POSTGRES, copy + ";\n1\n\\.").get(0);

        assertThat(statement.text()).isEqualTo(copy);
        assertThat(read(statement)).isEqualTo("1\n");
    }

    @Test
    void readsTwoCopiesInARow() throws IOException {
        List<Statement> statements =
                statements(POSTGRES, "copy a from stdin; -- x\r\n1\r\n\\.\r\ncopy b from stdin;\n2\n\\.\n");

        assertThat(read(statements.get(0))).isEqualTo("1\r\n");
        assertThat(read(statements.get(1))).isEqualTo("2\n");
    }

    @Test
    void readsALineOfAnyLength() throws IOException {
        String line = "👍".repeat(20_001) + "\\.\n";

        assertThat(read(statements(POSTGRES, "copy a from stdin;\nx" + line + "\\.\n")
                        .get(0)))
                .isEqualTo("x" + line);
    }

    @Test
    void keepsSmallDataInTheTextOfItsSectionAndNoLargeData() {
        String small = "copy a from stdin;\n1\n\\.\nselect 1;\n";
        String large = "copy a from stdin;\n" + "0123456789abcde\n".repeat(1 << 17) + "\\.\nselect 1;\n";

        assertThat(Scripts.parse(POSTGRES, small).sections().get(0).text()).isEqualTo(small);
        Section section = Scripts.parse(POSTGRES, large).sections().get(0);
        assertThat(section.text()).isNull();
        assertThat(section.statements()).hasSize(2);
        assertThat(section.statements().get(0).data().length()).isEqualTo(16L << 17);
    }

    @Test
    void readsTheDataFromItsFileAgain(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.sql"), "copy a from stdin;\n1\n22\n\\.\n");
        Statement copy = POSTGRES.parse(ScriptSource.ofFile("a.sql", file))
                .sections()
                .get(0)
                .statements()
                .get(0);

        assertThat(read(copy)).isEqualTo("1\n22\n");

        Files.writeString(file, "copy a from stdin;\n1\n");
        assertThatThrownBy(() -> read(copy)).isInstanceOf(EOFException.class);
    }

    @Test
    void givesNoDataToACopyFromAFile() {
        assertThat(statements(POSTGRES, "copy t from 'stdin'; select 1"))
                .extracting(Statement::data)
                .containsExactly(null, null);
        assertThat(split(Scripts.SQLITE, "copy t from stdin; select 1")).hasSize(2);
    }

    @Test
    void refusesDataThatHasNoEnd() {
        ScriptException failure = failure(POSTGRES, "select 1;\n  copy t from stdin;\n1\n-- migrate:down\n");

        assertThat(failure).hasMessage("The data of this COPY … FROM STDIN has no end.");
        assertThat(failure.position()).isEqualTo(at(2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy t from stdin", "copy t from stdin\n-- migrate:down\n"})
    void refusesACopyWithoutData(String copy) {
        assertThat(failure(POSTGRES, "-- migrate:up\n" + copy).position()).isEqualTo(at(2, 1));
    }

    @Test
    void refusesTextBehindTheStatementOnItsLine() {
        ScriptException failure = failure(POSTGRES, "copy t from stdin; select 1;\n\\.\n");

        assertThat(failure.position()).isEqualTo(at(1, 19));
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy t to stdout", "COPY (select 1) TO STDOUT WITH CSV"})
    void refusesACopyToStdout(String copy) {
        ScriptException failure = failure(POSTGRES, copy + ";");

        assertThat(failure).hasMessageContaining("COPY TO STDOUT");
        assertThat(failure.sourceLine()).isEqualTo(copy + ";");
    }

    private static String read(Statement statement) throws IOException {
        try (InputStream in = statement.data().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
