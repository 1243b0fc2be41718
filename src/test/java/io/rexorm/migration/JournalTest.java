package io.rexorm.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.script.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    @Test
    void isWordsForPeople() {
        assertThat(Journal.done(Direction.UP, 2, 7).text()).isEqualTo("up: 2 of 7 statements done");
        assertThat(Journal.begun(Direction.DOWN, 2, 7, null).text()).isEqualTo("down: statement 3 of 7 begun");
        assertThat(Journal.begun(Direction.UP, 0, 1, "16403 16405").text())
                .isEqualTo("up: statement 1 of 1 begun; before: 16403 16405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up: 2 of 7 statements done",
                "down: 0 of 7 statements done",
                "up: statement 3 of 7 begun",
                "down: statement 1 of 1 begun; before: 1 2"
            })
    void isReadAsItWasWritten(String text) {
        assertThat(Journal.parse(text)).isNotNull().extracting(Journal::text).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "looked at it", "up: ", "up: 2 of", "up: x of 7 statements done", "up: statement of 7 begun"
            })
    void anyOtherReasonIsNone(String text) {
        assertThat(Journal.parse(text)).isNull();
    }
}
