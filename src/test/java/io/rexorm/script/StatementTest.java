package io.rexorm.script;

import static io.rexorm.script.Scripts.POSTGRES;
import static io.rexorm.script.Scripts.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    private static final String TEXT = "-- c\r\nselect 1;  select '👍',\r\n\r\n\tbad, '\r' from x;\n";

    @ParameterizedTest
    @CsvSource({"'select ''', 2, 12", "',', 2, 22", "bad, 4, 2", "' from', 5, 2", "x, 5, 8"})
    void mapsAnIndexToItsPlaceInTheFile(String what, int line, int column) {
        Statement statement = Scripts.statements(POSTGRES, TEXT).get(1);

        assertThat(statement.at(statement.text().indexOf(what))).isEqualTo(at(line, column));
    }

    @Test
    void mapsAnIndexBehindTheEndToTheEnd() {
        Statement statement = Scripts.statements(POSTGRES, "select 1;").get(0);

        assertThat(statement.at(8)).isEqualTo(at(1, 9));
        assertThat(statement.at(99)).isEqualTo(at(1, 9));
        assertThatThrownBy(() -> statement.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void isPlacedAtItsFirstToken() {
        assertThat(Scripts.statements(POSTGRES, TEXT))
                .extracting(Statement::position)
                .containsExactly(at(2, 1), at(2, 12));
    }
}
